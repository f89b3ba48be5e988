// 依据 of an account's date: which clause and version gave the length, what started the clock, each civil day it ran over
// and where it stood still. Nothing here is a sentence; the renderer words it.
import { topUpAt } from '../deposit/top-up.ts'
import { clockDays, lengthOf } from '../kernel/clock-days.ts'
import type { ClockDay, Length, Span } from '../kernel/clock-days.ts'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { named } from '../listing/shelf.ts'
import type { AccountClock, AccountObligationKind } from '../packs/account-clocks.ts'
import type { Rules } from '../packs/pack.ts'
import { packRef } from '../packs/pack-ref.ts'
import type { PackRef } from '../packs/pack-ref.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { AccountState } from './account-state.ts'
import type { AccountEvent } from './events.ts'
import { evolveAccount, openedAccount } from './evolve.ts'

export interface AccountClockBasis {
  readonly kind: 'clock'
  readonly obligation: AccountObligationKind
  /** The product, document or complaint; null for the deposit. */
  readonly of: string | null
  readonly clause: ClauseId
  /** What follows when it runs out; null where nothing follows by itself. */
  readonly consequence: ClauseId | null
  /** `pack.effective`: a version that asks for more (A-FIN). */
  readonly startedBy: { readonly type: AccountEvent['type'] | 'pack.effective'; readonly at: Instant }
  readonly dueAt: Instant
  readonly length: Length
  readonly days: readonly ClockDay[]
  /** Milliseconds it stood still and runs again since. */
  readonly heldMs: number
  readonly readings: readonly ClauseId[]
  readonly pack: PackRef
  readonly provisional: boolean
}

/** Null where no such clock runs. `state` caught up to `at`; `events` the live ones in the order of the fold. */
export const accountClockBasis = (
  kind: AccountObligationKind,
  of: string | null,
  state: AccountState,
  events: readonly AccountEvent[],
  rules: Rules,
  at: Instant,
): AccountClockBasis | null => {
  const clock = clockOf(kind, of, state, rules, at)
  if (clock === null) return null
  const { clause, startedAt, dueAt, provisional } = clock
  const pack = rules.versions.find(({ id }) => id === clock.pack) ?? inForce(rules.versions, startedAt)
  const row = pack.parameters[parameterOf[kind]]
  const stoodStill = kind === 'product.sell' ? pausesOf(events, startedAt) : []
  return {
    kind: 'clock',
    obligation: kind,
    of,
    clause,
    consequence: kind === 'product.sell' || kind === 'deposit.replenish' ? clause : null,
    startedBy: { type: startOf(clock, of, events), at: startedAt },
    dueAt,
    length: lengthOf(row.value),
    days: clockDays(clock, row.value, stoodStill, rules.calendar),
    heldMs: stoodStill.reduce((sum, { from, to }) => sum + (to - from), 0),
    readings: readingsOf(clock, row.inferred === true, stoodStill.length > 0),
    pack: packRef(pack, row),
    provisional,
  }
}

const clockOf = (
  kind: AccountObligationKind,
  of: string | null,
  { deposit, standing, listing }: AccountState,
  rules: Rules,
  at: Instant,
): AccountClock | null => {
  if (kind === 'deposit.replenish')
    return standing.left === null ? topUpAt(deposit, listing.categories, rules, at).clock : null
  if (of === null) return null
  if (kind === 'product.sell') return named(listing.products, of)?.idle ?? null
  const object = kind === 'document.report' ? named(listing.documents, of) : named(listing.complaints, of)
  return object?.clock ?? null
}

/** The parameter that gave a clock its length. */
export const parameterOf = {
  'deposit.replenish': 'replenish',
  'product.sell': 'idle',
  'document.report': 'changeReport',
  'complaint.answer': 'complaintAnswer',
} as const satisfies Record<AccountObligationKind, string>

const startOf = (
  { kind, startedAt }: AccountClock,
  of: string | null,
  events: readonly AccountEvent[],
): AccountClockBasis['startedBy']['type'] => {
  const starts = (event: AccountEvent): boolean => {
    switch (event.type) {
      case 'product.listed':
      case 'product.ordered':
        return kind === 'product.sell' && event.product === of && event.at === startedAt
      case 'document.changed':
        return kind === 'document.report' && event.document === of && event.changedAt === startedAt
      case 'complaint.received':
        return kind === 'complaint.answer' && event.complaint === of
      default:
        return (
          kind === 'deposit.replenish' &&
          event.at === startedAt &&
          'topUp' in event &&
          event.topUp?.clock?.startedAt === startedAt
        )
    }
  }
  return events.find(starts)?.type ?? 'pack.effective'
}

/** A9.5.3, W21: the stretches, over by now, in which the products' clocks stood still after `startedAt`. */
const pausesOf = (events: readonly AccountEvent[], startedAt: Instant): readonly Span[] => {
  const spans: Span[] = []
  let state: AccountState | null = null
  for (const event of events) {
    const since: Instant | null = state?.listing.idlePausedSince ?? null
    if (event.type === 'account.opened') state = openedAccount(event)
    else state = state && evolveAccount(state, event)
    const ended = since !== null && state?.listing.idlePausedSince === null
    if (ended && event.at > startedAt) spans.push({ from: later(since, startedAt), to: event.at })
  }
  return spans
}

const readingsOf = (
  { kind, workdays, automatic, pack }: AccountClock,
  inferred: boolean,
  stoodStill: boolean,
): readonly ClauseId[] => [
  'W12',
  ...(automatic ? (['W3'] as const) : []),
  ...(workdays ? (['W10'] as const) : []),
  ...(stoodStill ? (['A9.5.3'] as const) : []),
  ...(kind === 'complaint.answer' ? (['W22'] as const) : []),
  ...(pack === null ? [] : (['W4'] as const)),
  ...(inferred ? (['W18'] as const) : []),
]
