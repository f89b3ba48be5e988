// What can be asked about an invoice. Texts are optional because a missing one is a refusal, not a malformed command.
import type { Actor, Freight, InvoiceType } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'

interface Ask<Name extends string, Input> {
  readonly name: Name
  readonly by: Actor
  readonly input: Input
}

/** A digital invoice says so; without a form it is a paper one (W16). */
interface Formed {
  readonly form?: 'digital'
}

/** Whom and where a paper invoice goes to, or where a digital one is announced (I9). */
interface Receiver {
  readonly recipient?: string
  readonly phone?: string
  readonly address?: string
  readonly postcode?: string
  readonly email?: string
}

/** W9: personal. On a desk their values are ids before they reach the rules, which only ask whether they are said. */
export const personalFields = [
  'recipient',
  'phone',
  'address',
  'postcode',
  'email',
] as const satisfies readonly (keyof Receiver)[]

/** What completes an invoice (I8); a digital one has a link instead of a parcel. */
interface Completion {
  readonly number?: string
  readonly courier?: string
  readonly tracking?: string
  readonly freight?: Freight
  readonly link?: string
}

export interface RequestInput extends Formed, Receiver {
  readonly type: InvoiceType
  readonly title?: string
  readonly amountFen: Fen
  readonly taxId?: string
  /** W24, the desk's own: taken over from a list's row, which shows neither title nor address. */
  readonly listed?: true
}

export interface RetypeInput {
  readonly calledAt: Instant
  readonly spokeWith?: string
  readonly agreed: boolean
}

export interface IssueInput extends Formed, Completion {}

/** What was written wrong, written anew: any key of the request and of the issue but type and amount. */
export interface CorrectInput extends Formed, Receiver, Completion {
  readonly title?: string
  readonly taxId?: string
  readonly why?: string
}

export interface ReverseInput {
  /** The paper came back and is voided. */
  readonly returned?: true
  /** Of the red-letter invoice. */
  readonly redNumber?: string
}

type Nothing = Readonly<Record<string, never>>

export type InvoiceCommand =
  | Ask<'invoice.request', RequestInput>
  | Ask<'invoice.retype', RetypeInput>
  | Ask<'invoice.issue', IssueInput>
  | Ask<'invoice.correct', CorrectInput>
  | Ask<'invoice.markRefunded', Nothing>
  | Ask<'invoice.reverse', ReverseInput>
  | Ask<'invoice.cancel', Nothing>

export type InvoiceAsk<Name extends InvoiceCommand['name']> = Extract<InvoiceCommand, { name: Name }>
