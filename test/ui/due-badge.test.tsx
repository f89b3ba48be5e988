// @vitest-environment jsdom
// The due badge: its levels at their exact bounds, its words, and that only the badge follows the clock.
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { setLanguage } from '../../renderer/text/text.ts'
import { setClock } from '../../renderer/ui/clock.ts'
import { DueBadge } from '../../renderer/ui/due-badge.tsx'
import type { Due } from '../../renderer/ui/due-badge.tsx'
import { DAY, HOUR, MINUTE, after, instant } from '../../shared/kernel/instant.ts'

const NOW = instant(Date.parse('2026-09-23T10:26:00+08:00'))
const running = (leftMs: number): Due => ({ kind: 'running', dueAt: after(NOW, leftMs) })

beforeEach(() => {
  setClock(() => NOW)
  setLanguage('zh')
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shown = (due: Due): { text: string; level: string } => {
  const { container } = render(<DueBadge due={due} />)
  const badge = container.querySelector('.due')
  const level = [...(badge?.classList ?? [])].find((name) => name.startsWith('is-')) ?? ''
  return { text: badge?.textContent ?? '', level }
}

describe('levels', () => {
  test.each([
    [DAY + MINUTE, 'is-far', '剩 1 天 0 小时'],
    [DAY, 'is-soon', '剩 1 天 0 小时'],
    [11 * HOUR + 22 * MINUTE, 'is-soon', '剩 11 小时 22 分'],
    [4 * HOUR, 'is-close', '剩 4 小时 0 分'],
    [18 * MINUTE, 'is-close', '剩 18 分'],
    [0, 'is-close', '剩不到 1 分'],
    [-1, 'is-overdue', '逾期不到 1 小时'],
    [-18 * HOUR - 16 * MINUTE, 'is-overdue', '逾期 18 小时'],
    [-2 * DAY - 3 * HOUR - 5 * MINUTE, 'is-overdue', '逾期 2 天 3 小时'],
  ])('%s ms left is %s and reads %s', (leftMs, level, text) => {
    expect(shown(running(leftMs))).toEqual({ text, level })
  })
})

test('a held clock is purple and stands still; silence of the source is said', () => {
  expect(shown({ kind: 'held', leftMs: 2 * DAY + 3 * HOUR })).toEqual({
    text: '暂停 · 剩 2 天 3 小时',
    level: 'is-held',
  })
  cleanup()
  expect(shown({ kind: 'held', leftMs: null }).text).toBe('暂停 · 无时限')
  cleanup()
  expect(shown({ kind: 'none' })).toEqual({ text: '平台未定时限', level: 'is-none' })
})

test('an inferred deadline carries 推定 (W24)', () => {
  expect(shown({ kind: 'running', dueAt: after(NOW, 3 * DAY), inferred: true }).text).toBe('推定剩 3 天 0 小时')
})

const level = (due: Due): string => {
  const { container, unmount } = render(<DueBadge due={due} />)
  const classes = container.querySelector('.due')?.className ?? ''
  unmount()
  return classes
}

test('W20 W24 red is for a rule broken: a missed target or an inferred clock is amber', () => {
  const late = { kind: 'running', dueAt: after(NOW, -3 * DAY) } as const
  expect(level(late)).toContain('is-overdue')
  expect(level({ ...late, target: true })).toContain('is-close')
  expect(level({ ...late, inferred: true })).toContain('is-close')
})

test('the absolute instant, weekday and calendar note are its description, not its name', () => {
  render(
    <DueBadge
      due={{ kind: 'running', dueAt: after(NOW, 6 * HOUR), note: '调休上班' }}
      source={{ kind: 'refusal', title: '', unmet: [] }}
    />,
  )
  const anchor = screen.getByRole('button', { name: '剩 6 小时 0 分' })
  expect(anchor.getAttribute('title')).toBe('2026-09-23 16:26:00 周三，调休上班')
})

test('it ticks with the desk clock, without its parent', () => {
  vi.useFakeTimers()
  let minutes = 0
  setClock(() => after(NOW, minutes * MINUTE))
  let parentRenders = 0
  const Parent = () => {
    parentRenders += 1
    return <DueBadge due={running(6 * HOUR + 14 * MINUTE)} />
  }
  const { container } = render(<Parent />)
  expect(container.textContent).toBe('剩 6 小时 14 分')
  minutes = 1
  act(() => {
    vi.advanceTimersByTime(MINUTE)
  })
  expect(container.textContent).toBe('剩 6 小时 13 分')
  minutes = 375
  act(() => setClock(() => after(NOW, minutes * MINUTE)))
  expect(container.textContent).toBe('逾期不到 1 小时')
  expect(parentRenders).toBe(1)
})

test('English words, in the same two units', () => {
  setLanguage('en')
  expect(shown(running(DAY + 4 * HOUR + 30 * MINUTE)).text).toBe('1 d 4 h left')
})
