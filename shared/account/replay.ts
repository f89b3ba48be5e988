// Telling an account's stream again from its opening, because something in it changed: every act must still fit, what
// falls due by itself falls anew between them. A shop's stream is short, so nothing of it is kept aside.
import type { Instant } from '../kernel/instant.ts'
import type { Act, ActId } from '../kernel/log.ts'
import type { Actor } from '../kernel/facts.ts'
import { named } from '../listing/shelf.ts'
import type { Rules } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clausesOf } from '../rulebook/verdict.ts'
import type { AccountState } from './account-state.ts'
import type { AccountCommand } from './commands.ts'
import { weighAccount } from './decide.ts'
import type { AccountDecision } from './decide.ts'
import { catchUpAccount } from './due.ts'
import type { NewAccountEvent } from './history.ts'

/** A stored act read back as the command it was. Its input was checked when it was given. */
export const commandOf = ({ name, by, input }: Act): AccountCommand =>
  ({ name, by: by as Actor, input }) as AccountCommand

export interface AccountReplayed {
  /** In order of their place; an act that has become superfluous has none. */
  readonly events: readonly NewAccountEvent[]
  /** Acts that no longer fit, and what they would break. */
  readonly misfits: readonly { readonly act: Act; readonly clauses: readonly ClauseId[] }[]
  readonly outcomes: ReadonlyMap<ActId, AccountDecision>
  readonly state: AccountState
  /** Where the object of each act stood after it. */
  readonly standing: ReadonlyMap<ActId, string | null>
}

/** W21: the violations withdrawn anywhere among these acts: what they led to until then never was. */
const withdrawnIn = (acts: readonly Act[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ name, input }) => (name === 'violation.withdraw' ? [String(input['id'])] : [])))

/**
 * `acts` in the order of their place, from an account just opened up to `until`. `stoodAt`: where each act left its
 * object before the change; one that can't be taken any more but finds it there is merely superfluous (W19).
 */
export const replayAccount = (
  opened: AccountState,
  acts: readonly Act[],
  rules: Rules,
  until: Instant,
  stoodAt: AccountReplayed['standing'],
): AccountReplayed => {
  const events: NewAccountEvent[] = []
  const misfits: { act: Act; clauses: readonly ClauseId[] }[] = []
  const outcomes = new Map<ActId, AccountDecision>()
  const standing = new Map<ActId, string | null>()
  const withdrawnLater = withdrawnIn(acts)
  let now = opened
  const fallDue = (at: Instant): void => {
    const due = catchUpAccount(now, rules, at)
    for (const event of due.events) events.push({ actId: null, event })
    now = due.state
  }
  for (const act of acts) {
    const { occurredAt: at, recorded } = act
    fallDue(at)
    const outcome = weighAccount(commandOf(act), now, {
      at,
      how: recorded ? 'recorded' : 'chosen',
      rules,
      withdrawnLater,
    })
    outcomes.set(act.id, outcome)
    if (outcome.ok) {
      for (const event of outcome.events) events.push({ actId: act.id, event })
      now = outcome.state
    } else if (!stillStands(stoodAt.get(act.id), objectOf(act, now))) {
      misfits.push({ act, clauses: clausesOf(outcome.refusedBy) })
    }
    standing.set(act.id, objectOf(act, now))
  }
  fallDue(until)
  return { events, misfits, outcomes, state: now, standing }
}

const stillStands = (before: string | null | undefined, now: string | null): boolean => now !== null && before === now

/** Where the one thing stands that an act is about; two acts about money never stand for each other. */
const objectOf = ({ name, input }: Act, { deposit, listing, standing }: AccountState): string | null => {
  const called = (key: string): string => String(input[key])
  switch (name) {
    case 'category.add':
    case 'category.remove':
      return String(listing.categories.includes(called('category')))
    case 'product.list':
    case 'product.delist':
      return named(listing.products, called('product'))?.status ?? 'none'
    case 'document.report':
      return String(named(listing.documents, called('document'))?.clock == null)
    case 'complaint.receive':
      return String(named(listing.complaints, called('complaint')) !== undefined)
    case 'complaint.answer':
      return String(named(listing.complaints, called('complaint'))?.answeredAt != null)
    case 'violation.withdraw':
      return String(standing.violations.some((one) => one.id === input['id'] && one.withdrawnAt !== null))
    case 'deposit.surcharge':
    case 'deposit.liftSurcharge':
      return String(deposit.surchargeFen > 0)
    case 'account.exit':
    case 'account.expel':
    case 'account.reapply':
      return standing.left?.kind ?? 'here'
    default:
      return null
  }
}
