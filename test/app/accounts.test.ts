// A shop's account on a real desk: opened, recorded, refused, late, undone, fallen due, supposed (D1–D4, A9.5, A19–A21, W3, W13,
// W19, W21, W23).
import { describe, expect, test } from 'vitest'
import type { ApiInput } from '../../shared/contract/api.ts'
import type { Verdict } from '../../shared/contract/outcomes.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { at, newDesk, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const OPENED = '2026-01-05T09:00:00+08:00'

const shopOf = async (desk: TestDesk): Promise<string> => {
  const [shop] = (await desk.call('session.get', null)).shops
  if (shop === undefined) throw new Error('a desk has a shop')
  return shop.id
}

const opened = async (): Promise<{ desk: TestDesk; shopId: string }> => {
  const desk = newDesk()
  const shopId = await shopOf(desk)
  await desk.call('account.open', { shopId, categories: ['service'], openedAt: at(OPENED) })
  return { desk, shopId }
}

const told = (
  { desk, shopId }: { desk: TestDesk; shopId: string },
  command: string,
  fields: Readonly<Record<string, unknown>>,
  when: string,
  by: ApiInput<'account.record-fact'>['by'] = 'platform',
): Promise<Verdict> => desk.call('account.record-fact', { shopId, command, by, occurredAt: at(when), with: fields })

const detail = async ({ desk, shopId }: { desk: TestDesk; shopId: string }) => {
  const found = await desk.call('account.get', { shopId })
  if (found === null) throw new Error('the account is open')
  return found
}

const actOf = (verdict: Verdict): string => {
  if (!verdict.ok) throw new Error('it was to be taken')
  return verdict.actId
}

describe('a shop’s account', () => {
  test('is none until it is opened, once, and not ahead of time', async () => {
    const desk = newDesk()
    const shopId = await shopOf(desk)
    expect((await desk.call('account.list', null))[0]).toMatchObject({ shopId, summary: null, next: null })
    expect(await desk.call('account.get', { shopId })).toBeNull()
    const ask = { shopId, categories: ['service'], openedAt: at(OPENED) }
    await expect(
      desk.call('account.open', { ...ask, openedAt: at('2030-01-01T00:00:00+08:00') }),
    ).rejects.toMatchObject({ kind: 'in-the-future' })
    await desk.call('account.open', ask)
    await expect(desk.call('account.open', ask)).rejects.toMatchObject({ kind: 'already-there' })
    expect((await desk.call('account.list', null))[0]).toMatchObject({
      summary: { standing: 'active', points: { total: 0 } },
    })
    proveSound(await desk.desk())
  })

  test('D1, D2: what is paid and taken stands in the ledger, and the balance is its sum', async () => {
    const on = await opened()
    await told(on, 'deposit.pay', { amountFen: 5_000_000 }, '2026-09-01T10:00:00+08:00', 'provider')
    await told(on, 'deposit.deduct', { amountFen: 100_000, reason: 'violation' }, '2026-09-10T10:00:00+08:00')
    const { ledger, row } = await detail(on)
    const counted = ledger.filter(({ superseded }) => !superseded)
    expect(counted.reduce((sum, { changeFen }) => sum + changeFen, 0)).toBe(row.summary?.deposit.balanceFen)
    expect(ledger.map(({ type }) => type)).toContain('deposit.deducted')
    proveSound(await on.desk.desk())
  })

  test('A20: a command that makes no sense is refused with its clauses and leaves nothing', async () => {
    const on = await opened()
    const before = (await detail(on)).log.length
    const refused = await on.desk.call('account.perform', {
      shopId: on.shopId,
      command: 'violation.withdraw',
      with: { id: 'none' },
    })
    expect(refused.ok).toBe(false)
    expect((await detail(on)).log).toHaveLength(before)
    await expect(
      on.desk.call('account.perform', { shopId: on.shopId, command: 'deposit.pay', with: { amount: 5 } }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
    proveSound(await on.desk.desk())
  })

  test('A19, W23: a violation counts its points, and taking the act back takes them away', async () => {
    const on = await opened()
    const fields = { id: 'V-1', type: '虚假宣传', points: 3, occurredAt: '2026-09-10T09:00:00+08:00' }
    const act = actOf(await told(on, 'violation.record', fields, '2026-09-11T09:00:00+08:00'))
    expect((await detail(on)).row.summary?.points).toMatchObject({ total: 3, left: 21, limit: 24 })
    const [item] = await on.desk.call('undo.list', null)
    expect(item).toMatchObject({ command: 'violation.record', open: true, target: { kind: 'act', id: act } })
    expect(await on.desk.call('undo.run', { target: { kind: 'act', id: act } })).toEqual({ undone: 1, kept: [] })
    const { row, log } = await detail(on)
    expect(row.summary?.points.total).toBe(0)
    expect(log.find(({ actId }) => actId === act)).toMatchObject({ superseded: true, undoable: false })
    proveSound(await on.desk.desk())
  })

  test('W13, W19: a late fact takes its place in the past', async () => {
    const on = await opened()
    await told(on, 'deposit.deduct', { amountFen: 10_000, reason: 'violation' }, '2026-09-12T10:00:00+08:00')
    await told(on, 'settlement.run', { amountFen: 0 }, '2026-09-01T10:00:00+08:00')
    const { log } = await detail(on)
    const instants = log.map(({ at: when }) => when)
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    await expect(
      told(on, 'deposit.deduct', { amountFen: 1, reason: 'refund' }, '2025-12-31T10:00:00+08:00'),
    ).rejects.toMatchObject({ kind: 'bad-input' })
    proveSound(await on.desk.desk())
  })

  test('A21, W3: at the year’s end the points return to zero by themselves, written once', async () => {
    const on = await opened()
    const fields = { id: 'V-1', type: '虚假宣传', points: 3, occurredAt: '2026-09-10T09:00:00+08:00' }
    await told(on, 'violation.record', fields, '2026-09-11T09:00:00+08:00')
    await on.desk.moveTo('2027-01-02T09:00:00+08:00')
    await on.desk.host.caughtUp()
    const { row, log } = await detail(on)
    expect(row.summary?.points).toMatchObject({ year: 2027, total: 0 })
    expect(log.filter(({ type }) => type === 'violations.reset')).toHaveLength(1)
    await on.desk.host.caughtUp()
    expect((await detail(on)).log).toHaveLength(log.length)
    proveSound(await on.desk.desk())
  })

  test('A20, W6: what if writes nothing and says what follows', async () => {
    const on = await opened()
    const before = await detail(on)
    const now = before.at
    const violation = (points: number, id: string) => ({
      command: 'violation.record',
      by: 'platform' as const,
      at: now,
      with: { id, type: '虚假宣传', points, occurredAt: '2026-09-10T09:00:00+08:00' },
    })
    const answer = await on.desk.call('account.what-if', {
      shopId: on.shopId,
      steps: [violation(20, 'V-1'), violation(4, 'V-2')],
    })
    expect(answer).toMatchObject({ before: { standing: 'active' }, after: { standing: 'expelled' }, refusedBy: [] })
    expect(answer.follows.map(({ type }) => type)).toContain('account.expelled')
    expect(await detail(on)).toEqual(before)
    await expect(
      on.desk.call('account.what-if', {
        shopId: on.shopId,
        steps: [{ ...violation(1, 'V-3'), at: (now - 1) as Instant }],
      }),
    ).rejects.toMatchObject({ kind: 'backwards' })
  })

  test('W10, A9.5.3: a clock names the event that started it, each day counted or skipped, and what follows', async () => {
    const on = await opened()
    await told(on, 'deposit.pay', { amountFen: 5_000_000 }, '2026-09-01T10:00:00+08:00', 'provider')
    await told(on, 'deposit.deduct', { amountFen: 4_900_000, reason: 'refund' }, '2026-09-22T10:00:00+08:00')
    const basis = await on.desk.call('account.basis', {
      shopId: on.shopId,
      subject: { kind: 'clock', obligation: 'deposit.replenish', of: null },
    })
    if (basis?.kind !== 'clock') throw new Error('the clock runs')
    expect(basis).toMatchObject({
      clause: 'A9.5.3',
      startedBy: { type: 'deposit.deducted', at: at('2026-09-22T10:00:00+08:00') },
      length: { unit: 'workdays', n: 7 },
      provisional: false,
      inferred: false,
    })
    expect(basis.readings).toContain('W10')
    // The pack's seven working days: over Mid-Autumn and the week of the National Day.
    const counted = basis.days.filter(({ role }) => role === 'counted' || role === 'end').map(({ day }) => day.slice(5))
    expect(counted).toEqual(['09-23', '09-24', '09-28', '09-29', '09-30', '10-08', '10-09'])
    const skipped = basis.days.filter(({ role }) => role === 'skipped')
    expect(skipped.map(({ why }) => why)).toEqual(Array.from({ length: 10 }, () => 'holiday'))
    expect(basis.days[0]).toMatchObject({ day: '2026-09-22', role: 'start' })
    const [obligation] = (await detail(on)).obligations
    expect(basis.dueAt).toBe(obligation?.dueAt)
  })

  test('A19, A20: the points cite their clauses and name the decisions they are the sum of', async () => {
    const on = await opened()
    const fields = { id: 'V-1', type: '虚假宣传', points: 3, occurredAt: '2026-09-10T09:00:00+08:00' }
    await told(on, 'violation.record', fields, '2026-09-11T09:00:00+08:00')
    const basis = await on.desk.call('account.basis', {
      shopId: on.shopId,
      subject: { kind: 'fact', subject: 'points' },
    })
    if (basis?.kind !== 'fact') throw new Error('points have a basis')
    expect(basis.clauses).toEqual(expect.arrayContaining(['A19', 'A20']))
    expect(basis.events).toMatchObject([{ type: 'violation.recorded', at: at('2026-09-11T09:00:00+08:00') }])
  })

  test('a closed command says by which clauses, an open one and a clock that doesn’t run have nothing to explain', async () => {
    const on = await opened()
    const ask = (subject: ApiInput<'account.basis'>['subject']) =>
      on.desk.call('account.basis', { shopId: on.shopId, subject })
    const listing = await ask({ kind: 'refusal', command: 'product.list', by: 'provider' })
    if (listing?.kind !== 'refusal') throw new Error('nothing can be listed before the deposit is paid')
    expect(listing.unmet.map(({ clause }) => clause)).toEqual(['D1'])
    expect(await ask({ kind: 'refusal', command: 'deposit.pay', by: 'provider' })).toBeNull()
    expect(await ask({ kind: 'clock', obligation: 'deposit.replenish', of: null })).toBeNull()
  })
})
