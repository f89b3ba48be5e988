// One order for the benches of the rules alone: a service whose requirement the provider is looking at.
import { marketplaces, shippedRules } from '../../../electron/app/packs/rules.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import type { OrderTerms } from '../../../shared/kernel/facts.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import type { OrderCommand } from '../../../shared/order/commands.ts'
import { decide } from '../../../shared/order/decide.ts'
import { evolve, opened } from '../../../shared/order/evolve.ts'
import { openOrder } from '../../../shared/order/open.ts'
import type { OrderRules, OrderState } from '../../../shared/order/order-state.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import { DEFAULT_NOW } from '../../seed/defaults.ts'

/** A marketplace whose pack has limits and appeals. */
const marketplace = (): string => {
  const found = marketplaces.find((id) => {
    const { parameters, appeals } = inForce(shippedRules(id).versions, DEFAULT_NOW)
    return appeals.known && parameters.providerStep.value !== null
  })
  invariant(found, 'one marketplace knows appeals')
  return found
}

export const PAID_AT: Instant = after(DEFAULT_NOW, -2 * DAY)

export interface OneOrder {
  readonly rules: OrderRules
  readonly inReview: OrderState
}

/** Decides and folds; throws where the rules refuse. */
export const step = (state: OrderState, rules: OrderRules, command: OrderCommand, at: Instant): OrderState => {
  const decision = decide(command, state, rules, at)
  if (!decision.ok) throw new Error(`wrong result: ${command.name} is refused`)
  return evolve(state, decision.event)
}

export const oneOrder = (): OneOrder => {
  const terms: OrderTerms = {
    marketplace: marketplace(),
    paidAt: PAID_AT,
    amountFen: fen(680_000),
    goods: 'service',
    kind: '新购',
    selfOperated: false,
    offlineInvoice: false,
    warranty: null,
    targets: { confirm: null, deliver: null },
    inferred: [],
  }
  const rules = shippedRules(terms.marketplace)
  const paid = opened(openOrder(terms, rules, PAID_AT))
  const submit = { name: 'requirement.submit', by: 'customer', input: { description: '官网迁移上云' } } as const
  return { rules, inReview: step(paid, rules, submit, after(PAID_AT, HOUR)) }
}
