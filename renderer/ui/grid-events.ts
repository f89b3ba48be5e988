// What keys and clicks mean in a list. One set of handlers on the list, none on its rows.
import { useRef } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'

import { openFirstBasis } from './basis-store.ts'
import type { GridProps } from './grid-props.ts'
import { rowAfterKey } from './grid-keys.ts'
import { isComposing, isTextField, pressesControl } from './keyboard.ts'
import { everythingSelected, isSelected, toggled, withSelected } from './selection.ts'

const indexUnder = (target: EventTarget): number => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return Number(row?.dataset['index'] ?? -1)
}

const onTick = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-tick]') !== null

export const useGridEvents = <Row>(grid: GridProps<Row>, scroller: RefObject<HTMLElement | null>, count: number) => {
  const anchor = useRef(-1)

  const keysBetween = (a: number, b: number): string[] => {
    const keys: string[] = []
    for (let index = Math.min(a, b); index <= Math.max(a, b); index += 1) {
      const row = grid.rowAt(index)
      if (row !== undefined) keys.push(grid.keyOf(row))
    }
    return keys
  }

  /** Ticks everything between the row ticked last and this one, as that row is ticked. */
  const tickTo = (index: number): void => {
    const { selection, onSelection } = grid
    const from = anchor.current < 0 ? index : anchor.current
    if (selection !== undefined) onSelection?.(withSelected(selection, keysBetween(from, index), true))
  }

  const tick = (index: number): void => {
    const row = grid.rowAt(index)
    if (row === undefined || grid.selection === undefined) return
    anchor.current = index
    grid.onSelection?.(toggled(grid.selection, grid.keyOf(row)))
  }

  const open = (index: number): void => {
    const row = grid.rowAt(index)
    if (row !== undefined) grid.onOpen?.(row, index)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || isComposing(event.nativeEvent) || isTextField(event.target)) return
    if (pressesControl(event.nativeEvent)) return
    const { current } = grid
    const modified = event.ctrlKey || event.metaKey
    if (event.altKey || (modified && event.key.toLowerCase() !== 'a')) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels(scroller.current)) - 1)
    const next = modified ? null : rowAfterKey(event.key, current, count, page)
    if (next !== null) {
      if (event.shiftKey && anchor.current < 0) anchor.current = current
      grid.onCurrent(next)
      if (event.shiftKey) tickTo(next)
      else anchor.current = -1
    } else if (event.key === 'Enter' && current >= 0) open(current)
    else if (event.key === ' ' && current >= 0) tick(current)
    else if (modified && grid.selection !== undefined) grid.onSelection?.(everythingSelected)
    else if (event.key.toLowerCase() !== 'b' || !openFirstBasis(currentRow(scroller.current, current))) return
    event.preventDefault()
  }

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const index = indexUnder(event.target)
    if (index < 0) return
    if (onTick(event.target)) {
      const row = grid.rowAt(index)
      const ticked = row !== undefined && grid.selection !== undefined && isSelected(grid.selection, grid.keyOf(row))
      if (event.shiftKey && !ticked && anchor.current >= 0) tickTo(index)
      else tick(index)
      return
    }
    grid.onCurrent(index)
    if (event.target instanceof Element && event.target.closest('button,a') !== null) return
    if (event.shiftKey) tickTo(index)
    else if (event.ctrlKey || event.metaKey) tick(index)
    else open(index)
  }

  return { onKeyDown, onClick, onMouseDown: keepFocus }
}

const rowPixels = (scroller: HTMLElement | null): number =>
  scroller?.querySelector<HTMLElement>('[data-index]')?.offsetHeight || 40

const currentRow = (scroller: HTMLElement | null, current: number): Element | null =>
  scroller?.querySelector(`[data-index="${current}"]`) ?? null

/** The list keeps the focus: a box or badge inside a row may leave the page as it scrolls. */
const keepFocus = (event: MouseEvent<HTMLElement>): void => {
  if (event.button !== 0 || indexUnder(event.target) < 0) return
  event.preventDefault()
  event.currentTarget.focus({ preventScroll: true })
}
