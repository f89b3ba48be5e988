// What a scenario shows of an order at an instant: state, obligations and what each seat could do, in the page's shape.
import type { Actor } from '../kernel/facts.ts'
import { invoiceClock } from '../invoice/due.ts'
import { formatInstant } from '../kernel/iso.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ActId } from '../kernel/log.ts'
import type { Obligation } from '../packs/clock-shapes.ts'
import { inForce } from '../packs/versions.ts'
import { entitlementOf } from '../refund/entitlement.ts'
import { openCommands } from './available.ts'
import { obligations } from './due.ts'
import type { OrderState } from './order-state.ts'
import { undo } from './rewrite.ts'
import type { ScenarioSession } from './scenario.ts'

const written = (at: Instant | null): string | null => at && formatInstant(at)

const stateView = ({ state, rules }: ScenarioSession, at: Instant) => {
  const { delivery, hold, refund, invoice } = state
  return {
    stage: delivery.stage,
    hold: hold && { kind: hold.kind, since: formatInstant(hold.since), by: hold.by },
    requirementRejections: delivery.requirementRejections,
    resultRejections: delivery.resultRejections,
    acceptedBy: delivery.acceptedBy,
    completedAt: written(delivery.completedAt),
    refund: refund && { status: refund.status, via: refund.via, amountFen: refund.amountFen },
    invoice: invoice && {
      status: invoice.status,
      type: invoice.type,
      number: invoice.number,
      due: written(invoiceClock(invoice)?.dueAt ?? null),
    },
    entitlement: entitlementView(state, rules, at),
  }
}

const entitlementView = (
  { terms, delivery, hold, refund }: OrderState,
  rules: ScenarioSession['rules'],
  at: Instant,
) => {
  const subject = { terms, stage: delivery.stage, hold, refundStatus: refund?.status ?? null }
  const owed = entitlementOf(subject, inForce(rules.versions, at), at, rules.calendar)
  const { online, ticket, minFen, maxFen, clauses } = owed
  return { online, ticket, minFen, maxFen, clauses }
}

/** `inferred` stands only where it is true: an adopted order's clock (W24); `due` only where there is one (I12). */
const obligationView = ({ kind, owner, since, dueAt, clause, overdue, paused, inferred }: Obligation) => {
  const due = dueAt === null ? {} : { due: formatInstant(dueAt) }
  const shown = { kind, owner, since: formatInstant(since), ...due, clause, overdue, paused }
  return inferred ? { ...shown, inferred } : shown
}

/** W23: undoing is open when some step's act could be taken back. */
const canUndo = ({ history, rules }: ScenarioSession, at: Instant): boolean =>
  history.acts.some(
    ({ id }) => undo(history, { act: id, undoing: 'trial' as ActId, by: 'provider', at, filledIn: false }, rules).ok,
  )

/** `session` must be caught up to `at`. */
export const scenarioView = (session: ScenarioSession, at: Instant) => {
  const can: Record<Actor, string[]> = openCommands(session.state, session.rules, at)
  if (canUndo(session, at)) can.provider.push('command.undo')
  return { state: stateView(session, at), obligations: obligations(session.state, at).map(obligationView), can }
}
