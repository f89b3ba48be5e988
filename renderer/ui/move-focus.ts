// Arrow keys inside a small list of controls.
import type { KeyboardEvent } from 'react'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }

/** Focuses the next of the elements that match `selector` inside the handler's element; wraps around. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>, selector: string): void => {
  const step = STEPS[event.key]
  const end = event.key === 'End' ? -1 : event.key === 'Home' ? 0 : null
  if (step === undefined && end === null) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = items.findIndex((item) => item === document.activeElement)
  const first = step !== undefined && step < 0 ? -1 : 0
  const next = end ?? (at < 0 ? first : (at + (step ?? 0) + items.length) % items.length)
  event.preventDefault()
  items.at(next)?.focus()
}
