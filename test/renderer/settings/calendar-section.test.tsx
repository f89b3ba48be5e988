// @vitest-environment jsdom
// 工作日历 in the settings: the year by keyboard, a year that isn't known, own days, and a reckoning (W10).
import { fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { CalendarSection } from '../../../renderer/features/settings/calendar-section.tsx'
import { dayAfterKey, weeksOf } from '../../../renderer/features/settings/year-days.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { setLanguage } from '../../../renderer/text/text.ts'
import { NOW } from '../fake-desk.ts'
import { mount } from '../mount.tsx'

const answers = {
  'calendar.year': ({ year }: { year: number }) => ({
    year,
    from: 2004,
    to: 2026,
    holidays: year === 2026 ? ['2026-10-01'] : [],
    makeUps: year === 2026 ? ['2026-10-10'] : [],
    own: [],
  }),
  'calendar.save-day': () => null,
  'calendar.reckon': () => [
    { day: '2026-10-01', counted: false, known: true, why: 'holiday' as const },
    { day: '2026-10-02', counted: true, known: false, why: null },
  ],
}
const show = () => {
  const desk = fakeDesk(answers)
  mount(<CalendarSection />)
  return desk
}

beforeEach(() => {
  vi.useRealTimers()
  setLanguage('zh')
  setClock(() => NOW)
})
afterEach(cleanup)

test('a month is whole weeks from Monday; keys lead by days, weeks and months', () => {
  expect(
    weeksOf(2026, 2)
      .flat()
      .filter((day) => day !== null).length,
  ).toBe(28)
  expect(weeksOf(2026, 10)[0]?.slice(0, 4)).toEqual([null, null, null, '2026-10-01'])
  expect(['ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown', 'x'].map((key) => dayAfterKey('2026-03-31', key))).toEqual([
    '2026-03-30',
    '2026-04-07',
    '2026-02-28',
    '2026-04-30',
    null,
  ])
})

test('today stands chosen, arrows lead on, and each day says what it is', async () => {
  show()
  const today = await screen.findByRole('button', { name: '2026-09-23 工作日', pressed: true })
  fireEvent.keyDown(today, { key: 'PageDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('2026-10-23 工作日')
  expect(screen.getByRole('button', { name: '2026-10-01 法定放假' }).textContent).toBe('1休')
  expect(screen.getByRole('button', { name: '2026-10-10 调休上班' }).textContent).toBe('10班')
})

test('a year past the known calendar says it is provisional', async () => {
  show()
  await screen.findByRole('button', { name: '2026-10-01 法定放假' })
  expect(screen.queryByText(/还未收录/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '下一年' }))
  await screen.findByText(/2027 年的安排还未收录/)
  expect(await screen.findByRole('button', { name: '2027-01-04 工作日 未收录，按星期推算' })).toBeTruthy()
})

test('an own day is saved with its note, and the page says that it moves no clock', async () => {
  const desk = show()
  fireEvent.click(await screen.findByRole('button', { name: '2026-09-24 工作日' }))
  expect(screen.getByText(/平台时限和本店目标（W20）仍按官方日历/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '本店休息' }))
  fireEvent.change(screen.getByLabelText('备注'), { target: { value: '团建' } })
  fireEvent.click(screen.getByRole('button', { name: '保存这一天' }))
  await waitFor(() =>
    expect(desk.calls('calendar.save-day')).toEqual([{ day: '2026-09-24', kind: 'rest', note: '团建' }]),
  )
})

test('a reckoning shows each day counted or skipped, and that a year in it isn’t known', async () => {
  const desk = show()
  fireEvent.change(screen.getByLabelText('工作日数'), { target: { value: '0' } })
  fireEvent.click(screen.getByRole('button', { name: '推算' }))
  await screen.findByText('请填 1 到 500 的整数')
  fireEvent.change(screen.getByLabelText('从哪天起（当天不计）'), { target: { value: '2026/09/30' } })
  fireEvent.change(screen.getByLabelText('工作日数'), { target: { value: '1' } })
  fireEvent.click(screen.getByRole('button', { name: '推算' }))
  await screen.findByText('第 1 个工作日：2026-10-02')
  expect(desk.calls('calendar.reckon')).toEqual([{ from: '2026-09-30', days: 1, own: false }])
  const rows = within(screen.getByRole('table', { name: '逐日' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent).slice(1)).toEqual([
    '2026-10-01四跳过法定放假',
    '2026-10-02五第 1 天工作日 · 未收录，按星期推算',
  ])
  expect(screen.getByText('其中有未收录的年份，结果是推算的（W10）')).toBeTruthy()
})
