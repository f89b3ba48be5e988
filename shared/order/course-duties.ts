// Our own deadlines, each with how it ended: the provider's step (T10), the shop's own targets (W20), the invoice (I1). The
// customer's acceptance and the warranty are nobody's punctuality, and what has no due instant (I12) can't be late.
import { shownClocks } from '../delivery/due.ts'
import { invoiceClock, pausesInvoice } from '../invoice/due.ts'
import type { Hold } from '../kernel/facts.ts'
import { earlier } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { isFound } from './course-turn.ts'
import type { Turned } from './course-turn.ts'
import type { OrderEvent } from './events.ts'
import type { OrderState } from './order-state.ts'

/** Whose punctuality is counted, in the order they are shown. */
export const dutyKinds = [
  'requirement.confirm',
  'result.submit',
  'target.confirm',
  'target.deliver',
  'invoice.issue',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/**
 * `met`: done by the due instant (W12). `late`: done after it. `lapsed`: ended otherwise once it was past. `released`: ended
 * otherwise before. `unknown`: its start or its end is only a bound (W24). `paused`: open under a hold that came in time.
 */
export const dutyOutcomes = ['met', 'late', 'lapsed', 'open', 'paused', 'released', 'unknown'] as const
export type DutyOutcome = (typeof dutyOutcomes)[number]

export interface Duty {
  readonly kind: DutyKind
  readonly clause: ClauseId
  readonly since: Instant
  readonly dueAt: Instant
  readonly endedAt: Instant | null
  readonly outcome: DutyOutcome
  /** Who did it here; see `Turned`. */
  readonly person: string | null
}

const kinds: ReadonlySet<string> = new Set(dutyKinds)

interface Shown {
  readonly clock: Clock
  readonly hold: Hold | null
}

const shown = (state: OrderState | null): readonly Shown[] => {
  if (state === null) return []
  const { delivery, invoice, hold } = state
  const own = shownClocks(delivery)
    .filter(({ kind }) => kinds.has(kind))
    .map((clock) => ({ clock, hold }))
  const issue = invoiceClock(invoice)
  return issue === null ? own : [...own, { clock: issue, hold: pausesInvoice(hold) }]
}

const isOf = (duty: Duty, { kind, startedAt }: Clock): boolean => duty.kind === kind && duty.since === startedAt

export const dutiesAfter = (duties: readonly Duty[], turned: Turned): readonly Duty[] => {
  const now = shown(turned.after)
  const kept = duties.flatMap((duty) => {
    const still = now.find(({ clock }) => isOf(duty, clock))
    if (still !== undefined) return [running(duty, still)]
    if (duty.endedAt !== null) return [duty]
    return isFound(turned.event) ? [] : [ended(duty, turned)]
  })
  const fresh = now.filter(({ clock }) => !duties.some((duty) => isOf(duty, clock))).map(begun)
  const unchanged = fresh.length === 0 && kept.length === duties.length && kept.every((duty, n) => duty === duties[n])
  return unchanged ? duties : [...kept, ...fresh]
}

/** Still running, or ended in a way that may turn out not to have been the end. */
const mayRun = ({ outcome, endedAt }: Duty): boolean => endedAt === null || outcome === 'released'

const begun = ({ clock, hold }: Shown): Duty => ({
  kind: clock.kind as DutyKind,
  clause: clock.clause,
  since: clock.startedAt,
  dueAt: clock.dueAt,
  endedAt: null,
  outcome: standing(clock, hold),
  person: null,
})

const standing = ({ inferred, dueAt }: Clock, hold: Hold | null): DutyOutcome => {
  if (inferred) return 'unknown'
  return hold !== null && dueAt >= hold.since ? 'paused' : 'open'
}

/**
 * W20: a target once met or missed stays so, although a rejected result shows it again. A request marked 已退款 whose refund
 * is declined is open again (I10), and so is its deadline.
 */
const running = (duty: Duty, { clock, hold }: Shown): Duty => {
  if (!mayRun(duty)) return duty
  const outcome = standing(clock, hold)
  if (duty.endedAt === null && duty.outcome === outcome && duty.dueAt === clock.dueAt) return duty
  return { ...duty, dueAt: clock.dueAt, endedAt: null, outcome, person: null }
}

const ended = (duty: Duty, { before, event, person, isBound }: Turned): Duty => {
  if (duty.outcome === 'unknown') return { ...duty, endedAt: event.at, person }
  if (fulfils(duty.kind, event)) return { ...duty, endedAt: event.at, outcome: done(duty, event.at, isBound), person }
  const hold = duty.kind === 'invoice.issue' ? pausesInvoice(before?.hold ?? null) : (before?.hold ?? null)
  const ranUntil = hold === null ? event.at : earlier(hold.since, event.at)
  return { ...duty, endedAt: event.at, outcome: duty.dueAt < ranUntil ? 'lapsed' : 'released' }
}

/** W12: exactly at the due instant it is still kept. A bound proves that something was in time, never that it was late. */
const done = ({ dueAt }: Duty, at: Instant, isBound: boolean): DutyOutcome => {
  if (at <= dueAt) return 'met'
  return isBound ? 'unknown' : 'late'
}

/** Rejecting the requirement answers it as well as confirming does (T5, T6); the own target asks for the confirmation. */
const answers: Readonly<Record<DutyKind, readonly OrderEvent['type'][]>> = {
  'requirement.confirm': ['requirement.confirmed', 'requirement.rejected'],
  'result.submit': ['result.submitted'],
  'target.confirm': ['requirement.confirmed'],
  'target.deliver': ['result.submitted'],
  'invoice.issue': ['invoice.issued'],
}

const fulfils = (kind: DutyKind, { type }: OrderEvent): boolean => answers[kind].includes(type)

/** When it was decided whether it was kept, and so the month it counts in: an invoice's due instant, else what came first. */
export const decidedAt = ({ kind, dueAt, endedAt }: Pick<Duty, 'kind' | 'dueAt' | 'endedAt'>): Instant =>
  kind === 'invoice.issue' || endedAt === null ? dueAt : earlier(endedAt, dueAt)
