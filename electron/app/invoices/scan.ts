// What a scanner read, as far as the desk knows: a printed list's code, an order, an invoice number or a parcel.
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { DraftRemark, InvoiceRow, Scanned } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { isOddNumber } from '../../../shared/invoice/invoice-number.ts'
import { invoiceOf, usedBy } from '../../store/queries/invoice-lookup.ts'
import type { UsedBy } from '../../store/queries/invoice-lookup.ts'
import { streamsOfOrder } from '../../store/orders.ts'
import { listShops, normalOrderId, shopNumber } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import { QR_PREFIX } from '../print/qr.ts'
import { clean, cleanTracking } from './clean-text.ts'
import { couriersFor } from './couriers.ts'

const rowsOf = ({ store, clock }: Desk, streams: readonly StreamId[]): readonly InvoiceRow[] => {
  const rows = streams.flatMap((stream) => invoiceOf(store.db, stream, clock.now()) ?? [])
  const waiting = rows.filter(({ status }) => status === 'requested')
  return waiting.length > 0 ? waiting : rows
}

const found = (rows: readonly InvoiceRow[]): Scanned | null => {
  const [row] = rows
  if (row === undefined) return null
  return rows.length === 1 ? { kind: 'invoice', row } : { kind: 'ambiguous', rows }
}

const byOrder = (desk: Desk, text: string, shops: readonly string[] | undefined): Scanned | null => {
  const streams = text.startsWith(QR_PREFIX)
    ? [text.slice(QR_PREFIX.length) as StreamId]
    : streamsOfOrder(desk.store.db, normalOrderId(text), shops)
  return found(rowsOf(desk, streams))
}

/** The first of the shops in which it is taken. */
const usedInAny = (
  { store: { db } }: Desk,
  field: 'number' | 'tracking',
  text: string,
  shops: readonly string[] | undefined,
): UsedBy | null => {
  for (const { id } of listShops(db)) {
    const shop = shopNumber(db, id)
    if (shop === null || (shops !== undefined && !shops.includes(id))) continue
    const other = usedBy(db, field, shop, text, null)
    if (other !== null) return other
  }
  return null
}

const numberUsed = (other: UsedBy | null): readonly DraftRemark[] =>
  other === null
    ? []
    : [{ code: 'number-used', clause: 'W16', field: 'number', severity: 'warning', other, candidates: [] }]

const isNumber = (text: string): boolean => !isOddNumber(text, 'paper') || !isOddNumber(text, 'digital')
/** Letters and digits with enough digits among them to be a parcel's. */
const isParcel = (text: string): boolean => /^[0-9A-Z-]{8,40}$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 6

export const scan = (desk: Desk, { text: read, shops }: ApiInput<'invoice.scan'>): Scanned => {
  const text = clean(read)
  if (text === '') return { kind: 'unknown', text }
  const order = byOrder(desk, text, shops)
  if (order !== null) return order
  const tracking = cleanTracking(text)
  const taken = usedInAny(desk, 'tracking', tracking, shops)
  if (taken === null && isNumber(text))
    return { kind: 'invoice-number', number: text, remarks: numberUsed(usedInAny(desk, 'number', text, shops)) }
  const candidates = couriersFor(tracking)
  if (taken !== null || candidates.length > 0 || isParcel(tracking))
    return { kind: 'tracking', tracking, candidates, usedBy: taken }
  return { kind: 'unknown', text }
}
