// Asking for a refund, taking the request back, granting and declining it. While one is asked for the delivery is
// paused (Q7); too much is refused by A17.4, what has no request to answer by Q7, a withdrawal by W21.
import type { Fen } from '../kernel/fen.ts'
import { resumed, shifted } from '../packs/clock.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { Circumstances } from '../packs/circumstances.ts'
import { closedByHold } from '../packs/hold.ts'
import type { RefundRow } from '../packs/pack.ts'
import { flowOf } from '../packs/versions.ts'
import type { Actor, Stage } from '../kernel/facts.ts'
import { RuleTable, accept, contradicted, said, unmet } from '../rulebook/verdict.ts'
import type { Rule, Verdict } from '../rulebook/verdict.ts'
import type { RefundCommand, RefundRequestInput } from './commands.ts'
import { refundRow } from './entitlement.ts'
import type { RefundEvent } from './events.ts'
import type { RefundState } from './state.ts'

/** What a refund command is decided by: the little it needs to know of the delivery among it. */
export interface RefundCircumstances extends Circumstances {
  readonly refund: RefundState | null
  readonly delivery: { readonly stage: Stage; readonly clocks: DeliveryClocks }
  /** Of an open request; a refund's hold pauses it as it does the delivery's (W1). */
  readonly invoiceClock: Clock | null
}

type Ask<Name extends RefundCommand['name']> = Extract<RefundCommand, { name: Name }>

const request = ({ by, input }: Ask<'refund.request'>, now: RefundCircumstances): Verdict<RefundEvent> => {
  const closed = closedByHold(now.hold)
  if (closed) return closed
  const { at, how, pack, terms, rules, delivery } = now
  const { customerSeat } = flowOf(pack, terms)
  const open = delivery.stage !== 'closed'
  const kept = now.refund?.status !== 'approved'
  const subject = { terms, stage: delivery.stage, hold: null, refundStatus: null }
  const row = open && kept ? refundRow(subject, pack, at, rules.calendar, input.reasonCode) : null
  const table = new RuleTable()
    .row('Q7', 'order-closed', open)
    .row('Q7', 'already-refunded', kept)
    .row('Q7', 'wrong-actor', by === customerSeat)
    .row('W2', 'seat-taken-by-platform', by !== 'customer' || customerSeat === 'customer')
    .row('Q7', 'reason-missing', said(input.reason))
    .row('Q7', 'detail-missing', said(input.detail))
    .row('W24', 'place-unknown', row !== null || !open || !kept)
  if (row !== null) entitledTo(table, row, input, terms.amountFen)
  return table.unmet(how) ?? accept(requested(by, input, row, now), table.contradicted(how))
}

/** The row decides the way and, with A17.4, the most that can be asked for; without an amount that is asked for. */
const entitledTo = (table: RuleTable, row: RefundRow, { via, amountFen }: RefundRequestInput, full: Fen): void => {
  const most = row.amount === 'none' ? 0 : full
  const wayOpen = row[via]
  const inRange = amountFen === undefined || amountFen <= most
  for (const clause of row.refusing)
    table.row(clause, 'way-not-open', wayOpen).row(clause, 'amount-above-maximum', inRange)
  table
    .row('A17.4', 'amount-above-maximum', inRange)
    .row('A17.4', 'amount-not-positive', (amountFen ?? most) > 0 || !wayOpen)
}

/** A fact that names no amount asks for what was paid. */
const requested = (
  by: Actor,
  { via, reason = '', detail = '', reasonCode = 'other', amountFen }: RefundRequestInput,
  row: RefundRow | null,
  { at, terms }: RefundCircumstances,
): RefundEvent => ({
  type: 'refund.requested',
  at,
  by,
  citing: row === null ? ['Q7'] : ['Q7', ...row.clauses],
  via,
  reason,
  detail,
  reasonCode,
  amountFen: amountFen ?? terms.amountFen,
})

const withdraw = ({ by }: Ask<'refund.withdraw'>, now: RefundCircumstances): Verdict<RefundEvent> => {
  const { at, how } = now
  const pending = now.hold?.kind === 'refund'
  const table: readonly Rule[] = [
    ['W21', 'nothing-pending', pending],
    ['W21', 'not-the-filer', !pending || by === now.hold?.by],
  ]
  return (
    unmet(table, how) ??
    accept(
      { type: 'refund.withdrawn', at, by, citing: ['W21'], clocks: released(now), ...invoiceReleased(now) },
      contradicted(table, how),
    )
  )
}

const approve = ({ by, input }: Ask<'refund.approve'>, now: RefundCircumstances): Verdict<RefundEvent> => {
  const { at, how, terms, refund } = now
  const amountFen = input.amountFen ?? refund?.amountFen ?? terms.amountFen
  const pending = now.hold?.kind === 'refund'
  const table: readonly Rule[] = [
    ['Q7', 'nothing-pending', pending],
    ['Q7', 'wrong-actor', by === 'platform'],
    ['A17.4', 'amount-not-positive', !pending || amountFen > 0],
    ['A17.4', 'amount-above-maximum', amountFen <= terms.amountFen],
  ]
  const inFull = amountFen >= terms.amountFen
  return (
    unmet(table, how) ??
    accept(
      { type: 'refund.approved', at, by, citing: ['Q7'], amountFen, inFull, ...invoiceReleased(now) },
      contradicted(table, how),
    )
  )
}

const decline = ({ by, input }: Ask<'refund.decline'>, now: RefundCircumstances): Verdict<RefundEvent> => {
  const { at, how } = now
  const table: readonly Rule[] = [
    ['Q7', 'nothing-pending', now.hold?.kind === 'refund'],
    ['Q7', 'wrong-actor', by === 'platform'],
  ]
  return (
    unmet(table, how) ??
    accept(
      { type: 'refund.declined', at, by, citing: ['Q7'], ...input, clocks: released(now), ...invoiceReleased(now) },
      contradicted(table, how),
    )
  )
}

/** W1: the delivery's clocks run on, moved by the time the refund held them. */
const released = ({ delivery, hold, at, rules }: RefundCircumstances): DeliveryClocks =>
  hold === null ? delivery.clocks : resumed(delivery.clocks, hold.since, at, rules.calendar)

/** W1: the request's clock runs on in the same way, after an approval too, until it is marked (I10). */
const invoiceReleased = ({ invoiceClock, hold, at, rules }: RefundCircumstances): { readonly invoiceClock?: Clock } => {
  const moved = hold === null ? invoiceClock : shifted(invoiceClock, hold.since, at, rules.calendar)
  return moved === null ? {} : { invoiceClock: moved }
}

type Deciders = {
  readonly [Name in RefundCommand['name']]: (command: Ask<Name>, now: RefundCircumstances) => Verdict<RefundEvent>
}

/** Every refund command to the rule that decides it. */
export const refundDeciders: Deciders = {
  'refund.request': request,
  'refund.withdraw': withdraw,
  'refund.approve': approve,
  'refund.decline': decline,
}
