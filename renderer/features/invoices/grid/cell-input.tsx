// The one cell that is typed into. All of it is marked on arrival, so typing replaces and the arrows move on; F2 or a
// click sets the caret and the arrows are the caret's. Nothing acts while an input method composes.
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'

import { isComposing } from '../../../ui/keyboard.ts'
import type { CellMove } from './cell-keys.ts'
import { cellMove } from './cell-keys.ts'

interface CellInputProps {
  readonly label: string
  /** Which row it is of, for who listens. */
  readonly row: string
  readonly value: string
  readonly mono: boolean
  readonly invalid: boolean
  readonly onType: (value: string) => void
  /** False where there is nowhere to go: the key is then the page's (Tab leaves the grid at its ends). */
  readonly onMove: (move: CellMove) => boolean
  readonly onPaste: (text: string) => void
}

/** A cell that is reached by moving takes the focus; one that only came into being, as on a scroll, takes nobody's. */
const mayTakeFocus = (): boolean => {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('.invoice-grid') !== null
}

const allMarked = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length

export function CellInput({ label, row, value, mono, invalid, onType, onMove, onPaste }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const arrivedAs = useRef(value)
  useLayoutEffect(() => {
    if (!mayTakeFocus()) return
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return
    const field = event.currentTarget
    if (event.key === 'F2') {
      event.preventDefault()
      field.setSelectionRange(field.value.length, field.value.length)
      return
    }
    if (event.key === 'Escape' && field.value !== arrivedAs.current) {
      event.preventDefault()
      event.stopPropagation()
      onType(arrivedAs.current)
      return
    }
    const move = cellMove(event, allMarked(field))
    if (move !== null && onMove(move)) event.preventDefault()
  }
  const takePaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    onPaste(event.clipboardData.getData('text/plain'))
  }
  return (
    <input
      ref={input}
      className={mono ? 'grid-input mono' : 'grid-input'}
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-description={row}
      aria-invalid={invalid}
      value={value}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={takePaste}
    />
  )
}
