// What a version of the pack would mean for one order: its running clocks keep theirs (W4); its gates, counts and amounts
// follow the new one at the next act (A-FIN), and so do the clocks that start then.
import { shownClocks } from '../delivery/due.ts'
import { freightRule } from '../invoice/freight.ts'
import { invoiceClock } from '../invoice/due.ts'
import type { Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import { changeOf } from '../packs/impact.ts'
import type { Impact, ImpactChange, KeptClock, VersionChange } from '../packs/impact.ts'
import type { Flow, Pack, ParameterName } from '../packs/pack.ts'
import { flowOf } from '../packs/versions.ts'
import { entitlementOf } from '../refund/entitlement.ts'
import { openCommands } from './available.ts'
import { parameterOf } from './explain-clock.ts'
import type { OrderRules, OrderState } from './order-state.ts'
import { summarise } from './summary.ts'

/** `state` is caught up to `at`, the first instant of the version; `rules`: without it and with it. */
export const impactOnOrder = (
  state: OrderState,
  change: VersionChange,
  rules: { readonly before: OrderRules; readonly after: OrderRules },
  at: Instant,
): Impact => ({
  keeps: keptBy(state, change),
  changes: [
    ...nextClocks(state, change),
    ...appealChanges(state, change, rules, at),
    ...refundChanges(state, change, rules.before, at),
    ...freightChanges(state, change),
    ...commandChanges(state, change, rules, at),
  ],
})

const runningClocks = ({ delivery, invoice }: OrderState): readonly Clock[] =>
  [...shownClocks(delivery), delivery.warranty, invoiceClock(invoice)].filter((clock) => clock !== null)

const keptBy = (state: OrderState, { parameters }: VersionChange): readonly KeptClock[] =>
  runningClocks(state).flatMap(({ kind, clause, startedAt, dueAt, pack }) => {
    const parameter = pack === null ? null : parameterOf[kind]
    return parameter !== null && parameters.has(parameter) ? [{ kind, clause, startedAt, dueAt, parameter }] : []
  })

/** The stages an order can still come to by moves, the present one where a way leads back. */
const reachable = ({ moves }: Flow, from: Stage): ReadonlySet<Stage> => {
  const found = new Set<Stage>()
  const open: Stage[] = [from]
  for (let stage = open.pop(); stage !== undefined; stage = open.pop())
    for (const move of Object.values(moves)) {
      const to = move.from[stage]?.to
      if (to !== undefined && !found.has(to)) {
        found.add(to)
        open.push(to)
      }
    }
  return found
}

/** The parameters that a clock of this order may still start by. */
const parametersAhead = (state: OrderState, after: Pack): ReadonlySet<ParameterName> => {
  const { terms, delivery, invoice } = state
  const flow = flowOf(after, terms)
  const stages = reachable(flow, delivery.stage)
  const ahead = new Set<ParameterName>()
  for (const [stage, clock] of Object.entries(flow.clocks)) if (stages.has(stage as Stage)) ahead.add(clock.parameter)
  if (stages.has('completed') && terms.warranty === null) ahead.add('warranty')
  const asksAgain = invoice === null || invoice.status === 'cancelled'
  if (asksAgain && !terms.offlineInvoice && delivery.stage !== 'closed') ahead.add('invoice')
  return ahead
}

const lengths = ['providerStep', 'autoAccept', 'warranty', 'invoice'] as const

const nextClocks = (state: OrderState, { before, after, parameters }: VersionChange): readonly ImpactChange[] => {
  const changed = lengths.filter((name) => parameters.has(name))
  if (changed.length === 0) return []
  const ahead = parametersAhead(state, after)
  return changed
    .filter((name) => ahead.has(name))
    .map((parameter) => ({
      what: 'next-clock',
      parameter,
      clause: after.parameters[parameter].clause,
      before: before.parameters[parameter].value,
      after: after.parameters[parameter].value,
    }))
}

type Both = { readonly before: OrderRules; readonly after: OrderRules }

const withoutAppeal: ReadonlySet<Stage> = new Set(['completed', 'closed', 'none'])

const appealChanges = (
  state: OrderState,
  { after, parameters, structure }: VersionChange,
  rules: Both,
  at: Instant,
): readonly ImpactChange[] => {
  if (!structure && !parameters.has('rejectionsBeforeAppeal')) return []
  const [old, next] = [summarise(state, rules.before, at), summarise(state, rules.after, at)]
  const { clause } = after.parameters.rejectionsBeforeAppeal
  return withoutAppeal.has(state.delivery.stage)
    ? []
    : [
        ...changeOf({
          what: 'rejection-limit',
          clause,
          before: old.rejectionLimit,
          after: next.rejectionLimit,
        } as const),
        ...changeOf({
          what: 'appealable-from',
          clause: next.appealGround ?? old.appealGround ?? clause,
          before: old.appealableFrom,
          after: next.appealableFrom,
        } as const),
      ]
}

const refundChanges = (
  { terms, delivery, hold, refund }: OrderState,
  { before, after, parameters, structure }: VersionChange,
  { calendar }: OrderRules,
  at: Instant,
): readonly ImpactChange[] => {
  if (!structure && !parameters.has('applicationGuarantee')) return []
  const subject = { terms, stage: delivery.stage, hold, refundStatus: refund?.status ?? null }
  const spanOf = (pack: Pack) => {
    const { online, ticket, minFen, maxFen, clauses } = entitlementOf(subject, pack, at, calendar)
    return { span: { online, ticket, minFen, maxFen }, clause: clauses[0] }
  }
  const [old, next] = [spanOf(before), spanOf(after)]
  const clause = next.clause ?? old.clause ?? after.parameters.applicationGuarantee.clause
  return changeOf({ what: 'refund', clause, before: old.span, after: next.span } as const)
}

/** I2 decides when it is sent: of an invoice still asked for. */
const freightChanges = (
  { invoice }: OrderState,
  { before, after, parameters }: VersionChange,
): readonly ImpactChange[] => {
  if (invoice?.status !== 'requested') return []
  if (!parameters.has('freightCollectMaxFen') && !parameters.has('freightConsentMaxFen')) return []
  const { amountFen, form } = invoice
  const [old, next] = [freightRule(amountFen, form, before), freightRule(amountFen, form, after)]
  return changeOf({ what: 'freight', clause: next.clause, before: old.pays, after: next.pays } as const)
}

const commandChanges = (
  state: OrderState,
  { after, structure, parameters }: VersionChange,
  rules: Both,
  at: Instant,
): readonly ImpactChange[] => {
  if (!structure && !parameters.has('rejectionsBeforeAppeal')) return []
  const namesOf = (by: OrderRules): readonly string[] =>
    Object.entries(openCommands(state, by, at)).flatMap(([seat, names]) => names.map((name) => `${seat}:${name}`))
  const [old, next] = [namesOf(rules.before), namesOf(rules.after)]
  return changeOf({
    what: 'commands',
    clause: flowOf(after, state.terms).clause,
    before: old.filter((name) => !next.includes(name)),
    after: next.filter((name) => !old.includes(name)),
  } as const)
}
