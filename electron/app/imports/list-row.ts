// One row of a delivery list, read: typed, cleaned, nothing decided yet.
import type { Goods } from '../../../shared/kernel/facts.ts'
import type { Fen } from '../../../shared/kernel/fen.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ListState } from '../../../shared/packs/pack.ts'
import type { TableRow } from '../../files/list/table.ts'
import type { Reason } from './reasons.ts'

/** Null stands for an empty cell or a column the list doesn't have: it says nothing, and never erases what we know. */
export interface ListRow {
  readonly line: number
  readonly orderId: string
  readonly productName: string | null
  readonly goods: Goods | null
  readonly customerId: string | null
  readonly contactName: string | null
  readonly customerName: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly amountFen: Fen | null
  readonly paidAt: Instant | null
  readonly orderKind: string | null
  /** The stage the console shows, or a hold over an unknown one. */
  readonly shown: ListState
  /** The console's own word for it. */
  readonly stateWord: string
  /** 更新时间: only a bound for when the stage was entered (W24). May lie after the import: then it is a warning. */
  readonly updatedAt: Instant | null
  /** Warnings and notes; none of them keeps the row out. */
  readonly notes: readonly Reason[]
  readonly source: TableRow
}

/** A row that can't be taken, with every reason, and what of it can be shown to recognise it by. */
export interface InvalidRow {
  readonly line: number
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly reasons: readonly Reason[]
  readonly source: TableRow
}

export interface ReadRows {
  readonly rows: readonly ListRow[]
  readonly invalid: readonly InvalidRow[]
}
