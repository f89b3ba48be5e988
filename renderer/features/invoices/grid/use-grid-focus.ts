// The grid has the keyboard from the moment it stands, and a paste beside its cells is still the grid's.
import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

import { isTextField } from '../../../ui/keyboard.ts'

/** On arrival its first cell is ready to be typed into, unless the person is writing elsewhere. */
export const useArrival = (scroller: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    if (isTextField(document.activeElement)) return
    const cell = scroller.current?.querySelector<HTMLInputElement>('.grid-input')
    cell?.focus({ preventScroll: true })
    cell?.select()
  }, [scroller])
}

/** Text pasted with the keyboard on a button of the desk; asked before the desk takes it for a list to import. */
export const usePasteAnywhere = (paste: (text: string) => void): void => {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const elsewhere = isTextField(event.target) || document.querySelector('[aria-modal=true]') !== null
    if (text === '' || elsewhere) return
    event.preventDefault()
    paste(text)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event)
    document.addEventListener('paste', listener, true)
    return () => document.removeEventListener('paste', listener, true)
  }, [])
}
