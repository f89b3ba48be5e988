// The invoice desk: what was asked for is listed, issued, corrected and found again, and whom it goes to stays where it belongs.
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../shared/kernel/log.ts'
import { readStream } from '../../electron/store/event-log.ts'
import { purgePersonal } from '../../electron/store/personal-data.ts'
import { askFor, asked, issue, orderWithRequest, query } from './invoices.ts'
import { addOrder, done, happened } from './orders.ts'
import { at, newDesk, proveSound, shopId, shops } from './support.ts'
import type { TestDesk } from './support.ts'

describe('an invoice', () => {
  test('I5 I9: is listed and shown as the marketplace shows it, its receiver masked (W9)', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    const page = await desk.call('invoice.page', query())
    expect(page).toMatchObject({ total: 1, locked: 0, next: null, tabs: { requested: 1, issued: 0 } })
    expect(page.rows).toMatchObject([
      {
        stream,
        shopId,
        orderId: '202600000000001',
        customerId: 'u-1',
        contact: '139****5678',
        title: asked.title,
        status: 'requested',
        number: null,
        deadline: { kind: 'invoice.issue', clause: 'I1', dueAt: at('2026-10-13T00:00+08:00'), pausedSince: null },
        freight: { pays: 'prepaid', clause: 'I2' },
        lock: null,
        troubles: [],
        fillIn: 'none',
      },
    ])
    expect(await desk.call('invoice.get', { stream })).toMatchObject({
      recipient: '罗小佳',
      phone: '139****5678',
      address: '杭州市西湖区****',
      postcode: '31****',
      order: { amountFen: 680_000, invoiceableFen: 680_000, kind: '新购', product: '服务器迁移', refund: null },
      history: [{ type: 'invoice.requested' }],
    })
    expect((await desk.call('order.get', { stream }))?.invoice).toEqual(page.rows[0])
    expect((await desk.call('order.get', { stream }))?.contact.phone).toBe('138****1234')
    proveSound(await desk.desk())
  })

  test('I5: the list is searched by order, title and number, and what is found opens whole', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    await orderWithRequest(desk, '202600000000002', { title: '拾光影像工作室' })
    for (const text of ['拾光', '202600000000002']) {
      const page = await desk.call('invoice.page', query({ filter: { text } }))
      expect(page.rows.map(({ orderId }) => orderId)).toEqual(['202600000000002'])
      expect(page.total).toBe(1)
    }
    expect((await desk.call('invoice.get', { stream }))?.row).toMatchObject({ status: 'requested', title: asked.title })
  })

  test('W9: stands in the log by ids alone, is shown by a logged reveal, and can be purged', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    await issue(desk, [stream])
    await done(desk, stream, 'invoice.correct', { phone: '13700001111', why: '客户换了电话' })
    const { store } = await desk.desk()
    const log = JSON.stringify(readStream(store.db, stream))
    for (const secret of [asked.recipient, asked.phone, asked.address, asked.postcode, '13700001111'])
      expect(log).not.toContain(secret)
    const { type: _type, title: _title, amountFen: _amount, ...receiver } = asked
    expect(await desk.call('invoice.reveal', { stream })).toEqual({ ...receiver, phone: '13700001111', email: '' })
    expect((await desk.call('order.get', { stream }))?.log.at(-1)).toMatchObject({ type: 'contact.revealed' })
    expect((await desk.call('search.find', { text: '1111' })).map((hit) => hit.field)).toEqual(['contact'])
    expect((await desk.call('search.find', { text: '罗小' })).map((hit) => hit.field)).toEqual(['contact'])
    store.write((db) => purgePersonal(db, stream))
    expect((await desk.call('invoice.get', { stream }))?.address).toBe('')
    proveSound(await desk.desk())
  })

  test('W9: of a refused command nothing personal is kept', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    const refused = await desk.call('order.perform', {
      stream,
      command: 'invoice.correct',
      with: { phone: '13700001111', why: '改' },
    })
    expect(refused).toMatchObject({ ok: false, refusedBy: [{ clause: 'I8' }] })
    expect(await desk.call('search.find', { text: '13700001111' })).toEqual([])
  })

  test('I8: is issued, filled in at the console in its order (W14), corrected with what was before', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    const outcome = await issue(desk, [stream])
    expect(outcome).toMatchObject({ accepted: 1, refused: 0 })
    expect((await desk.call('invoice.page', query({ tab: 'issued' }))).rows).toMatchObject([
      { number: '44190000', tracking: 'SF1044190000', fillIn: 'pending', deadline: null },
    ])
    const [item] = await desk.call('fill-in.list', { filled: false })
    expect(item?.fields).toEqual([
      { name: 'number', value: '44190000' },
      { name: 'courier', value: '顺丰速运' },
      { name: 'tracking', value: 'SF1044190000' },
    ])
    await done(desk, stream, 'invoice.correct', { number: '44190009', why: '抄错一位' })
    const { history = [] } = (await desk.call('invoice.get', { stream })) ?? {}
    expect(history.at(-1)).toMatchObject({
      type: 'invoice.corrected',
      text: '抄错一位',
      changes: [{ field: 'number', before: '44190000', after: '44190009' }],
    })
    expect((await desk.call('search.find', { text: '44190009' })).map(({ field }) => field)).toEqual(['invoiceNumber'])
    expect(await desk.call('search.find', { text: '44190000' })).toMatchObject([{ field: 'tracking' }])
    proveSound(await desk.desk())
  })

  test('W23: many are issued under one undo, the refused stay', async () => {
    const desk = newDesk()
    const streams = [
      await orderWithRequest(desk, '202600000000001'),
      await addOrder(desk, { orderId: '202600000000002' }),
      await orderWithRequest(desk, '202600000000003'),
    ]
    const outcome = await issue(desk, streams)
    expect(outcome).toMatchObject({ accepted: 2, refused: 1 })
    expect(outcome.outcomes[1]?.verdict).toMatchObject({ ok: false, refusedBy: [{ clause: 'I8' }] })
    const undone = await desk.call('undo.run', { target: { kind: 'group', id: outcome.groupId } })
    expect(undone).toEqual({ undone: 2, kept: [] })
    expect((await desk.call('invoice.page', query())).tabs).toMatchObject({ requested: 2, issued: 0 })
    expect(await desk.call('search.find', { text: '44190000' })).toEqual([])
    proveSound(await desk.desk())
  })

  test('A13: a request that is undone leaves no row', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const { actId = '' } = (await happened(desk, stream, 'invoice.request', asked, at('2026-09-21T10:00+08:00'))) as {
      actId?: string
    }
    await desk.call('undo.run', { target: { kind: 'act', id: actId } })
    expect((await desk.call('invoice.page', query())).total).toBe(0)
    expect(await desk.call('invoice.get', { stream })).toBeNull()
    proveSound(await desk.desk())
  })
})

const special = async (desk: TestDesk): Promise<StreamId> => {
  const stream = await orderWithRequest(desk, '202600000000001', { type: 'special' })
  await desk.call('shop.save', {
    ...shops.withAppeals,
    targetConfirm: null,
    targetDeliver: null,
    issuesSpecial: false,
  })
  return stream
}

describe('I6: a special invoice', () => {
  const called = { calledAt: '2026-09-23T10:00:00+08:00', spokeWith: '罗女士' }

  test('of a shop that cannot issue one waits for a call; the customer’s yes makes it ordinary', async () => {
    const desk = newDesk()
    const stream = await special(desk)
    expect((await desk.call('invoice.page', query({ filter: { needsCall: true } }))).rows).toMatchObject([
      { needsCall: true },
    ])
    await done(desk, stream, 'invoice.retype', { ...called, agreed: true })
    expect((await desk.call('invoice.page', query())).rows).toMatchObject([{ needsCall: false, type: 'ordinary' }])
    expect((await desk.call('invoice.get', { stream }))?.history.at(-1)).toMatchObject({
      text: '罗女士',
      changes: [{ field: 'type', before: 'special', after: 'ordinary' }],
    })
  })

  test('a no changes nothing, but the call is on record', async () => {
    const desk = newDesk()
    const stream = await special(desk)
    const verdict = await desk.call('order.perform', {
      stream,
      command: 'invoice.retype',
      with: { ...called, agreed: false },
    })
    expect(verdict).toMatchObject({ ok: false, refusedBy: [{ clause: 'I6' }] })
    const detail = await desk.call('invoice.get', { stream })
    expect(detail?.row.type).toBe('special')
    expect(detail?.history.at(-1)).toMatchObject({ type: 'invoice.called', text: '罗女士', moved: false })
    proveSound(await desk.desk())
  })
})

describe('I1: the clock', () => {
  test('what is due today and what is overdue stand at home, in the badge and in trouble', async () => {
    const desk = newDesk()
    const { marketplace, accountId } = shops.withoutAppeals
    for (const [orderId, when] of [
      ['202600000000001', '2026-09-21T10:00+08:00'],
      ['202600000000002', '2026-09-22T10:00+08:00'],
    ] as const)
      await askFor(desk, await addOrder(desk, { orderId, shopId: `${marketplace}:${accountId}` }), {}, when)
    await desk.moveTo('2026-09-29T09:00+08:00')
    expect((await desk.call('home.get', {})).invoices).toEqual({ due: 2, overdue: 1 })
    expect((await desk.call('session.get', null)).badges).toMatchObject({ invoices: 2, invoicesRisk: true })
    expect((await desk.call('invoice.page', query({ tab: 'trouble' }))).rows).toMatchObject([
      { orderId: '202600000000001', troubles: ['overdue'] },
    ])
  })
})
