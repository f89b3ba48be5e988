// Invoices as main would tell them, for the tests of the desk that shows them.
import type { InvoiceDetail, InvoicePage, InvoiceRow } from '../../../shared/contract/invoices.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import { NOW } from '../fake-desk.ts'
import { open, streamOf } from '../orders.ts'

/** Asked for five days ago, two left; above the ceiling, so the provider pays the courier. */
export const invoice = (n: number, more: Partial<InvoiceRow> = {}): InvoiceRow => ({
  stream: streamOf(n),
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${n}`,
  customerId: `u${n}`,
  customerName: `客户${n}`,
  contact: '138****0001',
  title: `抬头${n}`,
  amountFen: fen(680_000),
  type: 'ordinary',
  form: 'paper',
  status: 'requested',
  number: null,
  courier: null,
  tracking: null,
  requestedAt: after(NOW, -5 * DAY),
  issuedAt: null,
  freight: { pays: 'prepaid', clause: 'I2', beyondConsent: false, inferred: false },
  deadline: {
    kind: 'invoice.issue',
    clause: 'I1',
    since: after(NOW, -5 * DAY),
    dueAt: after(NOW, 2 * DAY),
    ours: true,
    pausedSince: null,
    inferred: false,
    provisional: false,
  },
  offline: false,
  lock: null,
  needsCall: false,
  toReverse: false,
  troubles: [],
  fillIn: 'none',
  ...more,
})

export const locked = (n: number): InvoiceRow =>
  invoice(n, { lock: { why: 'refund-requested', clause: 'I10', at: after(NOW, -3 * HOUR) } })

export const issued = (n: number, more: Partial<InvoiceRow> = {}): InvoiceRow =>
  invoice(n, {
    status: 'issued',
    number: '24117306',
    courier: '顺丰速运',
    tracking: 'SF1402857160233',
    issuedAt: after(NOW, -DAY),
    deadline: null,
    ...more,
  })

export const invoicePage = (rows: readonly InvoiceRow[], more: Partial<InvoicePage> = {}): InvoicePage => ({
  rows,
  next: null,
  total: rows.length,
  tabs: { requested: rows.length, issued: 642, refunded: 9, cancelled: 13, trouble: 3 },
  locked: rows.filter(({ lock }) => lock !== null).length,
  at: NOW,
  ...more,
})

export const invoiceDetail = (row: InvoiceRow, more: Partial<InvoiceDetail> = {}): InvoiceDetail => ({
  row,
  taxId: null,
  recipient: '林*',
  phone: '138****0001',
  address: '杭州市****',
  postcode: '31****',
  email: '',
  link: null,
  order: {
    amountFen: row.amountFen,
    paidAt: after(NOW, -20 * DAY),
    kind: '新购',
    product: '服务器迁移',
    stage: 'completed',
    refund: null,
    invoiceableFen: row.amountFen,
  },
  history: [],
  available: [open('invoice.issue', 'provider')],
  remarks: [],
  ...more,
})
