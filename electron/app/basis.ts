// 依据: why the app says what it says of one order. The rules explain clocks, refusals and facts; only 平台回填 is the
// desk's own (W14).
import type { Basis, BasisSubject, FactBasis } from '../../shared/contract/basis.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { catchUp } from '../../shared/order/due.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { eventTypeOf } from '../../shared/order/event-types.ts'
import type { OrderCommandName } from '../../shared/order/commands.ts'
import { factBasis, refusalBasis } from '../../shared/order/explain.ts'
import { packRef } from '../../shared/packs/pack-ref.ts'
import { clockBasis } from '../../shared/order/explain-clock.ts'
import { inPlace } from '../../shared/order/history.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { ObligationKind } from '../../shared/packs/clock-shapes.ts'
import type { OrderRules } from '../../shared/order/order-state.ts'
import { inForce } from '../../shared/packs/versions.ts'
import { loadOrder } from '../store/orders.ts'
import { rulesOf } from './packs/rules.ts'
import type { Desk } from './desk.ts'
import type { DeskOrder } from './project-order.ts'
import { refusalReasons } from './refusals.ts'
import { readOrderLog } from './rewrite-order.ts'

/** What was done here, and what of it has been entered at the console. */
const fillInBasis = ({ fillIns }: DeskOrder, rules: OrderRules, at: Instant): FactBasis => ({
  kind: 'fact',
  subject: 'fill-in',
  clauses: ['W14'],
  events: fillIns.flatMap(({ command, at: done, filled }) => [
    { type: eventTypeOf(command), at: done, citing: ['W14'] },
    ...(filled === null ? [] : [{ type: 'fill-in.marked', at: filled.at, citing: ['W14'] }]),
  ]),
  range: null,
  pack: packRef(inForce(rules.versions, at)),
})

interface Explained {
  readonly order: DeskOrder
  readonly state: OrderState
  readonly rules: OrderRules
  readonly at: Instant
}

const refusal = (
  { state, rules, at }: Explained,
  { command, by }: Extract<BasisSubject, { kind: 'refusal' }>,
): Basis | null => {
  const basis = refusalBasis(command as OrderCommandName, by, state, rules, at)
  return basis && { kind: 'refusal', command, unmet: refusalReasons(basis.unmet, state) }
}

const explain = (about: Explained, subject: BasisSubject, events: () => readonly OrderEvent[]): Basis | null => {
  const { order, state, rules, at } = about
  switch (subject.kind) {
    case 'clock':
      return clockBasis(subject.obligation as ObligationKind, state, events(), rules)
    case 'refusal':
      return refusal(about, subject)
    case 'fact':
      return subject.subject === 'fill-in'
        ? fillInBasis(order, rules, at)
        : factBasis(subject.subject, state, events(), rules, at)
  }
}

/** Null where there is nothing to explain: no such order, no such clock, a command that is open. */
export const basisOf = (desk: Desk, stream: StreamId, subject: BasisSubject): Basis | null => {
  const { db } = desk.store
  const stored = loadOrder<OrderState>(db, stream)
  if (stored === null) return null
  const order = stored.projection
  const at = desk.clock.now()
  const rules = rulesOf(db, order.state.terms.marketplace)
  const { state, events: due } = catchUp(order.state, rules, at)
  const events = (): readonly OrderEvent[] => [...inPlace(readOrderLog(db, stream)).map(({ event }) => event), ...due]
  return explain({ order, state, rules, at }, subject, events)
}
