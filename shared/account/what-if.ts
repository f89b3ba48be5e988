// What would follow if: acts that nobody has given, tried one after the other on an account as it stands, each at its own
// instant. Nothing is written. The first one that is refused ends it.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import type { AccountState } from './account-state.ts'
import type { AccountCommand } from './commands.ts'
import { decideAccount } from './decide.ts'
import { catchUpAccount } from './due.ts'
import type { AccountMove } from './events.ts'
import { noticesOfAccount } from './notices.ts'
import { summariseAccount } from './summary.ts'
import type { AccountSummary } from './summary.ts'

/** `input` as its command's schema read it. Instants don't go back. */
export interface Supposed {
  readonly name: AccountCommand['name']
  readonly by: Actor
  readonly at: Instant
  readonly input: Readonly<Record<string, unknown>>
}

export interface WhatIf {
  readonly before: AccountSummary
  readonly after: AccountSummary
  /** All that would happen, what falls due by itself included, each with its instant and clauses. */
  readonly follows: readonly AccountMove[]
  readonly refusedBy: readonly Unmet[]
  readonly notices: readonly ClauseId[]
}

/** `now`: when one looks; `before` is the account then. */
export const whatIf = (state: AccountState, supposed: readonly Supposed[], rules: Rules, now: Instant): WhatIf => {
  const start = catchUpAccount(state, rules, now).state
  const follows: AccountMove[] = []
  const notices = new Set<ClauseId>()
  let refusedBy: readonly Unmet[] = []
  let account = start
  let until = now
  for (const { at, name, by, input } of supposed) {
    const due = catchUpAccount(account, rules, at)
    follows.push(...due.events)
    account = due.state
    until = at
    const decision = decideAccount({ name, by, input } as AccountCommand, account, rules, at)
    if (!decision.ok) {
      ;({ refusedBy } = decision)
      break
    }
    for (const clause of noticesOfAccount(decision.events, account, inForce(rules.versions, at))) notices.add(clause)
    follows.push(...decision.events)
    account = decision.state
  }
  return {
    before: summariseAccount(start, rules, now),
    after: summariseAccount(account, rules, until),
    follows,
    refusedBy,
    notices: [...notices],
  }
}
