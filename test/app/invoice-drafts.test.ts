// Drafts: what was typed, pasted or scanned for many invoices is judged before it is written, and found by what a scanner reads.
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../shared/kernel/log.ts'
import { asked, check, draft, emptyDraft, issue, orderWithRequest, query } from './invoices.ts'
import { addOrder, happened } from './orders.ts'
import { at, newDesk, proveSound, shopId, shops } from './support.ts'

describe('drafts', () => {
  test('I8: say what is missing, and what would be written', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    expect(await check(desk, stream, emptyDraft)).toMatchObject({ state: 'empty', draft: { freight: 'prepaid' } })
    expect(await check(desk, stream, draft({ tracking: '' }))).toMatchObject({
      state: 'missing',
      missing: ['tracking'],
    })
    const scanned = draft({ number: '\u000244190021\r', tracking: 'ｓｆ108 8877766655\t' })
    expect(await check(desk, stream, scanned)).toMatchObject({
      state: 'ready',
      draft: { number: '44190021', tracking: 'SF1088877766655', freight: 'prepaid' },
    })
    expect(await check(desk, stream, draft({ freight: 'collect' }))).toMatchObject({
      state: 'refused',
      refusedBy: [{ clause: 'I2' }],
    })
    const stranger = 'order:tencent:100012345678:nobody' as StreamId
    expect(await check(desk, stranger)).toMatchObject({ state: 'refused' })
    const none = await addOrder(desk, { orderId: '202600000000009' })
    expect(await check(desk, none)).toMatchObject({ state: 'refused' })
  })

  test('W16: numbers used on the shop or twice in the batch warn and never refuse', async () => {
    const desk = newDesk()
    const [one, two, three] = [
      await orderWithRequest(desk, '202600000000001'),
      await orderWithRequest(desk, '202600000000002'),
      await orderWithRequest(desk, '202600000000003'),
    ]
    await issue(desk, [one], 44_190_021)
    const rows = [
      { stream: two, draft: draft({ tracking: 'SF2' }) },
      { stream: three, draft: draft({ number: '123', tracking: 'SF2' }) },
    ]
    const [used, odd] = await desk.call('invoice.check', { rows })
    expect(used).toMatchObject({ state: 'ready' })
    expect(used?.remarks.map(({ code, other }) => [code, other?.orderId])).toEqual(
      expect.arrayContaining([
        ['number-used', '202600000000001'],
        ['tracking-twice', '202600000000003'],
      ]),
    )
    expect(odd?.remarks.map(({ code }) => code)).toEqual(expect.arrayContaining(['odd-number', 'tracking-twice']))
    expect(await desk.call('invoice.issue-many', { rows })).toMatchObject({ accepted: 2 })
    const trouble = await desk.call('invoice.page', query({ tab: 'trouble' }))
    expect(trouble.rows.map(({ orderId, troubles }) => [orderId, troubles])).toEqual(
      expect.arrayContaining([
        ['202600000000001', ['duplicate-number']],
        ['202600000000002', ['duplicate-number', 'duplicate-tracking']],
        ['202600000000003', ['duplicate-tracking']],
      ]),
    )
    proveSound(await desk.desk())
  })

  test('W16: a digital one needs a number and a link, no parcel', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const { recipient: _r, phone: _p, address: _a, postcode: _c, ...rest } = asked
    await happened(
      desk,
      stream,
      'invoice.request',
      { ...rest, form: 'digital', email: 'fin@example.com' },
      at('2026-09-21T10:00+08:00'),
    )
    const { rows } = await desk.call('invoice.page', query())
    expect(rows).toMatchObject([{ form: 'digital', freight: { pays: 'none' }, contact: 'f****@example.com' }])
    const given = draft({ number: '26332000000012345678' })
    expect(await check(desk, stream, given)).toMatchObject({
      state: 'missing',
      missing: ['link'],
      draft: { courier: '', freight: null },
    })
    const outcome = await desk.call('invoice.issue-many', {
      rows: [{ stream, draft: { ...given, link: 'https://example.com/i/1' } }],
    })
    expect(outcome).toMatchObject({ accepted: 1 })
    expect((await desk.call('invoice.get', { stream }))?.link).toBe('https://example.com/i/1')
  })
})

describe('finding', () => {
  test('a scanner reads orders, printed codes, numbers and parcels, whatever else it sends', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    const scan = (text: string) => desk.call('invoice.scan', { text })
    expect(await scan('\u0002２０２６00000000001\r\n')).toMatchObject({ kind: 'invoice', row: { stream } })
    expect(await scan(`WB1:${stream}`)).toMatchObject({ kind: 'invoice', row: { stream } })
    expect(await scan('44190021')).toEqual({ kind: 'invoice-number', number: '44190021', remarks: [] })
    expect(await scan('26332000000012345678')).toMatchObject({ kind: 'invoice-number' })
    expect(await scan('sf1088877766655')).toMatchObject({ kind: 'tracking', tracking: 'SF1088877766655', usedBy: null })
    expect(await scan('hello')).toEqual({ kind: 'unknown', text: 'hello' })
    expect(await scan(' \t')).toEqual({ kind: 'unknown', text: '' })
    await desk.call('invoice.issue-many', { rows: [{ stream, draft: draft() }] })
    expect(await scan('44190021')).toMatchObject({ remarks: [{ code: 'number-used', other: { stream } }] })
    expect(await scan('SF1088877766655')).toMatchObject({ kind: 'tracking', usedBy: { stream } })
  })

  test('an order that two shops have is asked about', async () => {
    const desk = newDesk()
    await orderWithRequest(desk)
    const { marketplace, accountId } = shops.withoutAppeals
    const other = await addOrder(desk, { shopId: `${marketplace}:${accountId}` })
    await happened(desk, other, 'invoice.request', asked, at('2026-09-21T10:00+08:00'))
    const text = '202600000000001'
    expect(await desk.call('invoice.scan', { text })).toMatchObject({ kind: 'ambiguous', rows: [{}, {}] })
    expect(await desk.call('invoice.scan', { text, shops: [shopId] })).toMatchObject({
      kind: 'invoice',
      row: { shopId },
    })
    const [match, none] = await desk.call('invoice.match', { orderIds: [` ${text}`, 'x'] })
    expect(match).toMatchObject({ orderId: ` ${text}`, streams: [{}, {}] })
    expect(none?.streams).toEqual([])
  })
})
