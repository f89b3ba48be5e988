// What can be asked about a refund. Texts are optional because a missing one is a refusal, not a malformed command.
import type { Actor, RefundReason, RefundVia } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'

interface Ask<Name extends string, Input> {
  readonly name: Name
  readonly by: Actor
  readonly input: Input
}

export interface RefundRequestInput {
  readonly via: RefundVia
  readonly reason?: string
  readonly detail?: string
  /** Without it the maximum is asked for. */
  readonly amountFen?: Fen
  readonly reasonCode?: RefundReason
}

export type RefundCommand =
  | Ask<'refund.request', RefundRequestInput>
  | Ask<'refund.withdraw', Readonly<Record<string, never>>>
  /** Without an amount, what was asked for. */
  | Ask<'refund.approve', { readonly amountFen?: Fen }>
  | Ask<'refund.decline', { readonly note?: string }>
