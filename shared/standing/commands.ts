// Violations, sales and leaving, by the names of the scenario vocabulary. Texts may be missing: then the rules refuse.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'

/** A24: the platform's grounds, as its article numbers them. */
export type ExpulsionGround = 1 | 2 | 3 | 4 | 5

interface Inputs {
  readonly 'violation.record': {
    readonly id?: string
    readonly type?: string
    readonly points: number
    readonly occurredAt: Instant
    readonly complaint?: boolean
  }
  readonly 'violation.withdraw': { readonly id?: string }
  readonly 'sales.report': { readonly year: number; readonly sold: number; readonly onCloud: number }
  readonly 'account.exit': Readonly<Record<string, never>>
  readonly 'account.expel': { readonly ground: ExpulsionGround }
  readonly 'account.reapply': Readonly<Record<string, never>>
}

export type StandingAsk<Name extends keyof Inputs = keyof Inputs> = {
  readonly [Key in Name]: { readonly name: Key; readonly by: Actor; readonly input: Inputs[Key] }
}[Name]
export type StandingCommand = StandingAsk
