// I2, W7: who pays the courier, decided by the face value before anything is typed. The ceilings are the pack's.
import type { Freight, InvoiceForm } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Pack } from '../packs/pack.ts'
import type { ClauseId, RefusingClauseId } from '../rulebook/clauses.ts'

export interface FreightRule {
  /** `collect`: may be sent freight-collect; `prepaid`: the provider pays; `none`: nothing is sent (W16). */
  readonly pays: Freight | 'none'
  readonly clause: ClauseId
  /** I7, W7: collect is allowed, but the consent the customer ticked speaks of less. */
  readonly beyondConsent: boolean
  /** 推定 (W18). */
  readonly inferred: boolean
}

/** What refuses collect above the ceiling. */
export const COLLECT_CLAUSE = 'I2' satisfies RefusingClauseId

/** By the version in force when it is sent: a ceiling is a gate (A-FIN). */
export const freightRule = (amountFen: Fen, form: InvoiceForm, { parameters }: Pack): FreightRule => {
  if (form === 'digital') return { pays: 'none', clause: 'W16', beyondConsent: false, inferred: false }
  const { freightCollectMaxFen: ceiling, freightConsentMaxFen: consent } = parameters
  const collect = amountFen <= ceiling.value
  return {
    pays: collect ? 'collect' : 'prepaid',
    clause: ceiling.clause,
    beyondConsent: collect && consent.value !== null && amountFen > consent.value,
    inferred: ceiling.inferred === true,
  }
}
