// The head of a list: tick-all, labels, and the order it is sorted in.
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { Checkbox } from './checkbox.tsx'
import { classNames } from './class-names.ts'
import type { GridColumn } from './grid-columns.ts'
import { Icon } from './icons.tsx'

export interface GridSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

export interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort) => void) | undefined
  /** Null where rows cannot be ticked. */
  readonly ticked: 'none' | 'some' | 'all' | null
  readonly onTickAll: (ticked: boolean) => void
}

const flipped = (sort: GridSort | null, column: string): GridSort => ({
  column,
  direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
})

function HeadLabel<Row>({
  column,
  sort,
  onSort,
}: { column: GridColumn<Row> } & Pick<GridHeadProps<Row>, 'sort' | 'onSort'>) {
  const { grid } = useText(uiText)
  if (column.sortable !== true || onSort === undefined) return <>{column.label}</>
  const direction = sort?.column === column.id ? sort.direction : null
  return (
    <button
      type="button"
      className="grid-sort"
      title={direction === 'descending' ? grid.sortDescending : grid.sortAscending}
      onClick={() => onSort(flipped(sort, column.id))}
    >
      {column.label}
      {direction !== null && <Icon name={direction === 'ascending' ? 'up' : 'down'} size="xs" />}
    </button>
  )
}

export function GridHead<Row>({ columns, sort, onSort, ticked, onTickAll }: GridHeadProps<Row>) {
  const { grid } = useText(uiText)
  return (
    <div role="row" className="grid-head" aria-rowindex={1}>
      {ticked !== null && (
        <span role="columnheader" className="grid-tick" aria-label={grid.selectAll}>
          <Checkbox label={grid.selectAll} checked={ticked === 'all'} mixed={ticked === 'some'} onChange={onTickAll} />
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          className={classNames('grid-head-cell', column.align === 'end' && 'is-end')}
          style={column.inset === undefined ? undefined : { paddingLeft: column.inset }}
          aria-sort={sort?.column === column.id ? sort.direction : undefined}
        >
          <HeadLabel column={column} sort={sort} onSort={onSort} />
        </span>
      ))}
    </div>
  )
}
