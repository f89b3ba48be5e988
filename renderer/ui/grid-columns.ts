// Which columns a list shows: it drops them by its own width, not the window's, because a drawer may stand beside it.
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'

/** Below 820 px `narrow`, from 820 `medium`, from 1040 `wide`. */
export type GridWidth = 'narrow' | 'medium' | 'wide'

const MEDIUM_FROM = 820
const WIDE_FROM = 1040

export const gridWidth = (pixels: number): GridWidth =>
  pixels >= WIDE_FROM ? 'wide' : pixels >= MEDIUM_FROM ? 'medium' : 'narrow'

export interface GridColumn<Row> {
  readonly id: string
  readonly label: string
  /** The grid track at each width, such as `minmax(0,1fr)` or `138px`. A width it lacks does not show the column. */
  readonly track: Readonly<Partial<Record<GridWidth, string>>>
  readonly cell: (row: Row) => ReactNode
  /** Free text that may be too long ends in an ellipsis. Off where the cell has marks of known width. */
  readonly clip?: boolean
  /** Figures stand at the end, their head too. */
  readonly align?: 'end'
  /** Pixels the head's word stands in, where cells begin with an icon: 22 over due badges. */
  readonly inset?: number
  readonly sortable?: boolean
}

export const shownColumns = <Row>(columns: readonly GridColumn<Row>[], width: GridWidth): readonly GridColumn<Row>[] =>
  columns.filter((column) => column.track[width] !== undefined)

/** `grid-template-columns` of head and rows alike. */
export const trackTemplate = <Row>(
  columns: readonly GridColumn<Row>[],
  width: GridWidth,
  selectable: boolean,
): string => [...(selectable ? ['16px'] : []), ...columns.map((column) => column.track[width] ?? '')].join(' ')

/** A ref for the list, and its width class, kept up to date before the next paint. */
export const useGridWidth = (
  assumed: GridWidth,
): { readonly attach: (element: HTMLElement | null) => () => void; readonly width: GridWidth } => {
  const [width, setWidth] = useState(assumed)
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === 'undefined') return () => undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) flushSync(() => setWidth(gridWidth(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { attach, width }
}
