// W13, W19: facts are kept whatever the rules say; a late one takes its place, before an automatic event too.
import { describe, expect, test } from 'vitest'
import { done, happened, orderInReview } from './orders.ts'
import { at, newDesk, proveSound } from './support.ts'

describe('facts', () => {
  test('one that came late supersedes the automatic acceptance it contradicts', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    await done(desk, stream, 'result.submit', { note: '好' })
    await desk.moveTo('2026-11-01T09:00+08:00')
    expect((await desk.call('order.get', { stream }))?.row.stage).toBe('completed')
    const verdict = await happened(desk, stream, 'result.reject', { reason: '缺目录' }, at('2026-10-01T09:00+08:00'))
    expect(verdict).toMatchObject({ moved: true, flags: [] })
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'implementing', resultRejections: 1, completedAt: null })
    expect(page?.log.find(({ type }) => type === 'result.autoAccepted')).toMatchObject({ superseded: true })
    expect(page?.log.find(({ type }) => type === 'result.rejected')).toMatchObject({
      at: at('2026-10-01T09:00+08:00'),
      recordedAt: at('2026-11-01T09:00+08:00'),
    })
    proveSound(await desk.desk())
  })

  test('one whose move does not exist is kept, flagged, and waits for a person until a fact clears it', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const kept = await happened(desk, stream, 'result.accept', {}, at('2026-09-22T09:00+08:00'))
    expect(kept).toMatchObject({ moved: false, flags: ['T8'] })
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'requirement-review', openFlags: 1 })
    expect(page?.log.at(-1)).toMatchObject({ type: 'fact.kept', waiting: true, flags: ['T8'] })
    expect((await desk.call('home.get', {})).waiting.flagged).toBe(1)
    await happened(desk, stream, 'requirement.confirm', { note: '好' }, at('2026-09-22T10:00+08:00'), 'provider')
    expect((await desk.call('order.get', { stream }))?.row).toMatchObject({ stage: 'implementing', openFlags: 0 })
    proveSound(await desk.desk())
  })

  test('one that moves the order against a rule is flagged until we act on it', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    // Two days in: the customer's ground T10 is not there yet, but the console shows the appeal.
    const early = await happened(desk, stream, 'appeal.file', { reason: '没人理' }, at('2026-09-23T09:00+08:00'))
    expect(early).toMatchObject({ moved: true, flags: ['T10'] })
    expect((await desk.call('order.get', { stream }))?.row).toMatchObject({
      hold: 'appeal',
      openFlags: 1,
      turn: 'platform',
    })
    const frozen = await desk.call('order.perform', { stream, command: 'requirement.confirm', with: { note: '好' } })
    expect(frozen).toEqual({
      ok: false,
      refusedBy: [
        {
          clause: 'T13',
          reason: 'appeal-pending',
          event: { type: 'appeal.filed', at: at('2026-09-23T09:00+08:00') },
        },
      ],
    })
    await happened(desk, stream, 'appeal.settle', { outcome: 'resume' }, at('2026-09-23T10:00+08:00'), 'operations')
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    expect((await desk.call('order.get', { stream }))?.row).toMatchObject({ stage: 'implementing', openFlags: 0 })
    proveSound(await desk.desk())
  })

  test('what has not happened yet is not recorded, and a command of nobody is no command', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const fact = { stream, command: 'result.accept', with: {}, by: 'customer' as const }
    await expect(
      desk.call('order.record-fact', { ...fact, occurredAt: at('2026-12-01T09:00+08:00') }),
    ).rejects.toMatchObject({ kind: 'in-the-future' })
    await expect(desk.call('order.perform', { stream, command: 'order.adopt', with: {} })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(
      desk.call('order.perform', { stream, command: 'requirement.confirm', with: { notes: 'x' } }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
  })

  test('a refund holds the order, is decided, and stands in the register with everything before it', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const ask = { via: 'online', reason: '取消', detail: '计划有变' }
    await happened(desk, stream, 'refund.request', ask, at('2026-09-22T09:00+08:00'))
    await happened(desk, stream, 'refund.decline', {}, at('2026-09-22T10:00+08:00'), 'platform')
    await happened(desk, stream, 'refund.request', ask, at('2026-09-22T11:00+08:00'))
    expect((await desk.call('session.get', null)).badges.refunds).toBe(1)
    await happened(desk, stream, 'refund.approve', {}, at('2026-09-22T12:00+08:00'), 'platform')
    const rows = await desk.call('refund.list', { status: null })
    expect(rows.map(({ status, amountFen, stage }) => [status, amountFen, stage])).toEqual([
      ['approved', 680_000, 'closed'],
      ['declined', 680_000, 'closed'],
    ])
    proveSound(await desk.desk())
  })
})
