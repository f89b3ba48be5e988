// Everything an import can have to say about a row or a list, as codes with the values a sentence needs. The sentences
// are the screens'. A value that names or reaches a person is masked before it gets here.
import type { ImportReason } from '../../../shared/contract/imports.ts'
import type { CellProblem } from '../../files/list/cells.ts'
import type { RowIssueCode } from '../../files/list/table.ts'
import { personalFields } from './fields.ts'
import type { Field } from './fields.ts'

/** What makes a row invalid. */
type InvalidCode =
  | CellProblem
  | RowIssueCode
  | 'state-missing'
  | 'state-unknown'
  | 'goods-unknown'
  | 'amount-missing'
  | 'invoice-status-missing'
  | 'invoice-status-unknown'
  | 'invoice-type-missing'
  | 'invoice-type-unknown'
  | 'invoice-amount-missing'
  | 'requested-at-missing'

/** What is kept and shown: the row stays valid. */
type NoteCode =
  /** The value was left out, the row kept. */
  | 'contact-left-out'
  | 'goods-inferred'
  | 'paid-at-unknown'
  | 'updated-at-missing'
  | 'instant-later-than-import'
  | 'updated-before-paid'
  | 'id-looks-rounded'
  /** The same row once more. */
  | 'repeated-row'
  /** A hold alone is shown: the stage stays unknown (W24). */
  | 'stage-unknown-under-hold'
  /** A detail that differs from ours and will be taken over. */
  | 'detail-changes'
  /** Facts recorded to reach the shown stage (W25); the value lists them. */
  | 'moves'
  | 'fill-in-pending'
  /** W24: stage, goods and amount received are inferred. */
  | 'known-from-invoice'
  /** W16: kept all the same. */
  | 'odd-invoice-number'
  | 'invoice-number-missing'
  | 'invoice-number-used'
  /** Same instants and amount under another order id: perhaps the same one, never merged. */
  | 'looks-like'
  | 'issued-at-missing'
  | 'issued-before-requested'
  /** The desk knows a later request of this order. */
  | 'later-request-known'

/** What a person must look at. */
export type ConflictCode =
  | 'order-twice-in-file'
  | 'known-at-another-shop'
  | 'amount-differs'
  | 'paid-at-differs'
  | 'goods-differ'
  | 'state-differs'
  | 'invoice-status-differs'
  | 'invoice-number-differs'
  | 'invoice-amount-differs'
  | 'invoice-type-differs'
  | 'requested-at-differs'

/** What is said of a list as a whole. With one of the first two no row can be taken. */
type ListCode =
  | 'not-a-list-known'
  | 'column-missing'
  /** Without this column only orders the desk already knows can be taken. */
  | 'column-missing-for-new'
  | 'column-not-used'

export type ReasonCode = InvalidCode | NoteCode | ConflictCode | ListCode

export interface Reason extends ImportReason {
  readonly code: ReasonCode
}

const LONGEST_VALUE = 60

const shorten = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)

/** First and last characters of what names a person; the rest is nobody's business in a message. */
export const masked = (value: string): string => {
  const characters = Array.from(value)
  if (characters.length <= 2) return '*'.repeat(characters.length)
  const shown = characters.length > 6 ? 2 : 1
  return `${characters.slice(0, shown).join('')}***${characters.slice(-shown).join('')}`
}

/** A reason about one value of one column; personal values are masked. */
export const about = (
  severity: Reason['severity'],
  code: ReasonCode,
  column: string | null,
  field: Field | null,
  value: string | null,
): Reason => ({
  code,
  column,
  severity,
  value: value === null ? null : shorten(field && personalFields.has(field) ? masked(value) : value),
})

/** A reason about the row as a whole. */
export const said = (severity: Reason['severity'], code: ReasonCode, value: string | null = null): Reason =>
  about(severity, code, null, null, value)
