// The dry run against a desk that knows orders: new, changed, unchanged, waiting to be filled in, conflicting, invalid.
import { expect, test } from 'vitest'
import type { ExistingOrder } from '../../../electron/app/imports/existing.ts'
import type { PlannedRow } from '../../../electron/app/imports/planned.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import type { ActId } from '../../../shared/kernel/log.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { perform } from '../../../shared/order/perform.ts'
import { adopted, at, deskOf, dryRun, fromText, NOW, rowsOf, rulesOf } from './desk.ts'

const HEADER = '订单号\t服务商品\t类型\t联系人\t公司\t手机号\t实付金额\t购买时间\t订单类型\t交付状态\t最近更新'
const LINE = 'A1\t安全加固\t人工服务\t王丽\t万象\t13800001234\t999\t2026-10-09 09:00\t新购\t待验收\t2026-10-20 09:00'

const rows = async (...lines: readonly string[]) => rowsOf(await fromText([HEADER, ...lines].join('\n')))

const known = async (line: string, change: (order: ExistingOrder) => ExistingOrder = (order) => order) => {
  const [row] = (await rows(line)).rows
  if (!row) throw new Error('the line is not sound')
  return deskOf(new Map([[row.orderId, change(adopted(row))]]))
}

const confirmed = (state: OrderState): OrderState => {
  const id = '0190b2d1-0000-7000-8000-000000000001' as ActId
  const act = {
    id,
    name: 'requirement.confirm',
    input: { note: '好' },
    by: 'provider',
    recorded: false,
    occurredAt: NOW,
    recordedAt: NOW,
  } as const
  const done = perform(act, state, rulesOf('tencent'))
  expect(done.ok).toBe(true)
  return done.state
}

const onlyRow = (planned: readonly PlannedRow[]): PlannedRow => {
  const [row] = planned
  if (!row) throw new Error('nothing planned')
  return row
}

test('an order nobody knows is new; what had to be inferred is said', async () => {
  const bare = rowsOf(await fromText('订单号\t交付状态\t实付金额\nA1\t待验收\t5'))
  const row = onlyRow(dryRun(bare).rows)
  expect(row).toMatchObject({ verdict: 'new', action: { kind: 'adopt' }, stream: null })
  expect(row.reasons.map((reason) => reason.code)).toEqual(['goods-inferred', 'paid-at-unknown', 'updated-at-missing'])
})

test('rows of one order that contradict each other are a conflict, both of them', async () => {
  const plan = dryRun(await rows(LINE, LINE.replace('待验收', '已完成')))
  expect(plan.rows.map((row) => [row.verdict, row.reasons[0]?.code, row.reasons[0]?.value])).toEqual([
    ['conflicting', 'order-twice-in-file', '3'],
    ['conflicting', 'order-twice-in-file', '2'],
  ])
})

test('an order that another shop of the marketplace has is a conflict', async () => {
  const plan = dryRun(await rows(LINE), deskOf(new Map(), new Map([['A1', 'tencent:7']])))
  expect(onlyRow(plan.rows)).toMatchObject({
    verdict: 'conflicting',
    ours: 'tencent:7',
    action: null,
    reasons: [{ code: 'known-at-another-shop' }],
  })
})

test('changed details are taken over; empty and masked ones say nothing', async () => {
  const desk = await known(LINE)
  const changed = dryRun(await rows(LINE.replace('王丽', '李强').replace('安全加固', '安全加固 2')), desk)
  expect(onlyRow(changed.rows)).toMatchObject({
    verdict: 'changed',
    action: {
      kind: 'update',
      facts: [],
      details: [
        { field: 'productName', value: '安全加固 2' },
        { field: 'contactName', value: '李强' },
      ],
    },
  })
  expect(onlyRow(changed.rows).reasons.map((reason) => reason.value)).toEqual(['productName', 'contactName'])
  const silent = dryRun(await rows(LINE.replace('王丽', '').replace('13800001234', '138****1234')), desk)
  expect(onlyRow(silent.rows)).toMatchObject({ verdict: 'unchanged', action: null })
})

test.each([
  ['999', '1000', 'amount-differs', '100000 / 99900'],
  [
    '2026-10-09 09:00',
    '2026-10-09 09:01',
    'paid-at-differs',
    `${at('2026-10-09T09:01:00+08:00')} / ${at('2026-10-09T09:00:00+08:00')}`,
  ],
  ['人工服务', '工具', 'goods-differ', 'tool / service'],
])('what was agreed does not change: %s to %s is a conflict', async (from, to, code, value) => {
  const plan = dryRun(await rows(LINE.replace(from, to)), await known(LINE))
  expect(onlyRow(plan.rows)).toMatchObject({
    verdict: 'conflicting',
    reasons: [{ code, value }],
    action: { kind: 'keep-conflict' },
  })
})

test('an inferred term is put right instead', async () => {
  const inferred = await known(LINE, (order) => ({
    ...order,
    state: {
      ...order.state,
      terms: { ...order.state.terms, amountFen: fen(1), goods: 'tool', paidAt: null, inferred: ['amountFen', 'goods'] },
    },
  }))
  expect(onlyRow(dryRun(await rows(LINE), inferred).rows)).toMatchObject({
    verdict: 'changed',
    action: {
      details: [
        { field: 'amountFen', value: 99_900 },
        { field: 'goods', value: 'service' },
        { field: 'paidAt', value: at('2026-10-09T09:00:00+08:00') },
      ],
    },
  })
})

test('a list that shows a later stage records the facts that lead there (W25)', async () => {
  const desk = await known(LINE)
  const shown = onlyRow(dryRun(await rows(LINE.replace('待验收', '已完成').replace('10-20', '10-25')), desk).rows)
  expect(shown).toMatchObject({
    verdict: 'changed',
    action: {
      kind: 'update',
      details: [],
      facts: [{ name: 'result.accept', occurredAt: at('2026-10-25T09:00:00+08:00') }],
    },
    reasons: [{ code: 'moves', value: 'result.accept' }],
  })
})

test('a list behind what was done here and is not filled in yet is no conflict (W14, W25)', async () => {
  const before = LINE.replace('待验收', '待确认需求')
  const desk = await known(before, (order) => ({
    ...order,
    state: confirmed(order.state),
    pendingFillIns: ['requirement.confirm'],
  }))
  expect(onlyRow(dryRun(await rows(before), desk).rows)).toMatchObject({
    verdict: 'fill-in-pending',
    action: null,
    reasons: [{ code: 'fill-in-pending' }],
  })
  const renamed = onlyRow(dryRun(await rows(before.replace('王丽', '李强')), desk).rows)
  expect(renamed).toMatchObject({
    verdict: 'fill-in-pending',
    action: { kind: 'update', facts: [], details: [{ field: 'contactName' }] },
  })
})

test('a list that no way leads to is a conflict, both sides shown (W25)', async () => {
  const desk = await known(LINE.replace('待验收', '已完成'))
  expect(onlyRow(dryRun(await rows(LINE), desk).rows)).toMatchObject({
    verdict: 'conflicting',
    shown: 'acceptance-review',
    ours: 'completed',
    action: { kind: 'keep-conflict' },
    reasons: [{ code: 'state-differs', value: 'acceptance-review / completed' }],
  })
})

test('a known order needs no amount in the list', async () => {
  const plan = dryRun(await rows(LINE.replace('999', '')), await known(LINE))
  expect(onlyRow(plan.rows).verdict).toBe('unchanged')
})

test('the desk is asked once, for each id once', async () => {
  const asked: (readonly string[])[] = []
  const lookup = {
    known: (ids: readonly string[]) => (asked.push(ids), new Map<string, ExistingOrder>()),
    elsewhere: () => new Map<string, string>(),
  }
  dryRun(await rows(LINE, LINE, LINE.replace('A1', 'A2')), lookup)
  expect(asked).toEqual([['A1', 'A2']])
})

test('every row counts once, in the order of the list', async () => {
  const read = await rows(LINE, 'broken', LINE.replace('A1', 'A2'), LINE.replace('A1', 'A3').replace('待验收', '?'))
  const plan = dryRun(read)
  expect(plan.rows.map((row) => [row.line, row.verdict])).toEqual([
    [2, 'new'],
    [3, 'invalid'],
    [4, 'new'],
    [5, 'invalid'],
  ])
  expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(4)
  expect(read.rows.map((row) => row.orderId)).toEqual(['A1', 'A2'])
})
