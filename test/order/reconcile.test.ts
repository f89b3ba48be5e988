// Lists against the log: adopting what is new, recording what must have happened, leaving the rest to a person.
import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/kernel/fen.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Goods, Stage } from '../../shared/kernel/facts.ts'
import type { Act, ActId } from '../../shared/kernel/log.ts'
import { adoptionOf, possibleStages } from '../../shared/order/adopt.ts'
import type { OrderCommandName, OrderFact } from '../../shared/order/commands.ts'
import { catchUp, obligations } from '../../shared/order/due.ts'
import { opened } from '../../shared/order/evolve.ts'
import { openOrder } from '../../shared/order/open.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { record } from '../../shared/order/perform.ts'
import { reconcile } from '../../shared/order/reconcile.ts'
import type { ListState } from '../../shared/packs/pack.ts'
import { rulesOf, start } from './arbitrary.ts'

const importedAt = after(start, 20 * DAY)

const order = (marketplace: string, goods: Goods = 'service'): OrderState =>
  opened(
    openOrder(
      {
        marketplace,
        paidAt: start,
        amountFen: fen(100_000),
        goods,
        kind: null,
        selfOperated: false,
        offlineInvoice: false,
        warranty: null,
        targets: { confirm: null, deliver: null },
        inferred: [],
      },
      rulesOf(marketplace),
      start,
    ),
  )

const recordedAt = (
  facts: readonly OrderFact[],
  state: OrderState,
  marketplace: string,
  now = importedAt,
): OrderState =>
  facts.reduce((before, { name, by, input, occurredAt }) => {
    const act: Act = { id: name as ActId, name, by, input: { ...input }, recorded: true, occurredAt, recordedAt: now }
    const done = record(act, before, rulesOf(marketplace))
    expect({ name, moved: done.moved }).toEqual({ name, moved: true })
    return done.state
  }, state)

const adopted = (marketplace: string, shown: ListState, goods: Goods = 'service', updatedAt = after(start, DAY)) => {
  const state = order(marketplace, goods)
  return recordedAt([adoptionOf({ shown, updatedAt, importedAt }, state)], state, marketplace)
}

const row = (shown: ListState, updatedAt = after(start, 10 * DAY)) => ({ shown, updatedAt, importedAt })
const at = (stage: Stage): ListState => ({ stage })

const names = (marketplace: string, state: OrderState, shown: ListState, pending: OrderCommandName[] = []) => {
  const outcome = reconcile(row(shown), state, rulesOf(marketplace), pending)
  return outcome.kind === 'moves' ? outcome.facts.map(({ name }) => name) : outcome.kind
}

describe('W24 adoption', () => {
  test('W24 takes over stage and an inferred since, and shows its clock as inferred', () => {
    const { delivery } = adopted('tencent', at('implementing'))
    expect(delivery).toMatchObject({ stage: 'implementing', rejectionsAtLeast: true })
    expect(delivery.clocks.step).toMatchObject({ inferred: true, automatic: false, startedAt: after(start, DAY) })
  })

  test('W24 makes no automatic event from an inferred clock', () => {
    const state = adopted('tencent', at('acceptance-review'))
    expect(catchUp(state, rulesOf('tencent'), after(start, 400 * DAY)).events).toEqual([])
  })

  test('W24 a row showing only a hold leaves the stage unknown and offers the possible ones', () => {
    const refund = adopted('tencent', { hold: 'refund' })
    expect([refund.delivery.stage, refund.hold?.kind, refund.refund?.status]).toEqual([
      'unknown',
      'refund',
      'requested',
    ])
    expect(possibleStages(refund)).toContain('completed')
    expect(possibleStages(adopted('tencent', { hold: 'appeal' }))).not.toContain('completed')
    expect(possibleStages(adopted('tencent', at('implementing')))).toEqual([])
  })

  test('T1 goods without a delivery flow have no stage to take over', () => {
    expect(adopted('tencent', at('completed'), 'application').delivery.stage).toBe('none')
  })

  test('W25 an instant later than the import is kept and starts no clock before it arrives', () => {
    const ahead = after(importedAt, 5 * DAY)
    const state = adopted('tencent', at('implementing'), 'service', ahead)
    expect(state.lastActAt).toBe(importedAt)
    expect(obligations(state, importedAt)).toEqual([])
    expect(obligations(state, ahead)).toMatchObject([{ kind: 'result.submit', since: ahead }])
  })
})

describe('W25 a later list', () => {
  test('W25 that shows the same changes nothing', () => {
    expect(names('tencent', adopted('tencent', at('implementing')), at('implementing'))).toBe('same')
    expect(names('tencent', adopted('tencent', { hold: 'refund' }), { hold: 'refund' })).toBe('same')
    expect(names('aliyun', adopted('aliyun', at('implementing'), 'tool'), at('completed'))).toBe('same')
  })

  test.each<[Stage, ListState, readonly string[]]>([
    ['requirement-pending', at('requirement-review'), ['requirement.submit']],
    ['requirement-pending', at('implementing'), ['requirement.submit', 'requirement.confirm']],
    ['requirement-rejected', at('implementing'), ['requirement.submit', 'requirement.confirm']],
    ['implementing', at('completed'), ['result.submit', 'result.accept']],
    ['acceptance-review', at('implementing'), ['result.reject']],
    ['implementing', { hold: 'refund' }, ['refund.request']],
    ['implementing', { hold: 'appeal' }, ['appeal.file']],
  ])('W25 from %s records the only shortest way to %o', (ours, shown, facts) => {
    expect(names('tencent', adopted('tencent', at(ours)), shown)).toEqual(facts)
  })

  test('W25 what is recorded happened at 更新时间, inferred, and leads there', () => {
    const state = adopted('tencent', at('requirement-pending'))
    const outcome = reconcile(row(at('implementing')), state, rulesOf('tencent'), [])
    if (outcome.kind !== 'moves') throw new Error(outcome.kind)
    expect(outcome.facts.map(({ occurredAt }) => occurredAt)).toEqual([
      row(at('implementing')).updatedAt,
      row(at('implementing')).updatedAt,
    ])
    const { delivery } = recordedAt(outcome.facts, state, 'tencent')
    expect(delivery.stage).toBe('implementing')
    expect(delivery.clocks.step).toMatchObject({ inferred: true, startedAt: row(at('implementing')).updatedAt })
  })

  test('W25 待验收 → 已完成 is automatic from the due instant on, before it the customer’s', () => {
    const state = adopted('tencent', at('acceptance-review'))
    const due = state.delivery.clocks.step?.dueAt ?? start
    const now = after(due, DAY)
    const outcome = (updatedAt: typeof start) =>
      reconcile({ shown: at('completed'), updatedAt, importedAt: now }, state, rulesOf('tencent'), [])
    const late = outcome(due)
    expect(late).toMatchObject({ kind: 'moves', facts: [{ name: 'result.autoAccept', occurredAt: due }] })
    expect(outcome(after(due, -1))).toMatchObject({ kind: 'moves', facts: [{ name: 'result.accept' }] })
    if (late.kind !== 'moves') throw new Error(late.kind)
    expect(recordedAt(late.facts, state, 'tencent', now).delivery).toMatchObject({
      acceptedBy: 'auto',
      completedAt: due,
    })
  })

  test('W25 with several shortest ways, or none, it is a conflict with both sides shown', () => {
    const closed = reconcile(row(at('closed')), adopted('tencent', at('implementing')), rulesOf('tencent'), [])
    expect(closed).toEqual({ kind: 'conflict', shown: 'closed', ours: 'implementing' })
    expect(names('tencent', adopted('tencent', at('completed')), at('implementing'))).toBe('conflict')
    expect(names('tencent', adopted('tencent', { hold: 'refund' }), at('implementing'))).toBe('conflict')
  })

  test('W25 where the marketplace knows no appeal, only a refund can have closed the order', () => {
    expect(names('qingcloud', adopted('qingcloud', at('implementing')), at('closed'))).toEqual([
      'refund.request',
      'refund.approve',
    ])
    expect(names('tencent', adopted('tencent', { hold: 'refund' }), at('closed'))).toEqual(['refund.approve'])
  })

  test('W25 behind what was done here and isn’t filled in yet, it is 待回填 and no conflict', () => {
    const state = adopted('tencent', at('acceptance-review'))
    expect(names('tencent', state, at('implementing'), ['result.submit'])).toBe('fill-in-pending')
    expect(names('tencent', state, at('requirement-review'), ['requirement.confirm', 'result.submit'])).toBe(
      'fill-in-pending',
    )
    expect(names('tencent', state, at('implementing'))).toEqual(['result.reject'])
  })

  test('W25 a list older than our log is a conflict', () => {
    const state = adopted('tencent', at('implementing'), 'service', after(start, 11 * DAY))
    expect(names('tencent', state, at('acceptance-review'))).toBe('conflict')
  })

  test('W24 tells the stage of an order whose stage wasn’t known', () => {
    const held = adopted('tencent', { hold: 'refund' })
    const declined: OrderFact = { name: 'refund.decline', by: 'platform', input: {}, occurredAt: after(start, 2 * DAY) }
    const unknown = recordedAt([declined], held, 'tencent')
    expect(unknown.delivery.stage).toBe('unknown')
    const outcome = reconcile(row(at('acceptance-review')), unknown, rulesOf('tencent'), [])
    if (outcome.kind !== 'moves') throw new Error(outcome.kind)
    expect(recordedAt(outcome.facts, unknown, 'tencent').delivery.stage).toBe('acceptance-review')
  })
})
