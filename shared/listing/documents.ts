// A18.1: a changed or lapsed entry document (A9) is reported in time. A18.16: a complaint is answered in time, at any
// hour; the service hours of A12 are only shown beside it (W22). Both clocks are of the version they started in (W4).
import { closedByLeaving } from '../packs/account-circumstances.ts'
import { startClock } from '../packs/clock.ts'
import { RuleTable, accept, said } from '../rulebook/verdict.ts'
import type { Verdict } from '../rulebook/verdict.ts'
import type { ListingCircumstances } from './circumstances.ts'
import type { ListingAsk } from './commands.ts'
import type { ListingEvent } from './events.ts'
import { named } from './shelf.ts'

/** The time runs from the change, whenever it is noted; a second change before the report leaves it as it is. */
export const changeDocument = (
  { by, input }: ListingAsk<'document.change'>,
  { at, how, left, pack, rules }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { document = '', changedAt } = input
  const table = new RuleTable()
    .row('A18.1', 'wrong-actor', by === 'provider')
    .row('A18.1', 'nothing-named', said(document))
    .row('A18.1', 'change-still-to-come', changedAt <= at)
  const { value: duration, clause } = pack.parameters.changeReport
  const of = { kind: 'document.report', clause, duration, pack: pack.id, inferred: false, automatic: false } as const
  const clock = startClock(of, changedAt, rules.calendar)
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'document.changed', at, by, citing: ['A18.1'], document, changedAt, clock }, table.contradicted(how))
  )
}

export const reportDocument = (
  { by, input }: ListingAsk<'document.report'>,
  { at, how, left, listing }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { document = '' } = input
  const table = new RuleTable()
    .row('A18.1', 'wrong-actor', by === 'provider')
    .row('A18.1', 'document-unchanged', (named(listing.documents, document)?.clock ?? null) !== null)
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'document.reported', at, by, citing: ['A18.1'], document }, table.contradicted(how))
  )
}

export const receiveComplaint = (
  { by, input }: ListingAsk<'complaint.receive'>,
  { at, how, listing, pack, rules }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { complaint = '' } = input
  const table = new RuleTable()
    .row('A18.16', 'wrong-actor', by === 'customer')
    .row('A18.16', 'nothing-named', said(complaint))
    .row('A18.16', 'complaint-known', named(listing.complaints, complaint) === undefined)
  const { value: duration, clause } = pack.parameters.complaintAnswer
  const of = { kind: 'complaint.answer', clause, duration, pack: pack.id, inferred: false, automatic: false } as const
  const clock = startClock(of, at, rules.calendar)
  return (
    table.unmet(how) ??
    accept({ type: 'complaint.received', at, by, citing: ['A18.16'], complaint, clock }, table.contradicted(how))
  )
}

export const answerComplaint = (
  { by, input }: ListingAsk<'complaint.answer'>,
  { at, how, listing }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { complaint = '' } = input
  const table = new RuleTable()
    .row('A18.16', 'wrong-actor', by === 'provider')
    .row('A18.16', 'complaint-not-open', (named(listing.complaints, complaint)?.clock ?? null) !== null)
  return (
    table.unmet(how) ??
    accept({ type: 'complaint.answered', at, by, citing: ['A18.16'], complaint }, table.contradicted(how))
  )
}
