// The console's invoice list on a real desk: I3, W13, W16, W24 and, in spirit, W25.
import { describe, expect, test } from 'vitest'
import type { ImportPlan } from '../../shared/contract/imports.ts'
import type { InvoiceRow } from '../../shared/contract/invoices.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { all } from '../../electron/store/sql.ts'
import { fixture } from '../files/list/lists.ts'
import { done } from './orders.ts'
import { draft, query } from './invoices.ts'
import { at, newDesk, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const SHOP = 'aliyun:usr-9'
const NOW = '2015-12-22T09:00+08:00'
const HEADERS = '订单ID\t客户ID\t联系方式\t发票编号\t发票金额\t发票类型\t发票状态\t申请时间\t开票时间\t操作'

const textOf = (name: string): string => new TextDecoder().decode(fixture(name))

const desk = async (): Promise<TestDesk> => {
  const made = newDesk(NOW)
  await made.call('shop.save', {
    marketplace: 'aliyun',
    accountId: 'usr-9',
    name: '云帆三店',
    targetConfirm: null,
    targetDeliver: null,
  })
  return made
}

const plan = ({ call }: TestDesk, text: string): Promise<ImportPlan> =>
  call('import.plan', { source: { kind: 'clipboard', text, html: '' }, shopId: SHOP, mapping: null })

const bring = async (on: TestDesk, text: string): Promise<ImportPlan> => {
  const planned = await plan(on, text)
  await on.call('import.apply', { planId: planned.planId })
  proveSound(await on.desk())
  return planned
}

interface Row {
  readonly id?: string
  readonly customer?: string
  readonly phone?: string
  readonly number?: string
  readonly amount?: string
  readonly type?: string
  readonly status?: string
  readonly asked?: string
  readonly issued?: string
}

const list = (...rows: readonly Row[]): string =>
  [
    HEADERS,
    ...rows.map(({ id, customer, phone, number, amount, type, status, asked, issued }) =>
      [id ?? '105000000000001', customer ?? 'u-1', phone ?? '13800000009', number ?? '', amount ?? '0.12']
        .concat([type ?? '增值税普通发票', status ?? '申请中', asked ?? '2015-12-20 10:00:00', issued ?? '', '查看'])
        .join('\t'),
    ),
  ].join('\n')

const stream = `order:${SHOP}:105000000000001` as StreamId

const tab = async ({ call }: TestDesk, of: 'requested' | 'issued' | 'refunded'): Promise<readonly InvoiceRow[]> =>
  (await call('invoice.page', query({ tab: of }))).rows

const codes = ({ rows }: ImportPlan): readonly (readonly string[])[] =>
  rows.map(({ reasons }) => reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code))

describe('the two lists of the fixtures', () => {
  test('10 new; 3 unchanged and 3 new that look like others; both again, 16 unchanged', async () => {
    const on = await desk()
    const first = await bring(on, textOf('invoice-list-1.tsv'))
    expect(first.counts).toMatchObject({ new: 10, changed: 0, unchanged: 0, conflicting: 0, invalid: 0 })
    const second = await bring(on, textOf('invoice-list-2.tsv'))
    expect(second.counts).toMatchObject({ new: 3, changed: 0, unchanged: 3, conflicting: 0, invalid: 0 })
    const alike = second.rows.filter(({ verdict }) => verdict === 'new')
    expect(alike.map(({ reasons }) => reasons.find(({ code }) => code === 'looks-like')?.value)).toEqual([
      '10509580660178',
      '10509580670531',
      '10509430650531',
    ])
    for (const name of ['invoice-list-1.tsv', 'invoice-list-2.tsv']) {
      const again = await bring(on, textOf(name))
      expect(again.counts.unchanged).toBe(again.total)
    }
    expect((await tab(on, 'issued')).length).toBe(11)
  })

  test('W24: an order known only from its invoice has an unknown stage, and everything else about it is 推定', async () => {
    const on = await desk()
    await bring(on, textOf('invoice-list-1.tsv'))
    const page = await on.call('order.get', { stream: `order:${SHOP}:105127796600767` as StreamId })
    expect(page?.row).toMatchObject({ stage: 'unknown', goods: 'service', amountFen: 1, paidAt: null, deadline: null })
    const stored = await on.call('invoice.get', { stream: `order:${SHOP}:105127796600767` as StreamId })
    expect(stored?.row).toMatchObject({
      status: 'issued',
      number: '123',
      type: 'ordinary',
      amountFen: 1,
      requestedAt: at('2015-12-21T19:18:07+08:00'),
      issuedAt: at('2015-12-21T19:20:05+08:00'),
      fillIn: 'none',
    })
  })

  test('I1: what is asked for has its clock from 申请时间; 已退款 as the number is refunded', async () => {
    const on = await desk()
    await bring(on, textOf('invoice-list-1.tsv'))
    expect(await tab(on, 'requested')).toMatchObject([
      {
        orderId: '105070514070767',
        number: null,
        deadline: { since: at('2015-12-17T10:56:51+08:00'), dueAt: at('2015-12-24T10:56:51+08:00'), ours: true },
      },
    ])
    expect(await tab(on, 'refunded')).toMatchObject([{ orderId: '105085910880531', number: '已退款' }])
  })

  test('W16: odd and repeated numbers are kept as they are, and said', async () => {
    const on = await desk()
    const planned = await bring(on, textOf('invoice-list-1.tsv'))
    expect(codes(planned)[0]).toEqual(['invoice-number-used', 'odd-invoice-number'])
    expect(codes(planned)[3]).toEqual(['invoice-number-used', 'odd-invoice-number'])
    const numbers = (await tab(on, 'issued')).map(({ number }) => number)
    expect(numbers).toEqual(expect.arrayContaining(['0000', '8h45495488', 'kjdfdfdfereew009999']))
    expect(numbers.filter((number) => number === '123')).toHaveLength(2)
  })

  test('W9: an e-mail as 客户ID and the phone are personal: masked in rows, absent from the log, whole when revealed', async () => {
    const on = await desk()
    await bring(on, textOf('invoice-list-1.tsv'))
    const [row] = await tab(on, 'requested')
    expect(row).toMatchObject({ customerId: 'b****@example.com', contact: '138****0001' })
    const { db } = (await on.desk()).store
    const log = JSON.stringify([all(db, 'SELECT * FROM acts'), all(db, 'SELECT * FROM events')])
    expect(log).not.toMatch(/buyer-|1380000000/)
    expect(await on.call('order.reveal-contact', { stream: row?.stream ?? stream })).toMatchObject({
      phone: '13800000001',
      email: 'buyer-a@example.com',
    })
  })

  test('W23: one undo takes the whole import back', async () => {
    const on = await desk()
    await bring(on, textOf('invoice-list-1.tsv'))
    const [item] = await on.call('undo.list', null)
    expect(item?.target.kind).toBe('import')
    expect(await on.call('undo.run', { target: item?.target ?? { kind: 'import', id: '' } })).toEqual({
      undone: 29,
      kept: [],
    })
    proveSound(await on.desk())
    expect(await tab(on, 'issued')).toEqual([])
    expect((await bring(on, textOf('invoice-list-1.tsv'))).counts.new).toBe(10)
  })
})

describe('a later list', () => {
  test('that shows the invoice finished is a fact', async () => {
    const on = await desk()
    await bring(on, list({}))
    const later = list({ status: '完成', number: '44190021', issued: '2015-12-21 09:00:00' })
    expect((await bring(on, later)).counts.changed).toBe(1)
    expect((await bring(on, later)).counts.unchanged).toBe(1)
    expect(await tab(on, 'issued')).toMatchObject([{ number: '44190021', fillIn: 'none' }])
  })

  test('W25: that is behind what was done here and isn’t filled in is no conflict', async () => {
    const on = await desk()
    await bring(on, list({}))
    const { number, courier, tracking } = draft()
    await done(on, stream, 'invoice.issue', { number, courier, tracking, freight: 'collect' })
    expect((await bring(on, list({}))).counts['fill-in-pending']).toBe(1)
    expect((await on.call('order.get', { stream }))?.conflict).toBeNull()
  })

  test('that says otherwise is a conflict with both sides, until a list agrees', async () => {
    const on = await desk()
    const issued = { status: '完成', number: '44190021', issued: '2015-12-21 09:00:00' }
    await bring(on, list(issued))
    const other = await bring(on, list({ ...issued, number: '44190022' }))
    expect(other.rows).toMatchObject([{ verdict: 'conflicting', shown: '发票编号 44190022', ours: '44190021' }])
    expect(codes(other)[0]).toContain('invoice-number-differs')
    expect((await on.call('order.get', { stream }))?.conflict).toMatchObject({ shown: '发票编号 44190022' })
    await bring(on, list(issued))
    expect((await on.call('order.get', { stream }))?.conflict).toBeNull()
    expect((await bring(on, list({ ...issued, status: '申请中', number: '', issued: '' }))).rows).toMatchObject([
      { verdict: 'conflicting', shown: '发票状态 申请中', ours: '完成' },
    ])
  })

  test('with masked contacts replaces no whole one, with whole ones it fills masked ones', async () => {
    const on = await desk()
    await bring(on, list({ phone: '138****0009' }))
    expect((await bring(on, list({ phone: '13800000009' }))).counts.changed).toBe(1)
    expect((await bring(on, list({ phone: '138****0009' }))).counts.unchanged).toBe(1)
    expect(await on.call('order.reveal-contact', { stream })).toMatchObject({ phone: '13800000009' })
  })

  test('of a new request after a cancelled one asks anew; a row of the one before changes nothing', async () => {
    const on = await desk()
    const first = { status: '已取消', issued: '2015-12-20 12:00:00' }
    await bring(on, list(first))
    expect((await bring(on, list({ asked: '2015-12-21 10:00:00' }))).counts.changed).toBe(1)
    expect(await tab(on, 'requested')).toHaveLength(1)
    const before = await bring(on, list(first))
    expect(before.rows).toMatchObject([{ verdict: 'unchanged', reasons: [{ code: 'later-request-known' }] }])
  })

  test('W25: an instant ahead of the import is kept with a warning and starts nothing before it arrives', async () => {
    const on = await desk()
    const ahead = list({ status: '完成', number: '44190021', issued: '2015-12-23 09:00:00' })
    const planned = await bring(on, ahead)
    expect(codes(planned)).toEqual([['instant-later-than-import']])
    expect(await tab(on, 'requested')).toHaveLength(1)
    expect((await bring(on, ahead)).counts.unchanged).toBe(1)
    await on.moveTo('2015-12-24T09:00+08:00')
    expect((await bring(on, ahead)).counts.changed).toBe(1)
    expect(await tab(on, 'issued')).toHaveLength(1)
  })
})

describe('rows that can’t be taken', () => {
  test('say every reason, and come back as a file that can be put right', async () => {
    const on = await desk()
    const planned = await bring(
      on,
      list({ status: '处理中', amount: '', asked: '2015-02-30 10:00:00' }, { id: '1.05E+14', type: '收据' }),
    )
    expect(codes(planned)).toEqual([
      ['invoice-status-unknown', 'instant-impossible'],
      ['damaged-number', 'invoice-type-unknown'],
    ])
    expect(planned.counts.invalid).toBe(2)
  })

  test('the same order twice with other contents is a conflict; the same row again is said once', async () => {
    const on = await desk()
    expect((await plan(on, list({}, {}))).counts).toMatchObject({ new: 1, unchanged: 1 })
    expect((await plan(on, list({}, { amount: '5' }))).counts.conflicting).toBe(2)
  })
})
