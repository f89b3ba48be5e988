// A-FIN: gates, counts and amounts are those of the version in force, also for an order nobody touches. The day a version
// begins every order's row follows it, in slices, and goes on where it was left. What a version doesn't touch isn't read.
import { later } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { versionChange } from '../../../shared/packs/impact.ts'
import type { ParameterName } from '../../../shared/packs/pack.ts'
import { saveOrder } from '../../store/orders.ts'
import { ordersAfter } from '../../store/queries/orders-after.ts'
import { keepRulesTurned, rulesTurned } from '../../store/settings/rules-turned.ts'
import type { Desk } from '../desk.ts'
import { onNewVersion } from '../project-order.ts'
import { marketplaces, rulesOf } from './rules.ts'

const SLICE = 50

/** The parameters a row shows something of. */
const shown: readonly ParameterName[] = ['rejectionsBeforeAppeal', 'freightCollectMaxFen', 'freightConsentMaxFen']

interface Turn {
  readonly at: Instant
  /** Those whose rows it changes. */
  readonly marketplaces: ReadonlySet<string>
}

/** The versions that have begun since `from`, together. */
const turnOf = ({ store, clock }: Desk, from: Instant): Turn => {
  const now = clock.now()
  let at = from
  const touched = new Set<string>()
  for (const marketplace of marketplaces) {
    const { versions } = rulesOf(store.db, marketplace)
    for (const [index, version] of versions.entries()) {
      const before = versions[index - 1]
      if (before === undefined || version.effectiveFrom <= from || version.effectiveFrom > now) continue
      at = later(at, version.effectiveFrom)
      const { parameters, structure } = versionChange(before, version)
      if (structure || shown.some((name) => parameters.has(name))) touched.add(marketplace)
    }
  }
  return { at, marketplaces: touched }
}

/** Where nothing was ever turned: the first day of the earliest rules. */
const beginning = ({ store }: Desk): Instant =>
  marketplaces
    .map((marketplace) => rulesOf(store.db, marketplace).versions[0].effectiveFrom)
    .reduce((earliest, from) => (from < earliest ? from : earliest))

const turnSlice = ({ store }: Desk, turn: Turn, after: number): number | null =>
  store.write((db) => {
    const { orders, last } = ordersAfter<OrderState>(db, after, SLICE)
    // Kept first: the rows below are made by it.
    keepRulesTurned(db, { at: turn.at, after: last })
    for (const { stream, projection } of orders)
      if (turn.marketplaces.has(projection.state.terms.marketplace)) saveOrder(db, stream, onNewVersion(db, projection))
    return last
  })

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Resolves once all rows follow; one that was broken off is begun anew with the marketplaces of all that it left. */
export const turnRows = async (desk: Desk, goesOn: () => boolean): Promise<void> => {
  const kept = rulesTurned(desk.store.db)
  const isLeft = kept !== null && kept.after !== null
  const turn: Turn = isLeft
    ? { at: turnOf(desk, kept.at).at, marketplaces: new Set(marketplaces) }
    : turnOf(desk, kept?.at ?? beginning(desk))
  if (!isLeft && turn.at === (kept?.at ?? beginning(desk))) return
  if (turn.marketplaces.size === 0) return desk.store.write((db) => keepRulesTurned(db, { at: turn.at, after: null }))
  for (let after: number | null = 0; after !== null && goesOn();) {
    after = turnSlice(desk, turn, after)
    await nextTurn()
  }
}
