// W9: contacts are masked, shown on demand with a note of it in the log, left out of exports unless asked for; the log and the
// stored inputs never hold them.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readStream } from '../../electron/store/event-log.ts'
import { addOrder } from './orders.ts'
import { newDesk, proveSound } from './support.ts'

const secrets = ['13800001234', 'shen@example.com', '沈一鸣']
const query = { tab: 'all', filter: {}, sort: 'orderId', descending: false } as const

describe('personal data', () => {
  test('W9 A18.8 stands nowhere in the log, and every look at it does', async () => {
    const desk = newDesk()
    await desk.call('session.choose-person', { personId: 'p-1' })
    const stream = await addOrder(desk)
    const masked = await desk.call('order.get', { stream })
    expect(masked?.contact).toEqual({ name: '沈一鸣', phone: '138****1234', email: 's****@example.com' })
    expect(await desk.call('order.reveal-contact', { stream })).toEqual({
      name: '沈一鸣',
      phone: '13800001234',
      email: 'shen@example.com',
    })
    expect((await desk.call('order.get', { stream }))?.log.at(-1)).toMatchObject({
      type: 'contact.revealed',
      person: '陈立',
      moved: false,
    })
    const log = JSON.stringify(readStream((await desk.desk()).store.db, stream))
    for (const secret of secrets) expect(log).not.toContain(secret)
    proveSound(await desk.desk())
  })

  test('an export has it only when asked, and then the log says so; ids stay text', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const selection = { kind: 'all-matching' as const, query }
    const columns = ['order', 'due', 'customer', 'stage', 'amount', 'paidAt']
    const plain = await desk.call('queue.export', { selection, format: 'csv', personal: false, columns })
    const text = readFileSync(plain.path ?? '', 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.split('\r\n')[0]).toBe('\uFEFF订单号,到期,客户,阶段,金额（元）,付款时间')
    expect(text).toContain('"=""202600000000001"""')
    expect(text).toContain('6800.00,2026-09-20 09:00:00')
    for (const secret of secrets) expect(text).not.toContain(secret)
    const before = (await desk.call('order.get', { stream }))?.log.length

    const asked = await desk.call('queue.export', { selection, format: 'csv', personal: true, columns })
    for (const secret of secrets) expect(readFileSync(asked.path ?? '', 'utf8')).toContain(secret)
    expect((await desk.call('order.get', { stream }))?.log.length).toBe((before ?? 0) + 1)

    const xlsx = await desk.call('queue.export', { selection, format: 'xlsx', personal: false, columns })
    expect(
      readFileSync(xlsx.path ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    desk.picking.place = null
    expect(await desk.call('queue.export', { selection, format: 'csv', personal: true, columns })).toEqual({
      path: null,
      rows: 0,
    })
    await expect(
      desk.call('queue.export', { selection, format: 'csv', personal: false, columns: ['phone'] }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
  })
})
