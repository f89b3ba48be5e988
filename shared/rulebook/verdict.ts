// How the rules answer: a table of clause, reason and what must hold, read as "accepted unless one of these is unmet".
import type { ClauseId, RefusingClauseId } from './clauses.ts'

/** Why a move is not there at all. A recorded fact bows to these and to nothing else (W19). */
const CLOSED = [
  'appeal-pending',
  'refund-pending',
  'no-delivery-flow',
  'no-appeals-here',
  'wrong-stage',
  'stage-unknown',
  'nothing-pending',
  'order-closed',
  'already-refunded',
  'not-the-first-act',
  'invoice-open',
  'no-open-request',
  'not-issued',
  'not-special',
  'not-agreed',
  'account-left',
  'has-not-left',
  'nothing-named',
  'already-listed',
  'not-listed',
  'category-held',
  'category-not-held',
  'complaint-known',
  'complaint-not-open',
  'document-unchanged',
  'violation-known',
  'no-such-violation',
  'surcharge-stands',
  'no-surcharge',
] as const

/** What was left unsaid. It stops a command, but a fact has happened whether it was described or not (W19). */
const UNSAID = [
  'description-missing',
  'note-missing',
  'reason-missing',
  'detail-missing',
  'title-missing',
  'receiver-missing',
  'spoken-with-missing',
  'number-missing',
  'courier-missing',
  'tracking-missing',
  'freight-missing',
  'link-missing',
  'correction-blank',
  'reversal-missing',
  'type-missing',
] as const

/** A rule that the act breaks though the move exists. */
const BROKEN = [
  'wrong-actor',
  'seat-taken-by-platform',
  'not-the-filer',
  'step-not-late',
  'too-few-rejections',
  'no-ground-in-this-stage',
  'grounds-are-the-customers',
  'way-not-open',
  'place-unknown',
  'amount-not-positive',
  'amount-above-maximum',
  'refund-asked-for',
  'refunded-since',
  'not-refunded',
  'amount-not-invoiceable',
  'collect-above-ceiling',
  'call-still-to-come',
  'no-paper-to-return',
  'stage-does-not-fit-goods',
  'deposit-incomplete',
  'amount-above-balance',
  'amount-negative',
  'deposit-stays-until-leaving',
  'not-exposed',
  'category-not-sold',
  'category-in-use',
  'audit-not-passed',
  'no-customer-agreement',
  'licences-not-respected',
  'text-not-accurate',
  'no-page-on-own-site',
  'no-delisting-plan',
  'points-negative',
  'decided-before-it-happened',
  'change-still-to-come',
  'year-still-to-come',
  'share-impossible',
  'expelled-for-good',
  'waiting-time-runs',
  'no-such-act',
  'act-already-undone',
  'automatic-event',
  'later-event-depends-on-it',
  'already-filled-in',
] as const

export type Reason = (typeof CLOSED)[number] | (typeof UNSAID)[number] | (typeof BROKEN)[number]

/** Every reason code the engine may give; the renderer has a sentence for each. */
export const reasons: readonly Reason[] = [...CLOSED, ...UNSAID, ...BROKEN]

/** One clause that is not met, and in which respect. */
export interface Unmet {
  readonly clause: RefusingClauseId
  readonly reason: Reason
}

/** Clause, reason, must hold. */
export type Rule = readonly [clause: RefusingClauseId, reason: Reason, mustHold: boolean]

/** `chosen`: a command, which the rules may refuse. `recorded`: a fact, which they can only contradict (W13). */
export type How = 'chosen' | 'recorded'

export interface Refused {
  readonly ok: false
  readonly refusedBy: readonly Unmet[]
}

export interface Accepted<Event> {
  readonly ok: true
  readonly event: Event
  /** The clauses a recorded fact contradicts; always empty for a command. */
  readonly flags: readonly ClauseId[]
}

export type Verdict<Event> = Accepted<Event> | Refused

const closes: ReadonlySet<string> = new Set(CLOSED)
const unsaid: ReadonlySet<string> = new Set(UNSAID)
const NONE: readonly never[] = []

export const refuse = (clause: RefusingClauseId, reason: Reason): Refused => ({
  ok: false,
  refusedBy: [{ clause, reason }],
})

/** Null when nothing stands in the way; else every rule that does, not just the first. */
export const unmet = (table: readonly Rule[], how: How): Refused | null => {
  let refusedBy: Unmet[] | null = null
  for (const [clause, reason, mustHold] of table) {
    if (mustHold || (how === 'recorded' && !closes.has(reason))) continue
    refusedBy ??= []
    refusedBy.push({ clause, reason })
  }
  return refusedBy && { ok: false, refusedBy }
}

/** The clauses a fact contradicts though it stands; a missing text is none (W19). */
export const contradicted = (table: readonly Rule[], how: How): readonly ClauseId[] => {
  if (how === 'chosen') return NONE
  const broken = table.filter(([, reason, mustHold]) => !mustHold && !unsaid.has(reason))
  return [...new Set(broken.map(([clause]) => clause))]
}

/**
 * The same table row by row, for what is weighed again and again to know what every order's seats may do next: nothing
 * is allocated for a rule that holds.
 */
export class RuleTable {
  #broken: Rule[] | null = null

  row(clause: RefusingClauseId, reason: Reason, mustHold: boolean): this {
    if (!mustHold) (this.#broken ??= []).push([clause, reason, mustHold])
    return this
  }

  unmet(how: How): Refused | null {
    return this.#broken && unmet(this.#broken, how)
  }

  contradicted(how: How): readonly ClauseId[] {
    return this.#broken ? contradicted(this.#broken, how) : NONE
  }
}

export const accept = <Event>(event: Event, flags: readonly ClauseId[] = NONE): Accepted<Event> => ({
  ok: true,
  event,
  flags,
})

/** The clauses of a refusal, each once, in the order they were found. */
export const clausesOf = (refusal: readonly Unmet[]): readonly RefusingClauseId[] => [
  ...new Set(refusal.map(({ clause }) => clause)),
]

/** Whether a text says anything. */
export const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
