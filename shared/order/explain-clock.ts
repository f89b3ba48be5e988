// 依据 of a date: which clause and version gave the length, what started the clock, and each civil day it ran over,
// counted or skipped and why, so that anyone can count along.
import { clockDays, lengthOf } from '../kernel/clock-days.ts'
import type { ClockDay, Length, Span } from '../kernel/clock-days.ts'
import type { HoldKind } from '../kernel/facts.ts'
import type { Duration } from '../kernel/duration.ts'
import { later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock, ObligationKind } from '../packs/clock-shapes.ts'
import type { Pack, ParameterName, Row } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { invoiceClock } from '../invoice/due.ts'
import { shownClocks } from '../delivery/due.ts'
import { packRef } from '../packs/pack-ref.ts'
import type { PackRef } from '../packs/pack-ref.ts'
import type { OrderEvent } from './events.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export interface ClockBasis {
  readonly kind: 'clock'
  readonly obligation: ObligationKind
  readonly clause: ClauseId
  /** What follows when it runs out: an appeal, an automatic acceptance. */
  readonly consequence: ClauseId | null
  readonly startedBy: { readonly type: string; readonly at: Instant }
  readonly dueAt: Instant
  readonly length: Length
  readonly days: readonly ClockDay[]
  /** Milliseconds that holds already released kept out of the count. */
  readonly heldMs: number
  readonly notRestartedBy: readonly { readonly type: string; readonly at: Instant; readonly clause: ClauseId }[]
  readonly readings: readonly ClauseId[]
  readonly pack: PackRef
  readonly inferred: boolean
  readonly provisional: boolean
}

/** Null where no such clock runs. `events`: the live ones in the order of the fold (`inPlace`). */
export const clockBasis = (
  kind: ObligationKind,
  state: OrderState,
  events: readonly OrderEvent[],
  rules: OrderRules,
): ClockBasis | null => {
  const clock = clockOf(kind, state)
  return clock ? explained(clock, state, events, rules) : null
}

const clockOf = (kind: ObligationKind, { delivery, invoice }: OrderState): Clock | null | undefined => {
  if (kind === 'warranty') return delivery.warranty
  return kind === 'invoice.issue' ? invoiceClock(invoice) : shownClocks(delivery).find((shown) => shown.kind === kind)
}

/** The parameter that gave a clock its length; null where the rules give none. */
export const parameterOf: Readonly<Record<ObligationKind, ParameterName | null>> = {
  'requirement.confirm': 'providerStep',
  'result.submit': 'providerStep',
  'result.accept': 'autoAccept',
  'target.confirm': null,
  'target.deliver': null,
  warranty: 'warranty',
  'invoice.issue': 'invoice',
  'invoice.reverse': null,
}

const explained = (clock: Clock, state: OrderState, events: readonly OrderEvent[], rules: OrderRules): ClockBasis => {
  const { kind, clause, startedAt, dueAt, inferred, provisional } = clock
  const pack = rules.versions.find(({ id }) => id === clock.pack) ?? inForce(rules.versions, startedAt)
  const name = clock.pack === null ? null : parameterOf[kind]
  const row: Row<unknown> | undefined = name === null ? undefined : pack.parameters[name]
  const duration = promised(clock, state, row)
  const holds = heldBetween(kind, events, startedAt)
  return {
    kind: 'clock',
    obligation: kind,
    clause,
    consequence: consequenceOf(clock, pack),
    startedBy: { type: startOf(clock, events), at: startedAt },
    dueAt,
    length: lengthOf(duration),
    days: clockDays(clock, duration, kind === 'warranty' ? [] : holds, rules.calendar),
    heldMs: kind === 'warranty' ? 0 : holds.reduce((sum, { from, to }) => sum + (to - from), 0),
    notRestartedBy: notRestartedBy(clock, events),
    readings: readingsOf(clock, row, holds.length > 0),
    pack: packRef(pack, row),
    inferred,
    provisional,
  }
}

/** The pack row's length, or the shop's and the product's own promise. */
const promised = ({ kind }: Clock, { terms }: OrderState, row: Row<unknown> | undefined): Duration => {
  const own = {
    'target.confirm': terms.targets.confirm,
    'target.deliver': terms.targets.deliver,
    warranty: terms.warranty,
  }
  const given = kind in own ? own[kind as keyof typeof own] : null
  return given ?? (row?.value as Duration | null | undefined) ?? { days: 0 }
}

const consequenceOf = ({ kind, clause, automatic }: Clock, { appeals }: Pack): ClauseId | null => {
  if (automatic) return clause
  const opensAppeal = appeals.grounds.some((ground) => ground.clause === clause)
  return opensAppeal && (kind === 'requirement.confirm' || kind === 'result.submit') ? appeals.clause : null
}

const startOf = ({ startedAt }: Clock, events: readonly OrderEvent[]): string =>
  events.findLast((event) => ('since' in event ? event.since : event.at) === startedAt)?.type ?? 'order.opened'

const holdEvent = { appeal: 'appeal.filed', refund: 'refund.requested' } as const satisfies Record<HoldKind, string>
const refundEnds: readonly string[] = ['refund.declined', 'refund.withdrawn', 'refund.approved']
const ofDelivery = {
  starts: new Set(['appeal.filed', 'refund.requested']),
  ends: new Set(['appeal.withdrawn', 'appeal.settled', ...refundEnds]),
}
const ofInvoice = { starts: new Set(['refund.requested']), ends: new Set(refundEnds) }

/** W1: the stretches of released holds that lie after the clock's start. An appeal doesn't pause an invoice. */
const heldBetween = (kind: ObligationKind, events: readonly OrderEvent[], startedAt: Instant): readonly Span[] => {
  const { starts, ends } = kind === 'invoice.issue' ? ofInvoice : ofDelivery
  const spans: Span[] = []
  let from: Instant | null = null
  for (const event of events) {
    if (starts.has(event.type)) from = event.at
    else if (event.type === 'order.adopted' && event.hold !== null && starts.has(holdEvent[event.hold]))
      from = event.since
    else if (from !== null && ends.has(event.type)) {
      if (event.at > startedAt) spans.push({ from: later(from, startedAt), to: event.at })
      from = null
    }
  }
  return spans
}

const notRestartedBy = ({ kind, startedAt }: Clock, events: readonly OrderEvent[]): ClockBasis['notRestartedBy'] => {
  const clauseOf: Partial<Record<string, ClauseId>> = {
    'requirement.confirm requirement.revised': 'W1',
    'target.deliver result.rejected': 'W20',
  }
  return events.flatMap(({ type, at }) => {
    const clause = clauseOf[`${kind} ${type}`]
    return clause !== undefined && at > startedAt ? [{ type, at, clause }] : []
  })
}

const readingsOf = (clock: Clock, row: Row<unknown> | undefined, held: boolean): readonly ClauseId[] => [
  ...(clock.clause === 'W20' ? [] : (['W12'] as const)),
  ...(held || clock.kind === 'warranty' ? (['W1'] as const) : []),
  ...(clock.automatic ? (['W3'] as const) : []),
  ...(clock.workdays ? (['W10'] as const) : []),
  ...(clock.pack === null ? [] : (['W4'] as const)),
  ...(row?.inferred === true ? (['W18'] as const) : []),
  ...(clock.inferred ? (['W24'] as const) : []),
]
