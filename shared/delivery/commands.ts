// What can be asked of a delivery. Texts are optional because a missing one is a refusal, not a malformed command.
import type { Actor, Attachment, HoldKind, Stage } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'

interface Ask<Name extends string, Input> {
  readonly name: Name
  readonly by: Actor
  readonly input: Input
}

/**
 * W25: a list's 更新时间, where the move is only known from that list. It bounds the instant, so what it starts is
 * inferred; where it lies ahead, nothing starts before it arrives.
 */
interface Listed {
  readonly listedAt?: Instant
}
interface Described extends Listed {
  readonly description?: string
  readonly attachments?: readonly Attachment[]
}
interface Noted extends Listed {
  readonly note?: string
  readonly attachments?: readonly Attachment[]
}
interface Reasoned extends Listed {
  readonly reason?: string
}

export type SettleInput =
  | { readonly outcome: 'resume'; readonly note?: string }
  | { readonly outcome: 'close'; readonly note?: string; readonly amountFen?: Fen }

export interface AdoptInput {
  /** Null where the list shows only a hold. */
  readonly stage: Stage | null
  readonly hold?: HoldKind
  readonly since: Instant
  readonly inferred: boolean
}

export type MoveAsk =
  | Ask<'requirement.submit', Described>
  | Ask<'requirement.revise', Described>
  | Ask<'requirement.confirm', Noted>
  | Ask<'requirement.reject', Reasoned>
  | Ask<'result.submit', Noted>
  | Ask<'result.accept', Listed & { readonly note?: string }>
  | Ask<'result.reject', Reasoned>

export type AppealAsk =
  | Ask<'appeal.file', Reasoned>
  | Ask<'appeal.withdraw', Readonly<Record<string, never>>>
  | Ask<'appeal.settle', SettleInput>

export type AdoptionAsk =
  | Ask<'order.adopt', AdoptInput>
  /** The desk's own: which stage an adopted order is in (W24). */
  | Ask<'order.chooseStage', { readonly stage: Stage; readonly since: Instant; readonly inferred: boolean }>
  /** The desk's own: a list shows that the platform accepted by itself an order whose clock was only inferred (W25). */
  | Ask<'result.autoAccept', Readonly<Record<string, never>>>

export type DeliveryCommand = MoveAsk | AppealAsk | AdoptionAsk
