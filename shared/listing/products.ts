// Categories and products: what a shop sells in (D2), what it lists (D1, A10), and the time without an order (A18.14).
import { startClock } from '../packs/clock.ts'
import { closedByLeaving } from '../packs/account-circumstances.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import { RuleTable, accept, said } from '../rulebook/verdict.ts'
import type { Verdict } from '../rulebook/verdict.ts'
import type { ListingCircumstances } from './circumstances.ts'
import type { ListingAsk } from './commands.ts'
import type { ListingEvent } from './events.ts'
import { listedIn, productOf } from './shelf.ts'

export const addCategory = (
  { by, input }: ListingAsk<'category.add'>,
  { at, how, left, listing }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { category = '' } = input
  const table = new RuleTable()
    .row('D2', 'wrong-actor', by === 'provider')
    .row('D2', 'nothing-named', said(category))
    .row('D2', 'category-held', !listing.categories.includes(category))
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'category.added', at, by, citing: ['D2'], category }, table.contradicted(how))
  )
}

export const removeCategory = (
  { by, input }: ListingAsk<'category.remove'>,
  { at, how, left, listing }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { category = '' } = input
  const table = new RuleTable()
    .row('D2', 'wrong-actor', by === 'provider')
    .row('D2', 'category-not-held', listing.categories.includes(category))
    .row('D2', 'category-in-use', !listedIn(listing, category))
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'category.removed', at, by, citing: ['D2'], category }, table.contradicted(how))
  )
}

/** D1, D2 and the six points of A10: a refusal lists every one that isn't so. */
export const listProduct = (
  { by, input }: ListingAsk<'product.list'>,
  now: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { at, how, left, listing } = now
  const { product = '', category = '', checklist } = input
  const table = new RuleTable()
    .row('D1', 'deposit-incomplete', now.depositComplete)
    .row('D2', 'category-not-sold', listing.categories.includes(category))
    .row('A10', 'wrong-actor', by === 'provider')
    .row('A10', 'nothing-named', said(product))
    .row('A10', 'already-listed', productOf(listing, product)?.status !== 'listed')
    .row('A10', 'audit-not-passed', checklist.securityAudit)
    .row('A10', 'no-customer-agreement', checklist.agreement)
    .row('A10', 'licences-not-respected', checklist.licences)
    .row('A10', 'text-not-accurate', checklist.accurateText)
    .row('A10', 'no-page-on-own-site', checklist.ownSitePage)
    .row('A10', 'no-delisting-plan', checklist.delistPlan)
  const listed = { product, category, checklist, idle: idleClock(now) }
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'product.listed', at, by, citing: ['A10', 'D1'], ...listed }, table.contradicted(how))
  )
}

/** By the shop itself or by the platform; on an infringement claim it comes before replacing and migrating (A18.17). */
export const delistProduct = (
  { by, input }: ListingAsk<'product.delist'>,
  { at, how, left, listing }: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { product = '' } = input
  const table = new RuleTable()
    .row('A10', 'wrong-actor', by === 'provider' || by === 'platform')
    .row('A10', 'not-listed', productOf(listing, product)?.status === 'listed')
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'product.delisted', at, by, citing: ['A10'], product }, table.contradicted(how))
  )
}

/** A18.14: an order starts the time without one anew. */
export const orderProduct = (
  { by, input }: ListingAsk<'product.order'>,
  now: ListingCircumstances,
): Verdict<ListingEvent> => {
  const { at, how, left, listing } = now
  const { product = '' } = input
  const table = new RuleTable()
    .row('A18.14', 'wrong-actor', by === 'platform')
    .row('A18.14', 'not-listed', productOf(listing, product)?.status === 'listed')
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept(
      { type: 'product.ordered', at, by, citing: ['A18.14'], product, idle: idleClock(now) },
      table.contradicted(how),
    )
  )
}

/** By the version in force when it starts (W4). */
const idleClock = ({ at, pack, rules }: ListingCircumstances): Clock<'product.sell'> => {
  const { value: duration, clause } = pack.parameters.idle
  const of = { kind: 'product.sell', clause, duration, pack: pack.id, inferred: false, automatic: true } as const
  return startClock(of, at, rules.calendar)
}
