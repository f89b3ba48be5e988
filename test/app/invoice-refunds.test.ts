// I10, I12: a refund locks an invoice wherever one could issue it, and undoes one that was issued.
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../shared/kernel/log.ts'
import { askRefund, check, emptyDraft, issue, orderWithRequest, query } from './invoices.ts'
import { done, happened } from './orders.ts'
import { at, newDesk, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const locked = async (desk: TestDesk, approve: boolean): Promise<StreamId> => {
  const stream = await orderWithRequest(desk)
  await askRefund(desk, stream, '2026-09-22T10:00+08:00')
  if (approve) await happened(desk, stream, 'refund.approve', {}, at('2026-09-22T12:00+08:00'), 'platform')
  return stream
}

describe('I10: an order with a refund', () => {
  test.each([
    ['asked for', false, 'refund-requested'],
    ['granted', true, 'refunded'],
  ] as const)('can be issued nowhere once it was %s', async (_what, approve, why) => {
    const desk = newDesk()
    const stream = await locked(desk, approve)
    const { locked: count, rows } = await desk.call('invoice.page', query())
    expect({ count, lock: rows[0]?.lock?.why }).toEqual({ count: 1, lock: why })
    expect(await check(desk, stream)).toMatchObject({ state: 'locked', refusedBy: [{ clause: 'I10' }] })
    expect(await check(desk, stream, emptyDraft)).toMatchObject({ state: 'locked' })
    expect((await issue(desk, [stream])).outcomes[0]?.verdict).toMatchObject({
      ok: false,
      refusedBy: [{ clause: 'I10' }],
    })
    expect(await desk.call('invoice.scan', { text: '202600000000001' })).toMatchObject({
      kind: 'invoice',
      row: { lock: { why } },
    })
    const fields = { number: '44190021', courier: '顺丰速运', tracking: 'SF1088877766655', freight: 'prepaid' }
    expect(await desk.call('order.perform', { stream, command: 'invoice.issue', with: fields })).toMatchObject({
      ok: false,
    })
    expect(
      (await desk.call('invoice.get', { stream }))?.available.find(({ command }) => command === 'invoice.issue'),
    ).toMatchObject({ open: false })
    expect((await desk.call('invoice.page', query({ tab: 'issued' }))).total).toBe(0)
    const selection = {
      kind: 'all-matching' as const,
      query: { tab: 'requested' as const, filter: { locked: true }, sort: 'deadline' as const, descending: false },
    }
    expect(await desk.call('invoice.mark-refunded-many', { selection })).toMatchObject({ accepted: 1, refused: 0 })
    expect((await desk.call('invoice.page', query({ tab: 'refunded' }))).rows).toMatchObject([
      { number: '已退款', status: 'refunded' },
    ])
    expect((await desk.call('fill-in.list', { filled: false }))[0]?.fields).toEqual([
      { name: 'number', value: '已退款' },
    ])
    proveSound(await desk.desk())
  })

  test('declined, the request is open again', async () => {
    const desk = newDesk()
    const stream = await locked(desk, false)
    await happened(desk, stream, 'refund.decline', { note: '协商继续' }, at('2026-09-23T09:00+08:00'), 'platform')
    expect(await check(desk, stream)).toMatchObject({ state: 'ready', refusedBy: [] })
  })

  test('I12: refunded after it was issued, waits to be reversed', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    await issue(desk, [stream])
    await desk.moveTo('2026-09-24T10:00+08:00')
    await askRefund(desk, stream, '2026-09-24T09:00+08:00')
    await happened(desk, stream, 'refund.approve', {}, at('2026-09-24T09:30+08:00'), 'platform')
    const page = await desk.call('invoice.page', query({ tab: 'trouble' }))
    expect(page.rows).toMatchObject([{ toReverse: true, troubles: ['refund-after-issue'] }])
    expect((await desk.call('session.get', null)).badges).toMatchObject({ invoices: 1, invoicesRisk: true })
    await done(desk, stream, 'invoice.reverse', { returned: true })
    expect((await desk.call('session.get', null)).badges).toMatchObject({ invoices: 0, invoicesRisk: false })
    expect((await desk.call('invoice.page', query({ tab: 'issued' }))).rows).toMatchObject([{ status: 'reversed' }])
    proveSound(await desk.desk())
  })
})
