// One row of the `invoices` table: how a record is laid out in columns, read back, and shown in the list.
import type { FreightBadge, InvoiceLock, InvoiceRow } from '../../../shared/contract/invoices.ts'
import type { Deadline, FillInState } from '../../../shared/contract/rows.ts'
import type { Shop } from '../../../shared/contract/desk.ts'
import type { InvoiceForm, InvoiceStatus, InvoiceType } from '../../../shared/kernel/facts.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderProjection } from '../order-projection.ts'
import { invoiceKey } from './invoice-order.ts'
import {
  bitsOf,
  invoiceTabNumber,
  isOwnTrouble,
  titleDiffers,
  troubleBits,
  troublesOf,
  type InvoiceRecord,
} from './invoice-record.ts'

export interface InvoiceColumns {
  readonly id: number
  readonly tab: number
  readonly due_key: number
  readonly shop: number
  readonly order_id: string
  readonly status: string
  readonly type: string
  readonly form: string
  readonly title: string
  readonly amount_fen: number
  readonly number: string | null
  readonly courier: string | null
  readonly tracking: string | null
  readonly requested_at: number
  readonly issued_at: number | null
  readonly pays: string
  readonly freight: string
  readonly deadline: string | null
  readonly offline: number
  readonly locked: number
  readonly lock: string | null
  readonly to_reverse: number
  readonly troubles: number
  readonly fill_ins: number
  readonly fill_ins_pending: number
  readonly personal: string
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** `twins`: the bits that other invoices of the shop ask for. */
export const invoiceColumns = (
  place: { readonly id: number; readonly shop: number; readonly orderId: string },
  invoice: InvoiceRecord,
  order: Pick<OrderProjection, 'customerId' | 'customerName' | 'fillIns'>,
  twins: number,
): InvoiceColumns => {
  const { fillIns } = order
  const title = titleDiffers(invoice, order) ? troubleBits['title-differs'] : 0
  const own = fillIns.filter(({ command }) => command.startsWith('invoice.'))
  return {
    id: place.id,
    tab: invoiceTabNumber(invoice),
    due_key: invoiceKey(invoice),
    shop: place.shop,
    order_id: place.orderId,
    status: invoice.status,
    type: invoice.type,
    form: invoice.form,
    title: invoice.title,
    amount_fen: invoice.amountFen,
    number: invoice.number,
    courier: invoice.courier,
    tracking: invoice.tracking,
    requested_at: invoice.requestedAt,
    issued_at: invoice.issuedAt,
    pays: invoice.freight.pays,
    freight: JSON.stringify(invoice.freight),
    deadline: json(invoice.deadline),
    offline: invoice.offline ? 1 : 0,
    locked: invoice.lock === null ? 0 : 1,
    lock: json(invoice.lock),
    to_reverse: invoice.toReverse ? 1 : 0,
    troubles: bitsOf(invoice.troubles) | title | twins,
    fill_ins: own.length,
    fill_ins_pending: own.filter((item) => item.filled === null).length,
    personal: JSON.stringify(invoice.personal),
  }
}

const maybeInstant = (value: number | null): Instant | null => (value === null ? null : instant(value))

export const recordFromColumns = (row: InvoiceColumns): InvoiceRecord => ({
  status: row.status as InvoiceStatus,
  type: row.type as InvoiceType,
  form: row.form as InvoiceForm,
  title: row.title,
  amountFen: fen(row.amount_fen),
  number: row.number,
  courier: row.courier,
  tracking: row.tracking,
  requestedAt: instant(row.requested_at),
  issuedAt: maybeInstant(row.issued_at),
  freight: JSON.parse(row.freight) as FreightBadge,
  deadline: row.deadline === null ? null : (JSON.parse(row.deadline) as Deadline),
  offline: row.offline === 1,
  lock: row.lock === null ? null : (JSON.parse(row.lock) as InvoiceLock),
  toReverse: row.to_reverse === 1,
  troubles: troublesOf(row.troubles).filter(isOwnTrouble),
  personal: JSON.parse(row.personal) as InvoiceRecord['personal'],
})

const fillInOf = ({ fill_ins, fill_ins_pending }: InvoiceColumns): FillInState =>
  fill_ins_pending > 0 ? 'pending' : fill_ins > 0 ? 'filled' : 'none'

export interface ShownBeside {
  readonly shop: Shop
  readonly customerId: string
  readonly customerName: string
  /** Masked. */
  readonly contact: string
  readonly now: Instant
}

/** I6: nobody calls about what is over. */
const needsCall = ({ status, type }: InvoiceColumns, { issuesSpecial }: Shop): boolean =>
  status === 'requested' && type === 'special' && !issuesSpecial

/** A list row as the screens show it. */
export const invoiceRowOf = (row: InvoiceColumns, { shop, now, ...beside }: ShownBeside): InvoiceRow => {
  const { troubles: _own, personal: _ids, ...invoice } = recordFromColumns(row)
  const { deadline } = invoice
  const overdue = deadline !== null && deadline.pausedSince === null && deadline.dueAt < now
  return {
    ...invoice,
    ...beside,
    stream: `order:${shop.id}:${row.order_id}` as StreamId,
    marketplace: shop.marketplace,
    shopId: shop.id,
    orderId: row.order_id,
    needsCall: needsCall(row, shop),
    troubles: [...(overdue ? (['overdue'] as const) : []), ...troublesOf(row.troubles)],
    fillIn: fillInOf(row),
  }
}
