// The list of the desk: any number of rows, of which only those in view exist. Focus stays on the list and the current
// row is told by `aria-activedescendant`, so a row may leave the page while it scrolls. Place and ticks are two things.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { rowHeight } from './density.ts'
import { shownColumns, trackTemplate, useGridWidth } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import { useGridEvents } from './grid-events.ts'
import type { GridProps } from './grid-props.ts'
import { GridRow } from './grid-row.tsx'
import { everythingSelected, isSelected, nothingSelected, selectedCount } from './selection.ts'
import type { Selection } from './selection.ts'

import './grid.css'

/** Chromium draws no element taller than about 33.5 million pixels. */
const MAX_PIXELS = 32_000_000
const OVERSCAN = 10
const PAGE_AROUND = 50

/** Rows move up smoothly when some leave, not when another list is shown. */
const useSettling = (count: number) => {
  const rows = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const left = before.current - count
    before.current = count
    const element = rows.current
    if (element === null || left <= 0 || left > 20) return undefined
    element.classList.add('is-settling')
    const timer = setTimeout(() => element.classList.remove('is-settling'), 220)
    return () => clearTimeout(timer)
  }, [count])
  return rows
}

const tickState = (selection: Selection | undefined, count: number): 'none' | 'some' | 'all' | null => {
  if (selection === undefined) return null
  const ticked = selectedCount(selection, count)
  if (ticked === 0) return 'none'
  return ticked >= count ? 'all' : 'some'
}

export function Grid<Row>(props: GridProps<Row>) {
  const { label, columns, count, rowAt, keyOf, onNeed, density = 'standard', current, selection, onSelection } = props
  const { grid: text } = useText(uiText)
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const height = rowHeight[density]
  const shown = Math.min(count, Math.floor(MAX_PIXELS / height))
  const rows = useSettling(count)
  const { attach, width } = useGridWidth('wide')
  const visible = useMemo(() => shownColumns(columns, width), [columns, width])
  const tracks = trackTemplate(visible, width, selection !== undefined)
  // oxlint-disable-next-line react/incompatible-library -- its answers are used in this render and never memoized
  const virtual = useVirtualizer({
    count: shown,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 600 },
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= first) onNeed?.({ from: Math.max(0, first - PAGE_AROUND), to: Math.min(shown, last + 1 + PAGE_AROUND) })
  }, [first, last, shown, onNeed])
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' })
  }, [virtual, current])
  const events = useGridEvents(props, scroller, shown)
  const tickAll = (ticked: boolean): void => onSelection?.(ticked ? everythingSelected : nothingSelected)
  return (
    <div
      ref={attach}
      role="grid"
      tabIndex={0}
      className={classNames('grid', `is-${width}`, density === 'compact' && 'is-compact')}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={current >= first && current <= last ? `${id}${current}` : undefined}
      style={{ '--tracks': tracks, '--row-height': `${height}px` }}
      {...events}
    >
      <GridHead
        columns={visible}
        sort={props.sort ?? null}
        onSort={props.onSort}
        ticked={tickState(selection, count)}
        onTickAll={tickAll}
      />
      <div ref={scroller} role="rowgroup" className="grid-scroll" tabIndex={-1}>
        {count === 0 && props.empty}
        <div ref={rows} role="presentation" className="grid-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index)
            const key = row === undefined ? null : keyOf(row)
            return (
              <GridRow
                key={key ?? `#${index}`}
                id={`${id}${index}`}
                index={index}
                row={row}
                columns={visible}
                top={start}
                current={index === current}
                selected={selection === undefined ? null : key !== null && isSelected(selection, key)}
                selectLabel={row === undefined ? text.selectRow : (props.rowLabel?.(row) ?? text.selectRow)}
                tone={row === undefined ? undefined : props.rowTone?.(row)}
              />
            )
          })}
        </div>
        {shown < count && (
          <p className="grid-note" style={{ top: virtual.getTotalSize() }}>
            {text.tooMany(shown, count)}
          </p>
        )}
      </div>
    </div>
  )
}
