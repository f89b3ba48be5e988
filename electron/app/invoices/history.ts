// What was done to an order's invoice, with what each step wrote and what stood there before. Whom it goes to stays masked (W9).
import type { FieldChange, LogEntry } from '../../../shared/contract/order-detail.ts'
import type { OrderEvent } from '../../../shared/order/events.ts'
import { masked, personalValue } from '../../store/personal-data.ts'
import type { PersonalId } from '../../store/personal-data.ts'
import type { ReadDb } from '../../store/open.ts'
import type { OrderLog } from '../project-order.ts'
import { invoicePersonal } from '../../store/invoices/invoice-record.ts'

const written = ['number', 'courier', 'tracking', 'freight', 'link', 'title', 'taxId', 'form'] as const
const formFields: readonly string[] = [...written, ...invoicePersonal]
const ids: ReadonlySet<string> = new Set(invoicePersonal)

type Fields = Readonly<Partial<Record<string, unknown>>>

const picked = (said: Fields): Fields =>
  Object.fromEntries(formFields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])))

/** What an event writes into the form. */
const fieldsOf = (event: OrderEvent): Fields => {
  switch (event.type) {
    case 'invoice.requested':
      return { ...picked({ ...event }), type: event.invoiceType }
    case 'invoice.retyped':
      return { type: 'ordinary' }
    case 'invoice.issued':
      return picked({ ...event })
    case 'invoice.corrected':
      return picked({ ...event.changes })
    default:
      return {}
  }
}

const shownAs =
  (db: ReadDb) =>
  (field: string, text: unknown): string => {
    if (typeof text !== 'string') return ''
    if (text === '' || !ids.has(field)) return text
    const known = personalValue(db, text as PersonalId)
    return known === null ? '' : masked(known.kind, known.value)
  }

/** By event: what each issue, correction or change of type wrote. A request begins anew: nothing was before it. */
const changesOf = (db: ReadDb, { events, superseded }: OrderLog): ReadonlyMap<string, readonly FieldChange[]> => {
  const show = shownAs(db)
  const changes = new Map<string, readonly FieldChange[]>()
  let form: Fields = {}
  for (const { id, event } of events) {
    const fields = fieldsOf(event)
    const before = event.type === 'invoice.requested' ? {} : form
    const own = Object.keys(fields).map((field) => ({
      field,
      before: show(field, form[field]),
      after: show(field, fields[field]),
    }))
    if (own.length > 0 && event.type !== 'invoice.requested')
      changes.set(
        id,
        own.filter((change) => change.before !== change.after),
      )
    if (!superseded.has(id)) form = { ...before, ...fields }
  }
  return changes
}

const isOfInvoice = ({ type }: LogEntry): boolean => type.startsWith('invoice.')

/** Newest last. */
export const invoiceHistory = (db: ReadDb, log: OrderLog, entries: readonly LogEntry[]): readonly LogEntry[] => {
  const changes = changesOf(db, log)
  return entries.filter(isOfInvoice).map((entry) => {
    const own = changes.get(entry.eventId)
    return own === undefined ? entry : Object.assign(entry, { changes: own })
  })
}
