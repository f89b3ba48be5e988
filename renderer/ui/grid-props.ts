// What a list is given.
import type { ReactNode } from 'react'

import type { Density } from './density.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridSort } from './grid-head.tsx'
import type { Selection } from './selection.ts'

/** Rows from `from` up to but not including `to`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

export interface GridProps<Row> {
  readonly label: string
  /** Kept between renders: new columns re-render every row. */
  readonly columns: readonly GridColumn<Row>[]
  /** All rows that match, loaded or not. */
  readonly count: number
  /** Undefined while its page is not loaded. Rows are compared by identity: an unchanged row keeps its object. */
  readonly rowAt: (index: number) => Row | undefined
  readonly keyOf: (row: Row) => string
  /** The rows in view and a page around them; called when that, or this function, changes. */
  readonly onNeed?: (range: RowRange) => void
  readonly density?: Density
  /** The current row; −1 for none. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onOpen?: (row: Row, index: number) => void
  readonly sort?: GridSort | null
  readonly onSort?: (sort: GridSort) => void
  /** Without it rows have no boxes. */
  readonly selection?: Selection
  readonly onSelection?: (selection: Selection) => void
  readonly rowLabel?: (row: Row) => string
  readonly rowTone?: (row: Row) => string | undefined
  /** In place of rows when there are none. */
  readonly empty?: ReactNode
}
