// What became of an act, of many at once, and of taking them back.
import type { StreamId } from '../kernel/log.ts'
import type { RefusalReason } from './basis.ts'

/** What became of a command: taken, or refused with every clause not met. Refusals change nothing. */
export type Verdict =
  | {
      readonly ok: true
      readonly actId: string
      readonly notices: readonly string[]
      readonly flags: readonly string[]
      readonly moved: boolean
    }
  | { readonly ok: false; readonly refusedBy: readonly RefusalReason[] }

export interface RowOutcome {
  readonly stream: StreamId
  readonly orderId: string
  readonly verdict: Verdict
}
export interface GroupOutcome {
  /** Names the accepted acts together: one undo takes them all back. */
  readonly groupId: string
  readonly accepted: number
  readonly refused: number
  readonly outcomes: readonly RowOutcome[]
}
export interface UndoOutcome {
  readonly undone: number
  /** Streams that stayed as they are, and why (W23). */
  readonly kept: readonly {
    readonly stream: StreamId
    readonly orderId: string
    readonly refusedBy: readonly RefusalReason[]
  }[]
}
