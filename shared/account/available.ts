// What each seat may do with an account now, by the same rules that would refuse it: a command is open when some input
// for it would be accepted, and otherwise closed by every clause that closes it.
import { fen } from '../kernel/fen.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { listedProducts } from '../listing/shelf.ts'
import type { Rules } from '../packs/pack.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import { yearOf } from '../standing/points.ts'
import type { AccountState } from './account-state.ts'
import type { AccountCommand, AccountCommandName } from './commands.ts'
import { decideAccount } from './decide.ts'

export type AccountOpenness = { readonly open: true } | { readonly open: false; readonly refusedBy: readonly Unmet[] }
export type AccountAvailability = Readonly<
  Record<Actor, Readonly<Partial<Record<AccountCommandName, AccountOpenness>>>>
>

const seats = {
  customer: ['complaint.receive'],
  provider: [
    'deposit.pay',
    'category.add',
    'category.remove',
    'product.list',
    'product.delist',
    'document.change',
    'document.report',
    'complaint.answer',
    'account.exit',
    'account.reapply',
  ],
  operations: [],
  platform: [
    'deposit.deduct',
    'deposit.surcharge',
    'deposit.liftSurcharge',
    'deposit.return',
    'deposit.agree',
    'settlement.run',
    'product.delist',
    'product.order',
    'violation.record',
    'violation.withdraw',
    'sales.report',
    'account.expel',
  ],
} as const satisfies Readonly<Record<Actor, readonly AccountCommandName[]>>

const ready = {
  securityAudit: true,
  agreement: true,
  licences: true,
  accurateText: true,
  ownSitePage: true,
  delistPlan: true,
}

/** A name that nothing has yet. */
const fresh = (names: readonly string[]): string => {
  let name = '…'
  while (names.includes(name)) name += '…'
  return name
}

const orNothing = <Input>(inputs: readonly Input[], otherwise: Input): readonly Input[] =>
  inputs.length > 0 ? inputs : [otherwise]

/** What still has a clock. */
const running = (clocks: Readonly<Record<string, { readonly clock: unknown }>>): readonly string[] =>
  Object.entries(clocks).flatMap(([key, { clock }]) => (clock === null ? [] : [key]))

/** The inputs most likely to be accepted: the smallest amount, names that are there, or that aren't there yet. */
const triesOf = (name: AccountCommandName, state: AccountState, at: Instant): readonly object[] => {
  const { listing, standing } = state
  switch (name) {
    case 'deposit.pay':
    case 'deposit.return':
      return [{ amountFen: fen(1) }]
    case 'deposit.deduct':
      return [{ amountFen: fen(1), reason: 'violation' }]
    case 'deposit.agree':
      return [{ amountFen: fen(0), reason: '…' }]
    case 'settlement.run':
      return [{ amountFen: fen(0) }]
    case 'category.add':
      return [{ category: fresh(listing.categories) }]
    case 'category.remove':
      return orNothing(
        listing.categories.map((category) => ({ category })),
        { category: '…' },
      )
    case 'product.list': {
      const product = fresh(Object.keys(listing.products))
      return [{ product, category: listing.categories[0] ?? '…', checklist: ready }]
    }
    case 'product.delist':
    case 'product.order':
      return [{ product: listedProducts(listing)[0] ?? '…' }]
    case 'violation.record':
      return [{ type: '…', points: 0, occurredAt: at }]
    case 'violation.withdraw':
      return orNothing(
        standing.violations.flatMap(({ id, withdrawnAt }) => (id === null || withdrawnAt !== null ? [] : [{ id }])),
        { id: '…' },
      )
    case 'sales.report':
      return [{ year: yearOf(at), sold: 1, onCloud: 1 }]
    case 'document.change':
      return [{ document: '…', changedAt: at }]
    case 'document.report':
      return [{ document: running(listing.documents)[0] ?? '…' }]
    case 'complaint.receive':
      return [{ complaint: fresh(Object.keys(listing.complaints)) }]
    case 'complaint.answer':
      return [{ complaint: running(listing.complaints)[0] ?? '…' }]
    case 'account.expel':
      return [{ ground: 1 }]
    default:
      return [{}]
  }
}

const openness = (
  name: AccountCommandName,
  by: Actor,
  state: AccountState,
  rules: Rules,
  at: Instant,
): AccountOpenness => {
  let refusedBy: readonly Unmet[] = []
  for (const input of triesOf(name, state, at)) {
    const decision = decideAccount({ name, by, input } as AccountCommand, state, rules, at)
    if (decision.ok) return { open: true }
    if (refusedBy.length === 0 || decision.refusedBy.length < refusedBy.length) ({ refusedBy } = decision)
  }
  return { open: false, refusedBy }
}

/** `state` must be caught up to `at`. */
export const accountAvailability = (state: AccountState, rules: Rules, at: Instant): AccountAvailability => {
  const of = (by: Actor) =>
    Object.fromEntries(seats[by].map((name) => [name, openness(name, by, state, rules, at)] as const))
  return { customer: of('customer'), provider: of('provider'), operations: of('operations'), platform: of('platform') }
}

/** The names of what is open to each seat. */
export const openAccountCommands = (state: AccountState, rules: Rules, at: Instant): Record<Actor, string[]> => {
  const all = accountAvailability(state, rules, at)
  const of = (by: Actor): string[] => Object.entries(all[by]).flatMap(([name, offered]) => (offered.open ? [name] : []))
  return { customer: of('customer'), provider: of('provider'), operations: of('operations'), platform: of('platform') }
}
