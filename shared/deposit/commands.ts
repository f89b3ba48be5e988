// What can be asked of a shop's deposit, by the names of the scenario vocabulary. Texts may be missing: then the rules refuse.
import type { Actor, DeductionReason } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'

interface Inputs {
  readonly 'deposit.pay': { readonly amountFen: Fen }
  readonly 'deposit.deduct': { readonly amountFen: Fen; readonly reason: DeductionReason }
  readonly 'deposit.return': { readonly amountFen: Fen }
  readonly 'deposit.surcharge': Readonly<Record<string, never>>
  readonly 'deposit.liftSurcharge': Readonly<Record<string, never>>
  /** Null takes the agreement back: the categories decide again (D2). */
  readonly 'deposit.agree': { readonly amountFen: Fen | null; readonly reason?: string }
  /** What would be paid out this cycle. */
  readonly 'settlement.run': { readonly amountFen: Fen }
}

export type DepositAsk<Name extends keyof Inputs = keyof Inputs> = {
  readonly [Key in Name]: { readonly name: Key; readonly by: Actor; readonly input: Inputs[Key] }
}[Name]
export type DepositCommand = DepositAsk
