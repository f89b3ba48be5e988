// @vitest-environment jsdom
// W14: the queue by shop, one key a field in the console's order, and marking that leads to the next act.
import { NOW, Refusal, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { followPushes } from '../../../renderer/api/queries.ts'
import { FillInScreen } from '../../../renderer/features/fill-in/fill-in-screen.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { FillInItem } from '../../../shared/contract/rows.ts'
import { HOUR, after } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { giveLayout } from '../../ui/layout.ts'
import { mount } from '../mount.tsx'

giveLayout(1200, 600)

const item = (n: number, shopId: string, more: Partial<FillInItem> = {}): FillInItem => ({
  actId: `a${n}`,
  stream: `order:${shopId}:${n}` as StreamId,
  marketplace: shopId.split(':')[0] ?? '',
  shopId,
  orderId: `2026${n}`,
  customerName: `客户${n}`,
  command: 'requirement.confirm',
  at: after(NOW, -n * HOUR),
  by: '陈立',
  fields: [
    { name: 'note', value: `备注${n}` },
    { name: 'attachments', value: '报价.pdf' },
  ],
  filled: null,
  ...more,
})
const pending = [
  item(1, 'tencent:1001'),
  item(2, 'qingcloud:77'),
  item(3, 'tencent:1001', { command: 'requirement.reject', fields: [{ name: 'reason', value: '缺样例' }] }),
]
let marked = new Set<string>()
const answers = {
  'fill-in.list': ({ filled }: { filled: boolean }) =>
    filled
      ? [item(9, 'tencent:1002', { filled: { at: NOW, by: '何晓' } })]
      : pending.filter(({ actId }) => !marked.has(actId)),
  'fill-in.mark': ({ actIds }: { actIds: readonly string[] }) => {
    marked = new Set([...marked, ...actIds])
    return { marked: actIds.length }
  },
  'undo.list': () => [],
  'clipboard.write': () => null,
} as const

const shown = (): string[] =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => /2026\d/.exec(row.textContent ?? '')?.[0] ?? '')
const key = (pressed: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more })
const ready = () => screen.findByRole('complementary', { name: '复制助手' })

beforeEach(() => {
  setLanguage('zh')
  marked = new Set()
})
afterEach(cleanup)

test('items stand by marketplace and shop, the oldest first, and the list has the focus', async () => {
  fakeDesk(answers)
  mount(<FillInScreen />)
  await ready()
  expect(shown()).toEqual(['20262', '20263', '20261'])
  expect(document.activeElement?.getAttribute('role')).toBe('grid')
})

describe('copying', () => {
  test('0 is the order number, digits are the fields in their order', async () => {
    const desk = fakeDesk(answers)
    mount(<FillInScreen />)
    await ready()
    for (const pressed of ['0', '2', '1']) key(pressed)
    await waitFor(() => expect(desk.calls('clipboard.write')).toHaveLength(3))
    expect(desk.calls('clipboard.write').map(({ text }) => text)).toEqual(['20262', '报价.pdf', '备注2'])
    expect(screen.getAllByText('已复制')).toHaveLength(3)
  })

  test('C copies one field after the other', async () => {
    const desk = fakeDesk(answers)
    mount(<FillInScreen />)
    await ready()
    key('c')
    await waitFor(() => expect(screen.getAllByText('已复制')).toHaveLength(1))
    key('c')
    await waitFor(() => expect(screen.getAllByText('已复制')).toHaveLength(2))
    expect(desk.calls('clipboard.write').map(({ text }) => text)).toEqual(['备注2', '报价.pdf'])
  })

  test('nothing is copied while an ideograph is composed', async () => {
    const desk = fakeDesk(answers)
    mount(<FillInScreen />)
    await ready()
    key('1', { isComposing: true })
    key('m', { isComposing: true })
    key('Enter', { isComposing: true })
    expect(desk.calls('clipboard.write')).toHaveLength(0)
    expect(desk.calls('fill-in.mark')).toHaveLength(0)
  })
})

describe('marking', () => {
  test.each(['m', 'Enter'])('%s marks the act and leads to the next one', async (pressed) => {
    const desk = fakeDesk(answers)
    mount(<FillInScreen />)
    await ready()
    key(pressed)
    await waitFor(() => expect(shown()).toEqual(['20263', '20261']))
    expect(desk.calls('fill-in.mark')).toEqual([{ actIds: ['a2'] }])
    expect(screen.getByRole('complementary', { name: '复制助手' }).textContent).toContain('客户3')
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('已标记回填 1 项'))
  })

  test('the toast takes it back by the group main names', async () => {
    const target = { kind: 'group', id: 'g1' } as const
    const desk = fakeDesk({
      ...answers,
      'undo.list': () => [{ target, command: 'fill-in.mark', count: 1, label: '', at: NOW, open: true }],
      'undo.run': () => {
        marked = new Set()
        return { undone: 1, kept: [] }
      },
    })
    followPushes(() => undefined)
    mount(<FillInScreen />)
    await ready()
    key('m')
    await waitFor(() => expect(useToast.getState().toast?.undo).toBeTypeOf('function'))
    expect(shown()).toEqual(['20263', '20261'])
    useToast.getState().toast?.undo?.()
    await waitFor(() => expect(desk.calls('undo.run')).toEqual([{ target }]))
    desk.push({ kind: 'changed', topics: ['orders'] })
    await waitFor(() => expect(shown()).toEqual(['20262', '20263', '20261']))
  })

  test('several ticked ones are marked at once', async () => {
    const desk = fakeDesk(answers)
    mount(<FillInScreen />)
    await ready()
    key(' ')
    key('j')
    key(' ')
    fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: '标记已回填' }))
    await waitFor(() => expect(useToast.getState().toast?.text).toBe('已标记回填 2 项'))
    expect(desk.calls('fill-in.mark')).toEqual([{ actIds: ['a2', 'a3'] }])
  })

  test('what could not be marked comes back', async () => {
    fakeDesk({ ...answers, 'fill-in.mark': () => new Refusal('disk-full') })
    mount(<FillInScreen />)
    await ready()
    key('m')
    await waitFor(() => expect(useToast.getState().toast?.tone).toBe('failed'))
    await waitFor(() => expect(shown()).toEqual(['20262', '20263', '20261']))
  })
})

test('what is filled in stands in its own tab, without a way to mark it again', async () => {
  fakeDesk(answers)
  mount(<FillInScreen />)
  await ready()
  fireEvent.click(screen.getByRole('tab', { name: '已回填' }))
  await waitFor(() => expect(shown()).toEqual(['20269']))
  expect(screen.getByRole('complementary', { name: '复制助手' }).textContent).toContain('何晓 标记已回填')
  expect(screen.queryByRole('button', { name: '标记已回填' })).toBeNull()
})

test('an empty queue says what belongs here', async () => {
  fakeDesk({ ...answers, 'fill-in.list': () => [] })
  mount(<FillInScreen />)
  await screen.findByText('没有要回填的')
  expect(screen.getByRole('button', { name: '去交付' })).toBeTruthy()
})
