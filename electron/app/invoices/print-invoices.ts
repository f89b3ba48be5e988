// What goes out by post, as a PDF saved where the person says: a list, or labels. Addresses stand on it, so every order's log
// notes the reveal before anything is printed (W9). What isn't posted stands on none of it.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { InvoiceRow, Printable } from '../../../shared/contract/invoices.ts'
import { dayOf } from '../../../shared/kernel/civil.ts'
import { formatDay } from '../../../shared/kernel/iso.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { writeDurably } from '../../platform/fs.ts'
import { invoiceOf } from '../../store/queries/invoice-lookup.ts'
import { queueRow } from '../../store/queries/order.ts'
import { listShops } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import { ordersChanged } from '../desk.ts'
import type { Native } from '../native.ts'
import { readPreferences } from '../preferences.ts'
import { labelPages } from '../print/labels.ts'
import type { Parcel } from '../print/parcel.ts'
import { pagesIn, printed } from '../print/print-file.ts'
import { printWords } from '../print/print-words.ts'
import { shippingList } from '../print/shipping-list.ts'
import { noteReveal } from '../reveal-contact.ts'
import { inOneWrite } from '../write-order.ts'
import type { Write } from '../write-order.ts'
import { yuanOf } from '../yuan.ts'
import { selectedInvoices } from './issue-many.ts'
import { receiverOf } from './reveal.ts'

type Output = ApiOutput<'invoice.print'>

/** More than anybody posts in a day, and a PDF that still opens at once. */
const MOST = 2000

/** A digital one is a file (W16); one that can't be issued (I10), is to come back (I12) or is over has nothing to send. */
const isPosted = ({ form, status, lock, toReverse }: InvoiceRow): boolean =>
  form === 'paper' && ((status === 'issued' && !toReverse) || (status === 'requested' && lock === null))

const rowsOf = (desk: Desk, streams: readonly StreamId[]): readonly InvoiceRow[] =>
  streams.flatMap((stream) => invoiceOf(desk.store.db, stream, desk.clock.now()) ?? [])

/** Reads whom it goes to; the same transaction notes it. */
const parcelOf = (write: Write, row: InvoiceRow, shopName: (id: string) => string): Parcel => {
  noteReveal(write, row.stream, 'print')
  const { recipient, phone, address, postcode } = receiverOf(write.db, row.stream)
  return {
    stream: row.stream,
    orderId: row.orderId,
    shop: shopName(row.shopId),
    product: queueRow(write.db, row.stream)?.product ?? '',
    title: row.title,
    yuan: yuanOf(row.amountFen),
    recipient,
    phone,
    address,
    postcode,
    courier: row.courier ?? '',
    tracking: row.tracking ?? '',
    pays: row.freight.pays,
  }
}

const parcelsOf = (desk: Desk, rows: readonly InvoiceRow[]): readonly Parcel[] => {
  const shops = new Map(listShops(desk.store.db).map(({ id, name }) => [id, name]))
  const parcels = inOneWrite(desk, null, (write) =>
    rows.map((row) => parcelOf(write, row, (id) => shops.get(id) ?? id)),
  )
  ordersChanged(desk)
  return parcels
}

const nothing = (problem: Output['problem']): Output => ({ path: null, pages: 0, left: 0, problem })

const htmlOf = (desk: Desk, what: Printable, parcels: readonly Parcel[], day: string): string => {
  const words = printWords[readPreferences(desk.store.db).language]
  return what === 'shipping-list' ? shippingList(words, parcels, day) : labelPages(words, what, parcels)
}

export const printInvoices = async (
  desk: Desk,
  native: Native,
  { selection, what }: ApiInput<'invoice.print'>,
): Promise<Output> => {
  const selected = rowsOf(desk, selectedInvoices(desk, selection, MOST))
  const rows = selected.filter(isPosted)
  if (rows.length === 0) return nothing('nothing-to-post')
  const day = formatDay(dayOf(desk.clock.now()))
  const { titles } = printWords[readPreferences(desk.store.db).language]
  const place = await native.pickSavePlace(`${titles[what]}-${day}.pdf`)
  if (place === null) return nothing(null)
  const pdf = await printed(desk, native, htmlOf(desk, what, parcelsOf(desk, rows), day))
  if (pdf === null) return nothing('no-printer')
  writeDurably(place, pdf)
  return { path: place, pages: pagesIn(pdf), left: selected.length - rows.length, problem: null }
}
