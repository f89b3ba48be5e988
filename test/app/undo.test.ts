// W23: what can be taken back, what can't and why, and that taking back leaves the log whole.
import { describe, expect, test } from 'vitest'
import { addOrder, done, happened, orderInReview } from './orders.ts'
import { at, newDesk, proveSound } from './support.ts'

const act = (id: string) => ({ target: { kind: 'act' as const, id } })

describe('undoing an act', () => {
  test('it stays in the log, superseded, and the order is where it was', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { actId } = await done(desk, stream, 'requirement.confirm', { note: '好' })
    expect(await desk.call('undo.run', act(actId))).toEqual({ undone: 1, kept: [] })
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'requirement-review', fillIn: 'none' })
    expect(page?.log.map(({ type, superseded }) => [type, superseded])).toEqual([
      ['order.opened', false],
      ['requirement.submitted', false],
      ['requirement.confirmed', true],
      ['command.undone', false],
    ])
    expect(page?.row.deadline).toMatchObject({ clause: 'T10', since: at('2026-09-21T09:00+08:00') })
    proveSound(await desk.desk())
  })

  test('twice is refused', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { actId } = await done(desk, stream, 'requirement.confirm', { note: '好' })
    await desk.call('undo.run', act(actId))
    expect(await desk.call('undo.run', act(actId))).toMatchObject({
      undone: 0,
      kept: [{ refusedBy: [{ clause: 'W23', reason: 'act-already-undone' }] }],
    })
  })

  test('what is marked 已回填 stays; unmarking it opens the undo again', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { actId } = await done(desk, stream, 'requirement.confirm', { note: '好' })
    await desk.call('fill-in.mark', { actIds: [actId] })
    expect(await desk.call('undo.run', act(actId))).toMatchObject({
      undone: 0,
      kept: [{ stream, orderId: '202600000000001', refusedBy: [{ clause: 'W23', reason: 'already-filled-in' }] }],
    })
    const [mark] = await desk.call('undo.list', null)
    expect(mark).toMatchObject({ command: 'fill-in.mark', open: true })
    if (mark !== undefined) await desk.call('undo.run', { target: mark.target })
    expect((await desk.call('fill-in.list', { filled: false })).length).toBe(1)
    expect(await desk.call('undo.run', act(actId))).toMatchObject({ undone: 1 })
    proveSound(await desk.desk())
  })

  test('a later act that would no longer fit is named', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { actId } = await done(desk, stream, 'requirement.confirm', { note: '好' })
    await desk.moveTo('2026-09-24T09:00+08:00')
    await done(desk, stream, 'result.submit', { note: '好' })
    expect(await desk.call('undo.run', act(actId))).toMatchObject({
      undone: 0,
      kept: [
        {
          refusedBy: [
            {
              clause: 'W23',
              reason: 'later-event-depends-on-it',
              event: { type: 'result.submitted', at: at('2026-09-24T09:00+08:00') },
            },
          ],
        },
      ],
    })
    expect((await desk.call('undo.list', null)).map(({ command, open }) => [command, open])).toEqual([
      ['result.submit', true],
      ['requirement.confirm', false],
      ['requirement.submit', false],
      ['order.add', false],
    ])
  })

  test('an automatic event is never undone, nor what it stands on', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    const { actId } = await done(desk, stream, 'result.submit', { note: '好' })
    await desk.moveTo('2026-11-01T09:00+08:00')
    expect(await desk.call('undo.run', act(actId))).toMatchObject({
      undone: 0,
      kept: [{ refusedBy: [{ clause: 'W23', event: { type: 'result.autoAccepted' } }] }],
    })
    const page = await desk.call('order.get', { stream })
    const automatic = page?.log.find(({ type }) => type === 'result.autoAccepted')
    await expect(desk.call('undo.run', act(automatic?.actId ?? ''))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a fact can be taken back, and what it had superseded counts again', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    await done(desk, stream, 'result.submit', { note: '好' })
    await desk.moveTo('2026-11-01T09:00+08:00')
    const fact = await happened(desk, stream, 'result.reject', { reason: '缺目录' }, at('2026-10-01T09:00+08:00'))
    expect((await desk.call('order.get', { stream }))?.row.stage).toBe('implementing')
    await desk.call('undo.run', act(fact.actId))
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'completed', completedAt: at('2026-10-23T10:26+08:00') })
    proveSound(await desk.desk())
  })

  test('an order added by mistake goes away again and can be added anew', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const [added] = await desk.call('undo.list', null)
    expect(added).toMatchObject({ command: 'order.add', label: '202600000000001', open: true })
    if (added !== undefined) await desk.call('undo.run', { target: added.target })
    expect(await desk.call('order.get', { stream })).toBeNull()
    expect(await desk.call('search.find', { text: '沈一鸣' })).toEqual([])
    expect(await addOrder(desk)).toBe(stream)
    expect((await desk.call('order.get', { stream }))?.row.stage).toBe('requirement-pending')
    proveSound(await desk.desk())
  })

  test('an assignment is taken back to whoever had the order before', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const selection = { kind: 'streams' as const, streams: [stream] }
    expect(await desk.call('order.assign', { selection, personId: 'p-1' })).toEqual({ changed: 1 })
    expect(await desk.call('order.assign', { selection, personId: 'p-1' })).toEqual({ changed: 0 })
    const [assigned] = await desk.call('undo.list', null)
    if (assigned !== undefined) await desk.call('undo.run', { target: assigned.target })
    expect((await desk.call('order.get', { stream }))?.row.assignee).toBeNull()
    proveSound(await desk.desk())
  })
})
