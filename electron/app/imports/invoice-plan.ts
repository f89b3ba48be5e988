// The dry run of an invoice list: for every row what it would do and why, with nothing written. An order known only from
// its invoice is adopted (W24); odd, repeated and look-alike ones are kept and said, never merged (W16).
import { assertNever } from '../../../shared/kernel/invariant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderFact } from '../../../shared/order/commands.ts'
import { flowOf, inForce } from '../../../shared/packs/versions.ts'
import { findRepeats, invoiceCompared } from './duplicates.ts'
import type { DetailChange, ExistingOrder, KnownDetails, OrderLookup } from './existing.ts'
import { isMaskOf } from './existing.ts'
import { compareInvoice } from './invoice-compare.ts'
import { sidesOf } from './invoice-conflict.ts'
import { invoiceFacts, outcomeFact } from './invoice-facts.ts'
import type { InvoiceListRow, ReadInvoices } from './invoice-row.ts'
import { Twins } from './invoice-twins.ts'
import type { InvoiceTwins } from './invoice-twins.ts'
import { dryRunOf, fromRepeat, planned } from './planned.ts'
import type { DryRun, Outcome, PlanContext } from './planned.ts'
import { said } from './reasons.ts'
import type { Reason } from './reasons.ts'

export type InvoiceLookup = OrderLookup & InvoiceTwins

const contactFields = [
  'customerId',
  'contactName',
  'customerName',
  'phone',
  'email',
] as const satisfies readonly (keyof KnownDetails)[]

/** An invoice's contact may be another than the order's, so it only fills what is unknown or only known masked (W9). */
const contactChanges = (row: InvoiceListRow, { details }: ExistingOrder): DetailChange[] =>
  contactFields.flatMap((field) => {
    const [shown, ours] = [row[field], details[field]]
    const tellsMore =
      shown !== null && (ours === null || (shown !== ours && isMaskOf(ours, shown) && !shown.includes('*')))
    return tellsMore ? [{ field, value: shown }] : []
  })

const newOrder = (row: InvoiceListRow, notes: readonly Reason[], { now }: PlanContext): Outcome => ({
  verdict: 'new',
  reasons: [...notes, said('note', 'known-from-invoice')],
  action: { kind: 'adopt-invoice', row, facts: invoiceFacts(row, 'customer', now) },
})

const updated = (stream: StreamId, facts: readonly OrderFact[], details: readonly DetailChange[]): Outcome => {
  if (facts.length === 0 && details.length === 0) return { verdict: 'unchanged', stream }
  const reasons = [
    ...(facts.length > 0 ? [said('note', 'moves', facts.map((fact) => fact.name).join(', '))] : []),
    ...details.map(({ field }) => said('note', 'detail-changes', field)),
  ]
  return { verdict: 'changed', reasons, stream, action: { kind: 'update', facts, details } }
}

const withReasons = (outcome: Outcome, reasons: readonly Reason[]): Outcome => ({
  ...outcome,
  reasons: [...reasons, ...(outcome.reasons ?? [])],
})

const knownOrder = (row: InvoiceListRow, existing: ExistingOrder, twins: Twins, context: PlanContext): Outcome => {
  const { stream, state } = existing
  const { rules, now } = context
  const { customerSeat } = flowOf(inForce(rules.versions, now), state.terms)
  const details = contactChanges(row, existing)
  const compared = compareInvoice(row, state.invoice, existing.pendingFillIns, now)
  switch (compared.kind) {
    case 'same':
      return updated(stream, [], details)
    case 'earlier-request':
      return withReasons(updated(stream, [], details), [said('note', 'later-request-known')])
    case 'behind': {
      const behind = { verdict: 'fill-in-pending', reasons: [said('note', 'fill-in-pending')], stream } as const
      return details.length === 0 ? behind : { ...behind, action: { kind: 'update', facts: [], details } }
    }
    case 'request':
      return withReasons(updated(stream, invoiceFacts(row, customerSeat, now), details), twins.notesOf(row))
    case 'outcome': {
      const fact = outcomeFact(row, customerSeat, now)
      return withReasons(updated(stream, fact === null ? [] : [fact], details), twins.notesOf(row))
    }
    case 'conflict': {
      const { shown, ours } = sidesOf(compared)
      const reasons = [said('error', compared.code, `${shown} / ${ours}`)]
      const action = { kind: 'keep-conflict', shown, ours } as const
      return { verdict: 'conflicting', reasons, stream, shown, ours, action }
    }
    default:
      return assertNever(compared)
  }
}

/** Judges every row against the desk. The same list again finds nothing to do. */
export const planInvoices = (read: ReadInvoices, lookup: InvoiceLookup, context: PlanContext): DryRun => {
  const repeats = findRepeats(read.rows, invoiceCompared)
  const ids = [...new Set(read.rows.map((row) => row.orderId))]
  const known = lookup.known(ids)
  const elsewhere = lookup.elsewhere(ids.filter((id) => !known.has(id)))
  const twins = new Twins(read.rows, lookup)
  const judge = (row: InvoiceListRow): Outcome => {
    const repeat = repeats.get(row)
    if (repeat) return fromRepeat(repeat)
    const existing = known.get(row.orderId)
    if (existing) return knownOrder(row, existing, twins, context)
    const shop = elsewhere.get(row.orderId)
    return shop === undefined
      ? newOrder(row, twins.notesOf(row), context)
      : {
          verdict: 'conflicting',
          reasons: [said('error', 'known-at-another-shop', shop)],
          shown: row.status,
          ours: shop,
        }
  }
  return dryRunOf(
    read.rows.map((row) => planned(row, judge(row))),
    read.invalid,
  )
}
