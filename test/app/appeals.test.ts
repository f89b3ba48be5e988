// 申诉与证据 on a real desk: complaints with their time and their log (A18.16), frozen orders and how the freeze ended (T13,
// W21), orders open to an appeal (T10), our own against violations.
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, after } from '../../shared/kernel/instant.ts'
import { happened, orderInReview } from './orders.ts'
import { at, newDesk, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const badges = async ({ call }: TestDesk) => (await call('session.get', null)).badges
const nowOf = async ({ call }: TestDesk) => (await call('session.get', null)).now
const complaints = ({ call }: TestDesk) => call('appeal.complaints', {})

const withAccount = async (): Promise<TestDesk> => {
  const desk = newDesk()
  await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00:00+08:00') })
  return desk
}

const complain = async (desk: TestDesk, complaint: string, minutesAgo: number) =>
  desk.call('account.record-fact', {
    shopId,
    command: 'complaint.receive',
    by: 'customer',
    occurredAt: after(await nowOf(desk), -minutesAgo * MINUTE),
    with: { complaint },
  })

const answer = async (desk: TestDesk, complaint: string): Promise<string> => {
  const verdict = await desk.call('account.perform', { shopId, command: 'complaint.answer', with: { complaint } })
  if (!verdict.ok) throw new Error('it waits for its answer')
  return verdict.actId
}

describe('complaints', () => {
  test('wait by what runs out first and make the badge (A18.16)', async () => {
    const desk = await withAccount()
    await complain(desk, 'TS-1', 10)
    await complain(desk, 'TS-2', 40)
    const rows = await complaints(desk)
    expect(rows.map(({ complaint }) => complaint)).toEqual(['TS-2', 'TS-1'])
    expect(rows.map(({ dueAt, receivedAt }) => dueAt - receivedAt)).toEqual([30 * MINUTE, 30 * MINUTE])
    expect(await badges(desk)).toMatchObject({ complaints: 2, complaintsRisk: true })
  })

  test('answered, they go down with who answered, and undone they wait again (W23)', async () => {
    const desk = await withAccount()
    const [person] = (await desk.call('session.get', null)).people
    if (person !== undefined) await desk.call('session.choose-person', { personId: person.id })
    await complain(desk, 'TS-1', 10)
    await complain(desk, 'TS-2', 5)
    const act = await answer(desk, 'TS-1')
    expect(await complaints(desk)).toMatchObject([
      { complaint: 'TS-2', answeredAt: null },
      { complaint: 'TS-1', answeredBy: person?.name ?? null },
    ])
    expect(await badges(desk)).toMatchObject({ complaints: 1 })
    await desk.call('undo.run', { target: { kind: 'act', id: act } })
    expect(await complaints(desk)).toMatchObject([
      { complaint: 'TS-1', answeredAt: null, answeredBy: null },
      { complaint: 'TS-2' },
    ])
    proveSound(await desk.desk())
  })

  test('keep what was done about them line by line, whatever else is written down', async () => {
    const desk = await withAccount()
    await complain(desk, 'TS-1', 10)
    const item = 'TS-1'
    await desk.call('account.log-complaint', { shopId, item, text: ' 已致电，等回电 ' })
    const value = { text: '迁移后打不开', orderId: '202600000000001', attachments: [] }
    await desk.call('account.save-complaint', { shopId, item, value })
    await desk.call('account.log-complaint', { shopId, item, text: '重启后恢复' })
    const [row] = await complaints(desk)
    expect(row?.file).toMatchObject({ version: 3, value })
    expect(row?.file?.value.log.map(({ text }) => text)).toEqual(['已致电，等回电', '重启后恢复'])
    expect(row?.file?.value.log[0]?.at).toBe(await nowOf(desk))
    await expect(desk.call('account.log-complaint', { shopId, item: 'TS-9', text: '没有这件' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    proveSound(await desk.desk())
  })
})

describe('appeals over orders', () => {
  test('a step past its limit is open to one; filed, it freezes; settled, it ends with its outcome (T10, T13)', async () => {
    const desk = newDesk()
    const now = await nowOf(desk)
    const submitted = after(now, -(5 * DAY + 2 * HOUR))
    const stream = await orderInReview(desk, '202600000000001', new Date(submitted).toISOString())
    expect((await desk.call('appeal.appealable', {})).now).toMatchObject({ total: 1, rows: [{ stream }] })

    await happened(desk, stream, 'appeal.file', { reason: '一直没有确认' }, after(now, -HOUR))
    expect((await desk.call('appeal.appealable', {})).now.total).toBe(0)
    const open = await desk.call('appeal.list', { open: true })
    expect(open).toMatchObject({
      total: 1,
      rows: [{ stream, by: 'customer', ground: 'T10', filedAt: after(now, -HOUR), outcome: null, endedAt: null }],
    })
    proveSound(await desk.desk())

    await happened(desk, stream, 'appeal.settle', { outcome: 'resume' }, now, 'operations')
    expect(await desk.call('appeal.list', { open: true })).toEqual({ total: 0, rows: [] })
    expect(await desk.call('appeal.list', { open: false })).toMatchObject({
      total: 1,
      rows: [{ stream, outcome: 'resume', endedAt: now }],
    })
    proveSound(await desk.desk())
  })

  test('withdrawn, it ends as that; undone, it is open again (W21, W23)', async () => {
    const desk = newDesk()
    const now = await nowOf(desk)
    const stream = await orderInReview(
      desk,
      '202600000000001',
      new Date(after(now, -(5 * DAY + 2 * HOUR))).toISOString(),
    )
    await happened(desk, stream, 'appeal.file', { reason: '一直没有确认' }, after(now, -HOUR))
    const { actId } = await happened(desk, stream, 'appeal.withdraw', {}, now)
    expect((await desk.call('appeal.list', { open: false })).rows).toMatchObject([{ outcome: 'withdrawn' }])
    await desk.call('undo.run', { target: { kind: 'act', id: actId } })
    expect((await desk.call('appeal.list', { open: true })).rows).toMatchObject([{ stream, outcome: null }])
    proveSound(await desk.desk())
  })

  test('narrowed to shops, only theirs are listed', async () => {
    const desk = await withAccount()
    await complain(desk, 'TS-1', 1)
    expect(await desk.call('appeal.complaints', { shops: [shopId] })).toHaveLength(1)
    expect(await desk.call('appeal.complaints', { shops: ['qingcloud:nobody'] })).toEqual([])
    expect(await desk.call('appeal.list', { open: true, shops: ['qingcloud:nobody'] })).toEqual({ total: 0, rows: [] })
  })
})

test('our appeals against violations: the open one first (W21)', async () => {
  const desk = await withAccount()
  const filed = at('2026-09-20T09:00:00+08:00')
  for (const [id, outcome] of [
    ['V-1', 'dismissed'],
    ['V-2', null],
  ] as const) {
    await desk.call('account.record-fact', {
      shopId,
      command: 'violation.record',
      by: 'platform',
      occurredAt: at('2026-09-11T09:00:00+08:00'),
      with: { id, type: '虚假宣传', points: 3, occurredAt: '2026-09-10T09:00:00+08:00' },
    })
    const decidedAt = outcome === null ? null : filed
    const appeal = { filedAt: filed, text: '页面没有这句话', attachments: [], outcome, decidedAt }
    const rest = { noticeAt: null, noticeNumber: '', noticeText: '', facts: '', closedAt: null, deductions: [] }
    await desk.call('account.save-case', { shopId, item: id, value: { ...rest, attachments: [], appeal } })
  }
  expect(await desk.call('appeal.cases', {})).toMatchObject([
    { caseId: 'V-2', points: 3, appeal: { outcome: null } },
    { caseId: 'V-1', appeal: { outcome: 'dismissed' } },
  ])
})
