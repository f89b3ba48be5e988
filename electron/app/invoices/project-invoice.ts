// From an order's state to what the store keeps of its invoice. Everything follows from the log: the pack version is that of
// `rulesDay`, so that a rebuild agrees, and whose it is (W9) stands in the events as ids.
import type { FreightBadge, InvoiceLock } from '../../../shared/contract/invoices.ts'
import type { Deadline } from '../../../shared/contract/rows.ts'
import { invoiceClock, pausesInvoice } from '../../../shared/invoice/due.ts'
import { freightRule } from '../../../shared/invoice/freight.ts'
import { invoiceable, lockOf } from '../../../shared/invoice/refunded.ts'
import type { InvoiceState } from '../../../shared/invoice/state.ts'
import type { OrderEvent } from '../../../shared/order/events.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import type { InvoiceRecord, OwnTrouble } from '../../store/invoices/invoice-record.ts'
import { invoicePersonal } from '../../store/invoices/invoice-record.ts'
import type { ReadDb } from '../../store/open.ts'
import { rulesDay, rulesOf } from '../packs/rules.ts'

type Personal = InvoiceRecord['personal']

const idsIn = (said: Readonly<Partial<Record<string, unknown>>>): Personal =>
  Object.fromEntries(
    invoicePersonal.flatMap((field) => {
      const id = said[field]
      return typeof id === 'string' && id !== '' ? [[field, id]] : []
    }),
  )

/** A new request names everything anew, a correction what it changes. */
export const personalAfter = (known: Personal, event: OrderEvent): Personal => {
  if (event.type === 'invoice.requested') return idsIn({ ...event })
  return event.type === 'invoice.corrected' ? { ...known, ...idsIn({ ...event.changes }) } : known
}

const deadlineOf = (invoice: InvoiceState, hold: OrderState['hold']): Deadline | null => {
  const clock = invoiceClock(invoice)
  if (clock === null) return null
  const { kind, clause, startedAt: since, dueAt, inferred, provisional } = clock
  return {
    kind,
    clause,
    since,
    dueAt,
    ours: true,
    pausedSince: pausesInvoice(hold)?.since ?? null,
    inferred,
    provisional,
  }
}

/** I10 concerns a request; what is over can't be issued anyway. */
const lockOn = (invoice: InvoiceState, hold: OrderState['hold']): InvoiceLock | null => {
  const lock = invoice.status === 'requested' ? lockOf(invoice, hold) : null
  return lock && { ...lock, clause: 'I10' }
}

/** I2 by the face value; once it is sent, as it was sent. */
const freightOf = (db: ReadDb, invoice: InvoiceState, { terms, lastActAt }: OrderState): FreightBadge => {
  const pack = inForce(rulesOf(db, terms.marketplace).versions, rulesDay(db, lastActAt))
  const rule = freightRule(invoice.amountFen, invoice.form, pack)
  if (invoice.freight === null) return rule
  return { ...rule, pays: invoice.freight, beyondConsent: rule.beyondConsent && invoice.freight === 'collect' }
}

/** A13: over what was received, less what was refunded; where a refund locks or undoes it, that is said instead. */
const troublesOf = (invoice: InvoiceState, lock: InvoiceLock | null, state: OrderState): readonly OwnTrouble[] => {
  if (invoice.status === 'issued' && invoice.reverseSince !== null) return ['refund-after-issue']
  const stands = invoice.status === 'issued' || (invoice.status === 'requested' && lock === null)
  return stands && invoice.amountFen !== invoiceable(state.terms, state.refund) ? ['amount-differs'] : []
}

/** What a list leaves blank isn't there. */
const orNull = (text: string | null): string | null => (text === '' ? null : text)

/** Null where none was ever asked for. */
export const invoiceRecord = (db: ReadDb, state: OrderState, personal: Personal): InvoiceRecord | null => {
  const { invoice, hold, terms } = state
  if (invoice === null) return null
  const lock = lockOn(invoice, hold)
  return {
    status: invoice.status,
    type: invoice.type,
    form: invoice.form,
    title: invoice.title,
    amountFen: invoice.amountFen,
    number: orNull(invoice.number),
    courier: orNull(invoice.courier),
    tracking: orNull(invoice.tracking),
    requestedAt: invoice.requestedAt,
    issuedAt: invoice.issuedAt,
    freight: freightOf(db, invoice, state),
    deadline: deadlineOf(invoice, hold),
    offline: terms.offlineInvoice,
    lock,
    toReverse: invoice.status === 'issued' && invoice.reverseSince !== null,
    troubles: troublesOf(invoice, lock, state),
    personal,
  }
}
