// W9: whom an invoice goes to, unmasked, and the note in its order's log of who looked when.
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { InvoiceReveal } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { InvoicePersonal, InvoiceRecord } from '../../store/invoices/invoice-record.ts'
import { invoicePersonal } from '../../store/invoices/invoice-record.ts'
import { loadInvoice } from '../../store/invoices/invoices.ts'
import { masked, personalValue } from '../../store/personal-data.ts'
import type { ReadDb } from '../../store/open.ts'
import { streamNumber } from '../../store/streams.ts'
import { CallRefused } from '../call-refused.ts'
import { ordersChanged } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { noteReveal } from '../reveal-contact.ts'
import { inOneWrite } from '../write-order.ts'

const textsOf = (
  db: ReadDb,
  { personal }: Pick<InvoiceRecord, 'personal'>,
  show: (known: NonNullable<ReturnType<typeof personalValue>>) => string,
): InvoiceReveal =>
  Object.fromEntries(
    invoicePersonal.map((field: InvoicePersonal) => {
      const id = personal[field]
      const known = id === undefined ? null : personalValue(db, id)
      return [field, known === null ? '' : show(known)]
    }),
  ) as unknown as InvoiceReveal

export const maskedReceiver = (db: ReadDb, invoice: Pick<InvoiceRecord, 'personal'>): InvoiceReveal =>
  textsOf(db, invoice, ({ kind, value }) => masked(kind, value))

/** The caller has noted the reveal. */
export const receiverOf = (db: ReadDb, stream: StreamId): InvoiceReveal => {
  const id = streamNumber(db, stream)
  const invoice = id === null ? null : loadInvoice(db, id)
  if (invoice === null) throw new CallRefused('not-found', stream)
  return textsOf(db, invoice, ({ value }) => value)
}

export const revealReceiver = (desk: Desk, { stream }: ApiInput<'invoice.reveal'>): InvoiceReveal => {
  const shown = inOneWrite(desk, null, (write) => {
    noteReveal(write, stream, 'invoice')
    return receiverOf(write.db, stream)
  })
  ordersChanged(desk)
  return shown
}
