// 依据: the data behind a date, a state or a refusal: clause, parameter and pack version, what started it, what it led
// to. Nothing here is a sentence; the renderer words it.
import type { Actor } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { InvoiceState } from '../invoice/state.ts'
import { freightRule } from '../invoice/freight.ts'
import { invoiceable } from '../invoice/refunded.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Pack } from '../packs/pack.ts'
import { packRef } from '../packs/pack-ref.ts'
import type { PackRef } from '../packs/pack-ref.ts'
import { inForce } from '../packs/versions.ts'
import { entitlementOf } from '../refund/entitlement.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import { paysBack } from './history.ts'
import { availability } from './available.ts'
import type { OrderCommandName } from './commands.ts'
import type { OrderEvent } from './events.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export interface RefusalBasis {
  readonly kind: 'refusal'
  readonly command: string
  readonly unmet: readonly Unmet[]
}

export type FactSubject =
  | 'stage'
  | 'hold'
  | 'rejections'
  | 'entitlement'
  | 'warranty'
  | 'refund'
  | 'appealable'
  | 'automatic'
  | 'freight'
  | 'invoiceLock'
  | 'invoiceable'

/** A state or a sum: the clauses behind it and the events that led there. */
export interface FactBasis {
  readonly kind: 'fact'
  readonly subject: FactSubject
  readonly clauses: readonly ClauseId[]
  readonly events: readonly { readonly type: string; readonly at: Instant; readonly citing: readonly ClauseId[] }[]
  readonly range: { readonly minFen: Fen; readonly maxFen: Fen } | null
  readonly pack: PackRef
}

/** Why a seat can't give a command now; null where it can, or where the command was never that seat's. */
export const refusalBasis = (
  command: OrderCommandName,
  by: Actor,
  state: OrderState,
  rules: OrderRules,
  at: Instant,
): RefusalBasis | null => {
  const verdict = availability(state, rules, at)[by][command]
  return verdict === undefined || verdict.open ? null : { kind: 'refusal', command, unmet: verdict.refusedBy }
}

const isAbout: Readonly<Record<FactSubject, (event: OrderEvent) => boolean>> = {
  stage: (event) => 'stage' in event || event.type === 'order.opened' || ends(event),
  hold: ({ type }) => type.startsWith('appeal.') || type.startsWith('refund.') || type === 'order.adopted',
  rejections: ({ type }) =>
    type === 'requirement.rejected' ||
    type === 'result.rejected' ||
    type === 'appeal.settled' ||
    type === 'order.adopted',
  entitlement: (event) => 'stage' in event || event.type === 'order.opened' || ends(event),
  warranty: (event) => 'warranty' in event || event.type === 'refund.approved',
  refund: ({ type }) => type.startsWith('refund.') || type === 'appeal.settled',
  appealable: (event) => 'clocks' in event || event.type === 'result.autoAccepted',
  automatic: ({ type }) => type === 'result.submitted' || type === 'result.autoAccepted',
  freight: ({ type }) => type === 'invoice.requested' || type === 'invoice.issued' || type === 'invoice.corrected',
  invoiceLock: ({ type }) => type === 'invoice.requested' || type.startsWith('refund.') || type === 'appeal.settled',
  invoiceable: (event) => event.type === 'order.opened' || paysBack(event),
}

const ends = (event: OrderEvent): boolean =>
  event.type === 'result.autoAccepted' ||
  event.type === 'refund.approved' ||
  (event.type === 'appeal.settled' && event.outcome === 'close')

/** `events`: the live ones in the order of the fold (`inPlace`). */
export const factBasis = (
  subject: FactSubject,
  state: OrderState,
  events: readonly OrderEvent[],
  rules: OrderRules,
  at: Instant,
): FactBasis => {
  const pack = inForce(rules.versions, at)
  const about = events.filter((event) => isAbout[subject](event))
  const owed = subject === 'entitlement' ? owedNow(state, rules, at) : null
  const left = subject === 'invoiceable' ? invoiceable(state.terms, state.refund) : null
  const row = subject === 'freight' ? pack.parameters.freightCollectMaxFen : undefined
  return {
    kind: 'fact',
    subject,
    clauses: [...new Set(owed?.clauses ?? clausesOf(subject, state, pack, about))],
    events: about.map(({ type, at: when, citing }) => ({ type, at: when, citing })),
    range: left === null ? owed && { minFen: owed.minFen, maxFen: owed.maxFen } : { minFen: left, maxFen: left },
    pack: row === undefined ? { ...packRef(pack), inferred: owed?.inferred ?? false } : packRef(pack, row),
  }
}

const owedNow = ({ terms, delivery, hold, refund }: OrderState, rules: OrderRules, at: Instant) => {
  const subject = { terms, stage: delivery.stage, hold, refundStatus: refund?.status ?? null }
  return entitlementOf(subject, inForce(rules.versions, at), at, rules.calendar)
}

const clausesOf = (
  subject: FactSubject,
  { delivery, invoice }: OrderState,
  pack: Pack,
  about: readonly OrderEvent[],
): readonly ClauseId[] => {
  const led = about.at(-1)?.citing ?? []
  switch (subject) {
    case 'rejections':
      return pack.appeals.grounds.filter(({ when }) => when !== 'step-late').map(({ clause }) => clause)
    case 'appealable': {
      const ground = pack.appeals.byStage[delivery.stage]
      return ground === undefined ? [pack.appeals.clause] : [ground.clause, pack.appeals.clause, 'W12']
    }
    case 'warranty':
      return ['A11.3', 'W1']
    case 'automatic':
      return [...led, 'W3', 'W12']
    case 'freight':
      return freightClauses(invoice, pack)
    case 'invoiceLock':
      return ['I10']
    case 'invoiceable':
      return ['A13']
    default:
      return led
  }
}

/** I7, W7: the consent's own ceiling is named where it is the lower one. */
const freightClauses = (invoice: InvoiceState | null, pack: Pack): readonly ClauseId[] => {
  if (invoice === null) return [pack.parameters.freightCollectMaxFen.clause]
  const { clause, beyondConsent } = freightRule(invoice.amountFen, invoice.form, pack)
  return beyondConsent ? [clause, pack.parameters.freightConsentMaxFen.clause, 'W7'] : [clause]
}
