// The invoice list as a file and on paper: ids stay text, whom it goes to stays out unless asked for and is noted (W9), and what
// is printed can be scanned again.
import { readFileSync } from 'node:fs'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { readList } from '../../electron/files/list/read-list.ts'
import { labelPages } from '../../electron/app/print/labels.ts'
import { printWords } from '../../electron/app/print/print-words.ts'
import { qrPayload, qrSvg } from '../../electron/app/print/qr.ts'
import { shippingList } from '../../electron/app/print/shipping-list.ts'
import { asked, askRefund, orderWithRequest, query } from './invoices.ts'
import { addOrder, happened } from './orders.ts'
import { at, newDesk, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const { cursor: _cursor, limit: _limit, ...waiting } = query()
const all = { kind: 'all-matching', query: waiting } as const
const secrets = [asked.recipient, asked.phone, asked.address, '139****5678']
const columns = ['order', 'due', 'title', 'contact', 'number', 'amount', 'type', 'status', 'requestedAt']

const logged = async (desk: TestDesk, stream: Parameters<typeof qrPayload>[0]): Promise<number> =>
  (await desk.call('order.get', { stream }))?.log.filter(({ type }) => type === 'contact.revealed').length ?? 0

const tableOf = async (path: string | null) => {
  const read = await readList({ kind: 'file', bytes: readFileSync(path ?? '') })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.table
}

describe('I3: an exported list', () => {
  test('has a row for every invoice that matches, ids as text, in the order of the list', async () => {
    const desk = newDesk()
    await orderWithRequest(desk, '202600000000001')
    await orderWithRequest(desk, '202600000000002', { title: '=HYPERLINK("http://x")' }, '2026-09-22T10:00+08:00')
    for (const format of ['csv', 'xlsx'] as const) {
      const { path, rows } = await desk.call('invoice.export', { selection: all, format, personal: false, columns })
      expect(rows).toBe(2)
      const table = await tableOf(path)
      expect(table.headers.slice(0, 3)).toEqual(['店铺', '订单ID', '发票抬头'])
      expect(table.rows.map(({ cells }) => cells[1])).toEqual(['202600000000001', '202600000000002'])
    }
  })

  test('is UTF-8 with BOM as CSV, and no spreadsheet takes a customer’s text for a formula', async () => {
    const desk = newDesk()
    await orderWithRequest(desk, '202600000000001', { title: '=HYPERLINK("http://x")' })
    const { path } = await desk.call('invoice.export', { selection: all, format: 'csv', personal: false, columns })
    const bytes = readFileSync(path ?? '')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString('utf8')
    expect(text).toContain('"=""202600000000001"""')
    expect(text).not.toMatch(/(?:^|,)=HYPERLINK/m)
  })

  test('W9: holds whom it goes to only if asked for, and then the order’s log says so', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    for (const format of ['csv', 'xlsx'] as const) {
      const plain = await desk.call('invoice.export', { selection: all, format, personal: false, columns })
      const held = JSON.stringify(await tableOf(plain.path))
      for (const secret of secrets) expect(held).not.toContain(secret)
    }
    expect(await logged(desk, stream)).toBe(0)
    const whole = await desk.call('invoice.export', { selection: all, format: 'xlsx', personal: true, columns })
    const held = JSON.stringify(await tableOf(whole.path))
    for (const secret of [asked.recipient, asked.phone, asked.address]) expect(held).toContain(secret)
    expect(await logged(desk, stream)).toBe(1)
    await expect(
      desk.call('invoice.export', { selection: all, format: 'csv', personal: false, columns: ['phone'] }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
    proveSound(await desk.desk())
  })

  test('goes on past a page, leaves out what was unticked, and leaves nothing where nobody chose', async () => {
    const desk = newDesk()
    const streams = []
    for (let n = 1; n <= 205; n += 1) streams.push(await orderWithRequest(desk, `2026${String(n).padStart(11, '0')}`))
    const [first, second, third] = streams
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are 205')
    const ask = { format: 'csv', personal: false, columns } as const
    expect((await desk.call('invoice.export', { selection: { ...all, except: [first] }, ...ask })).rows).toBe(204)
    const ticked = { kind: 'streams', streams: [third, second] } as const
    const { path } = await desk.call('invoice.export', { selection: ticked, ...ask })
    expect((await tableOf(path)).rows.map(({ cells }) => cells[1])).toEqual(['202600000000003', '202600000000002'])
    desk.picking.place = null
    expect(await desk.call('invoice.export', { selection: all, ...ask, personal: true })).toEqual({
      path: null,
      rows: 0,
    })
    expect(await logged(desk, first)).toBe(0)
  }, 60_000)
})

describe('what is printed', () => {
  test('W9: is noted, is a PDF, its codes are the rows’ own, and what a refund locks is not on it (I10)', async () => {
    const desk = newDesk()
    const stream = await orderWithRequest(desk)
    const locked = await orderWithRequest(desk, '202600000000002')
    await askRefund(desk, locked, '2026-09-22T10:00+08:00')
    for (const what of ['shipping-list', 'envelopes', 'labels'] as const) {
      const done = await desk.call('invoice.print', { selection: all, what })
      expect(done).toMatchObject({ pages: 1, left: 1, problem: null })
      expect(
        readFileSync(done.path ?? '')
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF')
      const html = desk.picking.printed.at(-1) ?? ''
      for (const text of [asked.recipient, asked.phone, asked.address, '202600000000001']) expect(html).toContain(text)
      expect(html).not.toContain('202600000000002')
      expect(html).toContain(qrSvg(qrPayload(stream)))
    }
    expect(await logged(desk, stream)).toBe(3)
    expect(await logged(desk, locked)).toBe(0)
    expect(await desk.call('invoice.scan', { text: qrPayload(stream) })).toMatchObject({
      kind: 'invoice',
      row: { stream },
    })
    proveSound(await desk.desk())
  })

  test('W16: a digital invoice is not posted; a machine that makes no PDF says so', async () => {
    const desk = newDesk()
    const { recipient: _r, phone: _p, address: _a, postcode: _c, ...rest } = asked
    const digital = { ...rest, form: 'digital', email: 'fin@example.com' }
    const stream = await addOrder(desk, { orderId: '202600000000001' })
    await happened(desk, stream, 'invoice.request', digital, at('2026-09-21T10:00+08:00'))
    const ask = { selection: all, what: 'labels' } as const
    expect(await desk.call('invoice.print', ask)).toEqual({ path: null, pages: 0, left: 0, problem: 'nothing-to-post' })
    await orderWithRequest(desk, '202600000000002')
    desk.picking.prints = false
    expect(await desk.call('invoice.print', ask)).toEqual({ path: null, pages: 0, left: 0, problem: 'no-printer' })
    expect(desk.errors).toHaveLength(1)
  })

  const parcel = {
    stream: 'order:tencent:1:2' as Parameters<typeof qrPayload>[0],
    orderId: '2',
    shop: '<b>店</b>',
    product: '"><script>alert(1)</script>',
    title: 'A & B',
    yuan: '1.00',
    recipient: '<img src=x>',
    phone: '1',
    address: '<style>*{}</style>',
    postcode: '',
    courier: "'",
    tracking: '<',
    pays: 'collect',
  } as const

  test('nobody’s text makes a tag', () => {
    for (const html of [
      shippingList(printWords.zh, [parcel], '2026-09-23'),
      labelPages(printWords.zh, 'envelopes', [parcel]),
      labelPages(printWords.en, 'labels', [parcel]),
    ]) {
      expect(html).not.toMatch(/<script|<img|<b>|<style>\*/)
      expect(html).toContain('A &amp; B')
    }
  })

  test('a code is the library’s own matrix, module by module', () => {
    const payload = qrPayload(parcel.stream)
    expect(payload).toBe('WB1:order:tencent:1:2')
    const { data, size } = encode(payload, { ecc: 'M', border: 4 })
    const drawn = new Set([...qrSvg(payload).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`))
    const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`${x},${y}`] : [])))
    expect([...drawn]).toEqual(dark)
    expect(qrSvg(payload)).toContain(`viewBox="0 0 ${size} ${size}"`)
  })
})
