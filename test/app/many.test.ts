// One command on many orders: a verdict a row, one transaction, one undo; and what falls due over many orders.
import { describe, expect, test } from 'vitest'
import type { QueueQuery } from '../../shared/contract/api.ts'
import { addOrder, done, happened, orderInReview } from './orders.ts'
import { latestActs } from '../../electron/store/queries/acts.ts'
import { at, newDesk, newHost, proveSound } from './support.ts'

const review: QueueQuery = { tab: 'requirement-review', filter: {}, sort: 'deadline', descending: false }

describe('many orders at once', () => {
  test('the accepted ones are one group with one undo, the refused say why', async () => {
    const desk = newDesk()
    const streams = [
      await orderInReview(desk, '202600000000001'),
      await addOrder(desk, { orderId: '202600000000002' }),
      await orderInReview(desk, '202600000000003'),
    ]
    const outcome = await desk.call('order.perform-many', {
      selection: { kind: 'streams', streams },
      command: 'requirement.confirm',
      with: { note: '好' },
    })
    expect(outcome).toMatchObject({ accepted: 2, refused: 1 })
    expect(outcome.outcomes.map(({ orderId, verdict }) => [orderId, verdict.ok])).toEqual([
      ['202600000000001', true],
      ['202600000000002', false],
      ['202600000000003', true],
    ])
    const [item] = await desk.call('undo.list', null)
    expect(item).toMatchObject({ target: { kind: 'group', id: outcome.groupId }, count: 2, open: true })
    expect(await desk.call('undo.run', { target: { kind: 'group', id: outcome.groupId } })).toEqual({
      undone: 2,
      kept: [],
    })
    expect((await desk.call('queue.page', { ...review, cursor: null, limit: 10 })).total).toBe(2)
    proveSound(await desk.desk())
  })

  test('all that match, but for those unticked again', async () => {
    const desk = newDesk()
    const streams = []
    for (const n of [1, 2, 3, 4]) streams.push(await orderInReview(desk, `20260000000000${n}`))
    const outcome = await desk.call('order.perform-many', {
      selection: { kind: 'all-matching', query: review, except: streams.slice(0, 1) },
      command: 'requirement.reject',
      with: { reason: '与所购规格不符' },
    })
    expect(outcome).toMatchObject({ accepted: 3, refused: 0 })
    expect(
      (await desk.call('queue.page', { ...review, cursor: null, limit: 10 })).rows.map(({ stream }) => stream),
    ).toEqual(streams.slice(0, 1))
  })
})

describe('catching up', () => {
  test('over all orders the earliest comes first, each at its own instant, whenever the desk looks', async () => {
    const desk = newDesk()
    const submit = async (orderId: string, day: string): Promise<void> => {
      const stream = await orderInReview(desk, orderId)
      await happened(desk, stream, 'requirement.confirm', { note: '好' }, at('2026-09-22T09:00+08:00'), 'provider')
      await happened(desk, stream, 'result.submit', { note: '好' }, at(day), 'provider')
    }
    await submit('202600000000001', '2026-09-23T10:00+08:00')
    await submit('202600000000002', '2026-09-23T09:00+08:00')
    await submit('202600000000003', '2026-09-22T10:00+08:00')
    await desk.moveTo('2026-12-01T00:00+08:00')
    const { store } = await desk.desk()
    const written = latestActs(store.db, null, 3).toReversed()
    expect(written.map(({ act }) => [act.name, act.by, act.person, act.occurredAt, act.recordedAt])).toEqual(
      ['2026-10-22T10:00+08:00', '2026-10-23T09:00+08:00', '2026-10-23T10:00+08:00'].map((day) => [
        'catch-up',
        'workbench',
        null,
        at(day),
        at('2026-12-01T00:00+08:00'),
      ]),
    )
    proveSound(await desk.desk())
  })

  test('a desk that was closed meanwhile catches up when it opens', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    await done(desk, stream, 'result.submit', { note: '好' })
    const { store } = await desk.desk()
    const file = store.paths.db
    await desk.host.close()
    const later = newHost({ folder: desk.folder, db: file, today: '2026-12-01T09:00+08:00' })
    later.host.start()
    const page = await later.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'completed', completedAt: at('2026-10-23T10:26+08:00') })
    expect(later.errors).toEqual([])
    proveSound(await later.desk())
  })
})
