// Waiting invoices as main would tell them.
import type { InvoiceRow } from '../../../shared/contract/invoices.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { NOW } from '../fake-desk.ts'

export const invoiceRow = (n: number, more: Partial<InvoiceRow> = {}): InvoiceRow => ({
  stream: `order:tencent:1001:10512779660${n}` as StreamId,
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `10512779660${n}`,
  customerId: `u${n}`,
  customerName: `客户${n}`,
  contact: '138****0001',
  title: `客户${n}有限公司`,
  amountFen: fen(240_000),
  type: 'ordinary',
  form: 'paper',
  status: 'requested',
  number: null,
  courier: null,
  tracking: null,
  requestedAt: after(NOW, -5 * DAY),
  issuedAt: null,
  freight: { pays: 'prepaid', clause: 'I2', beyondConsent: false, inferred: false },
  deadline: null,
  offline: false,
  lock: null,
  needsCall: false,
  toReverse: false,
  troubles: [],
  fillIn: 'none',
  ...more,
})
