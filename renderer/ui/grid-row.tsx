// One row of a list. It re-renders only when its own data or state changes; handlers sit on the grid.
import { memo } from 'react'

import { Checkbox } from './checkbox.tsx'
import { classNames } from './class-names.ts'
import type { GridColumn } from './grid-columns.ts'

export interface GridRowProps<Row> {
  readonly id: string
  readonly index: number
  /** Undefined while its page is on the way: a skeleton of the row's true height. */
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly top: number
  readonly current: boolean
  /** Null where rows cannot be ticked. */
  readonly selected: boolean | null
  readonly selectLabel: string
  /** A further class of the row: `is-locked` hatches it. */
  readonly tone: string | undefined
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, row, columns, top, current, selected, selectLabel, tone } = props
  return (
    <div
      id={id}
      role="row"
      className={classNames('grid-row', current && 'is-current', selected === true && 'is-selected', tone)}
      aria-rowindex={index + 2}
      aria-selected={selected ?? current}
      data-index={index}
      style={{ top }}
    >
      {selected !== null && (
        <span role="gridcell" className="grid-cell grid-tick" data-tick="">
          <Checkbox label={selectLabel} checked={selected} tabIndex={-1} />
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          className={classNames('grid-cell', column.align === 'end' && 'number', column.clip === true && 'is-clipped')}
        >
          {row === undefined ? <i className="grid-bone" /> : column.cell(row)}
        </span>
      ))}
    </div>
  )
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow
