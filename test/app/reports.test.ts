// 报表: every figure against orders made by hand, and the rows behind it.
import { describe, expect, test } from 'vitest'
import { askRefund, orderWithRequest } from './invoices.ts'
import { addOrder, done, happened } from './orders.ts'
import { AUTUMN, figures, month, proveOpenable, reviewed, rowsOf, SEPTEMBER } from './reports.ts'
import { at, newDesk, proveSound, shops } from './support.ts'

describe('the on-time rate', () => {
  test('counts what was done by its due instant, exactly at it too, against all that was decided', async () => {
    const desk = newDesk()
    const [soon, exact, late, never] = [
      await reviewed(desk, 1),
      await reviewed(desk, 2),
      await reviewed(desk, 3),
      await reviewed(desk, 4),
    ]
    await done(desk, soon, 'requirement.confirm', { note: '好' })
    await desk.moveTo('2026-09-26T09:00+08:00')
    await done(desk, exact, 'requirement.reject', { reason: '缺环境' })
    expect((await figures(desk)).duties['requirement.confirm']).toMatchObject({ met: 2, missed: 0 })
    await desk.moveTo('2026-09-26T09:01+08:00')
    // W12: strictly after its due instant it is missed, done or not.
    expect((await figures(desk)).duties['requirement.confirm']).toMatchObject({ met: 2, missed: 2 })
    await desk.moveTo('2026-10-02T09:00+08:00')
    await done(desk, late, 'requirement.confirm', { note: '好' })
    // Done in October, it stays missed in September, where it fell due; so does the one nobody has done.
    expect((await figures(desk)).onTime).toMatchObject({ met: 2, missed: 3 })
    expect((await figures(desk)).duties).toMatchObject({
      'requirement.confirm': { met: 2, missed: 2 },
      'result.submit': { met: 0, missed: 1 },
    })
    const missed = await rowsOf(desk, { figure: 'on-time', kept: false })
    expect(missed.map(({ stream, subject, verdict }) => [stream, subject, verdict])).toEqual([
      [soon, 'result.submit', 'overdue'],
      [never, 'requirement.confirm', 'overdue'],
      [late, 'requirement.confirm', 'late'],
    ])
    expect(missed[2]).toMatchObject({ clause: 'T10', ms: at('2026-10-02T09:00+08:00') - at('2026-09-26T09:00+08:00') })
    await proveOpenable(desk)
    proveSound(await desk.desk())
  })

  test('leaves out what a refund ended before it was due, and keeps what it ended after', async () => {
    const desk = newDesk()
    const [before, after] = [
      await reviewed(desk, 1, '2026-09-22T09:00+08:00'),
      await reviewed(desk, 2, '2026-09-21T09:00+08:00'),
    ]
    await askRefund(desk, before, '2026-09-23T09:00+08:00')
    expect((await figures(desk)).onTime).toMatchObject({ met: 0, missed: 0 })
    await desk.moveTo('2026-09-28T09:00+08:00')
    // W1: held since before it was due, it isn't overdue however long the platform takes.
    expect((await figures(desk)).onTime).toMatchObject({ met: 0, missed: 1 })
    await askRefund(desk, after, '2026-09-28T08:00+08:00')
    for (const stream of [before, after])
      await happened(desk, stream, 'refund.approve', {}, at('2026-09-28T09:00+08:00'), 'platform')
    expect((await figures(desk)).onTime).toMatchObject({ met: 0, missed: 1 })
    expect(await rowsOf(desk, { figure: 'on-time' })).toMatchObject([{ stream: after, verdict: 'lapsed' }])
    proveSound(await desk.desk())
  })

  test('takes the shop’s own targets in, each once however often the result is rejected', async () => {
    const desk = newDesk()
    const { call } = desk
    await call('shop.save', { ...shops.withAppeals, targetConfirm: { days: 1 }, targetDeliver: { days: 2 } })
    const stream = await addOrder(desk, { paidAt: at('2026-09-22T20:00+08:00') })
    await happened(desk, stream, 'requirement.submit', { description: '迁移' }, at('2026-09-23T09:00+08:00'))
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    await desk.moveTo('2026-09-24T10:00+08:00')
    await done(desk, stream, 'result.submit', { note: '好' })
    await happened(desk, stream, 'result.reject', { reason: '缺目录' }, at('2026-09-24T10:00+08:00'))
    await desk.moveTo('2026-09-27T10:00+08:00')
    await done(desk, stream, 'result.submit', { note: '好了' })
    expect((await figures(desk)).duties).toMatchObject({
      'target.confirm': { met: 1, missed: 0 },
      'target.deliver': { met: 1, missed: 0 },
      'result.submit': { met: 2, missed: 0 },
    })
    proveSound(await desk.desk())
  })

  test('counts for whoever did it, else for whose order it is', async () => {
    const desk = newDesk()
    const { call } = desk
    await call('person.save', { id: null, name: '罗小佳', role: 'service' })
    const people = (await call('session.get', null)).people
    const other = people.find(({ name }) => name === '罗小佳')?.id ?? ''
    await call('session.choose-person', { personId: 'p-1' })
    const [mine, theirs] = [await reviewed(desk, 1), await reviewed(desk, 2)]
    for (const stream of [mine, theirs])
      await call('order.assign', { selection: { kind: 'streams', streams: [stream] }, personId: other })
    await done(desk, mine, 'requirement.confirm', { note: '好' })
    await desk.moveTo('2026-09-27T09:00+08:00')
    const report = await call('report.get', { ...SEPTEMBER, group: 'person' })
    // In the order people are listed, which is that of their ids.
    expect(report.lines.map(({ key, figures: { onTime } }) => [key, onTime.met, onTime.missed])).toEqual([
      [other, 0, 1],
      ['p-1', 1, 0],
    ])
    const rows = await call('report.rows', {
      from: SEPTEMBER.from,
      to: SEPTEMBER.to,
      person: other,
      cursor: null,
      limit: 10,
      part: { figure: 'on-time' },
    })
    expect(rows.rows.map(({ stream, person }) => [stream, person])).toEqual([[theirs, other]])
    // Handing it over hands over what nobody has done yet, and nothing that was done.
    for (const stream of [mine, theirs])
      await call('order.assign', { selection: { kind: 'streams', streams: [stream] }, personId: null })
    const handed = await call('report.get', { ...SEPTEMBER, group: 'person' })
    expect(handed.lines.map(({ key, figures: { onTime } }) => [key, onTime.met, onTime.missed])).toEqual([
      ['p-1', 1, 0],
      [null, 0, 1],
    ])
    proveSound(await desk.desk())
  })
})

describe('rejections', () => {
  test('are told per order confirmed and accepted, and the third by its clause', async () => {
    const desk = newDesk()
    const stream = await reviewed(desk, 1, '2026-09-23T09:00+08:00')
    for (const day of ['24', '25', '26']) {
      await done(desk, stream, 'requirement.reject', { reason: '缺环境' })
      await desk.moveTo(`2026-09-${day}T09:00+08:00`)
      await happened(desk, stream, 'requirement.submit', { description: '补了' }, at(`2026-09-${day}T09:00+08:00`))
    }
    await done(desk, stream, 'requirement.confirm', { note: '好' })
    await done(desk, stream, 'result.submit', { note: '好' })
    await happened(desk, stream, 'result.reject', { reason: '缺目录' }, at('2026-09-26T09:00+08:00'))
    await done(desk, stream, 'result.submit', { note: '好' })
    await happened(desk, stream, 'result.accept', {}, at('2026-09-26T09:00+08:00'))
    expect((await figures(desk)).rejections).toMatchObject({
      requirement: 3,
      result: 1,
      reachedLimit: 1,
      confirmed: 1,
      accepted: 1,
      perConfirmed: 3,
      perAccepted: 1,
    })
    expect(await rowsOf(desk, { figure: 'rejections', of: 'reached-limit' })).toMatchObject([
      { stream, verdict: 'reached-limit', subject: 'requirement-review' },
    ])
    await proveOpenable(desk)
    proveSound(await desk.desk())
  })
})

describe('days per stage', () => {
  test('are those of whole stays, without the time under a hold', async () => {
    const desk = newDesk()
    const [plain, held, cut] = [
      await reviewed(desk, 1, '2026-09-21T10:26+08:00'),
      await reviewed(desk, 2, '2026-09-21T10:26+08:00'),
      await reviewed(desk, 3, '2026-09-21T10:26+08:00'),
    ]
    await done(desk, plain, 'requirement.confirm', { note: '好' })
    await askRefund(desk, held, '2026-09-22T10:26+08:00')
    await happened(desk, held, 'refund.decline', {}, at('2026-09-23T04:26+08:00'), 'platform')
    await done(desk, held, 'requirement.confirm', { note: '好' })
    await askRefund(desk, cut, '2026-09-22T10:26+08:00')
    await happened(desk, cut, 'refund.approve', {}, at('2026-09-23T04:26+08:00'), 'platform')
    const { stays } = await figures(desk)
    // 2 days, and 2 days less the 18 hours of the refund: 1.25, cut to 1.2.
    expect(stays['requirement-review']).toEqual({ stays: 2, median: 12, p90: 20 })
    const rows = await rowsOf(desk, { figure: 'stays', stage: 'requirement-review' })
    expect(rows.map(({ stream }) => stream).toSorted()).toEqual([plain, held].toSorted())
    await proveOpenable(desk)
    proveSound(await desk.desk())
  })
})

describe('invoices within the limit', () => {
  test('are those issued by their due instant, in the month they are due', async () => {
    const desk = newDesk()
    const issue = { number: '44190021', courier: '顺丰速运', tracking: 'SF1088877766655', freight: 'prepaid' }
    const when = '2026-09-21T10:00+08:00'
    const [soon, late, never, cancelled, refunded] = [
      await orderWithRequest(desk, '1', {}, when),
      await orderWithRequest(desk, '2', {}, when),
      await orderWithRequest(desk, '3', {}, when),
      await orderWithRequest(desk, '4', {}, when),
      await orderWithRequest(desk, '5', {}, when),
    ]
    await done(desk, soon, 'invoice.issue', issue)
    await happened(desk, cancelled, 'invoice.cancel', {}, at('2026-09-22T10:00+08:00'))
    await askRefund(desk, refunded, '2026-09-22T10:00+08:00')
    await happened(desk, refunded, 'refund.approve', {}, at('2026-09-23T10:00+08:00'), 'platform')
    await done(desk, refunded, 'invoice.markRefunded', {})
    // Ten working days over the holiday: due in October, where the one issued counts already.
    expect((await figures(desk, SEPTEMBER)).invoices).toMatchObject({ met: 0, missed: 0 })
    expect((await figures(desk, AUTUMN)).invoices).toMatchObject({ met: 1, missed: 0 })
    await desk.moveTo('2026-11-02T09:00+08:00')
    // What was over before it was due stays so, whatever happens to the order afterwards.
    await happened(desk, cancelled, 'requirement.submit', { description: '迁移' }, at('2026-11-01T09:00+08:00'))
    await done(desk, late, 'invoice.issue', { ...issue, number: '44190022', tracking: 'SF1088877766656' })
    const report = await desk.call('report.get', AUTUMN)
    expect(report.lines.map(({ key, figures: each }) => [key, each.invoices])).toContainEqual([
      '2026-10',
      { met: 1, missed: 2, rate: 1 / 3 },
    ])
    const missed = await rowsOf(desk, { figure: 'invoices', kept: false }, AUTUMN)
    expect(new Map(missed.map(({ stream, verdict }) => [stream, verdict]))).toEqual(
      new Map([
        [late, 'late'],
        [never, 'overdue'],
      ]),
    )
    await proveOpenable(desk, AUTUMN)
    proveSound(await desk.desk())
  })
})

describe('an invoice marked refunded', () => {
  test('whose refund is declined runs on, and can still be over its limit', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk, '1', {}, '2026-09-21T10:00+08:00')
    await askRefund(desk, stream, '2026-09-22T10:00+08:00')
    await done(desk, stream, 'invoice.markRefunded', {})
    await happened(desk, stream, 'refund.decline', {}, at('2026-09-23T10:26+08:00'), 'platform')
    await desk.moveTo('2026-11-02T09:00+08:00')
    expect((await figures(desk, AUTUMN)).invoices).toMatchObject({ met: 0, missed: 1 })
    expect(await rowsOf(desk, { figure: 'invoices' }, AUTUMN)).toMatchObject([{ stream, verdict: 'overdue' }])
    proveSound(await desk.desk())
  })
})

describe('what is counted', () => {
  test('changes with a late fact and with an undo, as the order does', async () => {
    const desk = newDesk()
    const stream = await reviewed(desk, 1)
    const { actId } = await done(desk, stream, 'requirement.confirm', { note: '好' })
    expect((await figures(desk)).onTime).toMatchObject({ met: 1, missed: 0 })
    await desk.call('undo.run', { target: { kind: 'act', id: actId } })
    expect((await figures(desk)).onTime).toMatchObject({ met: 0, missed: 0 })
    await desk.moveTo('2026-10-20T09:00+08:00')
    expect((await figures(desk)).onTime).toMatchObject({ met: 0, missed: 1 })
    await happened(desk, stream, 'requirement.confirm', { note: '好' }, at('2026-09-24T09:00+08:00'), 'provider')
    expect((await figures(desk)).duties['requirement.confirm']).toMatchObject({ met: 1, missed: 0 })
    proveSound(await desk.desk())
  })

  test('is nothing where nothing was decided, and a trend goes back half a year', async () => {
    const report = await newDesk().call('report.get', SEPTEMBER)
    expect(report.lines).toEqual([])
    expect(report.total.onTime).toEqual({ met: 0, missed: 0, rate: null })
    expect(report.trend.map(({ month, inPeriod }) => [month, inPeriod])).toEqual([
      ['2026-04', false],
      ['2026-05', false],
      ['2026-06', false],
      ['2026-07', false],
      ['2026-08', false],
      ['2026-09', true],
    ])
  })

  test('is asked for by whole months, few enough', async () => {
    const { call } = newDesk()
    await expect(call('report.get', { ...SEPTEMBER, from: month('2026-13') })).rejects.toThrow(/month/)
    await expect(call('report.get', { ...SEPTEMBER, from: month('2026-10') })).rejects.toThrow(/months/)
    await expect(call('report.get', { ...SEPTEMBER, from: month('2020-01') })).rejects.toThrow(/months/)
  })
})
