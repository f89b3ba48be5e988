// The rulebook: every clause the desk knows, by id. What the app allows, refuses or counts cites one of these.
import type { Clause } from './clause.ts'
import { conductClauses } from './conduct-clauses.ts'
import { deliveryClauses } from './delivery-clauses.ts'
import { depositClauses } from './deposit-clauses.ts'
import { invoiceClauses } from './invoice-clauses.ts'
import { listingClauses } from './listing-clauses.ts'
import { manualServiceClauses } from './manual-service-clauses.ts'
import { refundClauses } from './refund-clauses.ts'
import { standingClauses } from './standing-clauses.ts'
import { workbenchDataClauses } from './workbench-data-clauses.ts'
import { workbenchRecordClauses } from './workbench-record-clauses.ts'
import { workbenchTimeClauses } from './workbench-time-clauses.ts'

export const clauses = {
  ...deliveryClauses,
  ...manualServiceClauses,
  ...refundClauses,
  ...invoiceClauses,
  ...depositClauses,
  ...standingClauses,
  ...listingClauses,
  ...conductClauses,
  ...workbenchTimeClauses,
  ...workbenchDataClauses,
  ...workbenchRecordClauses,
} as const satisfies Record<string, Clause>

/** An id of the rulebook: citing a clause that doesn't exist is a compile error. */
export type ClauseId = keyof typeof clauses

/** The clauses a refusal may cite: refusing with any other is a compile error. */
export type RefusingClauseId = {
  [Id in ClauseId]: (typeof clauses)[Id] extends { readonly refuses: true } ? Id : never
}[ClauseId]

export const clauseIds = Object.keys(clauses) as readonly ClauseId[]

export function clause(id: ClauseId): Clause {
  return clauses[id]
}

/** Whether a text from outside (a pack, a scenario, an import) names a clause. */
export function isClauseId(text: string): text is ClauseId {
  return Object.hasOwn(clauses, text)
}

/** Whether a text from outside names a clause that a refusal may cite. */
export function isRefusingClauseId(text: string): text is RefusingClauseId {
  return isClauseId(text) && clause(text).refuses === true
}
