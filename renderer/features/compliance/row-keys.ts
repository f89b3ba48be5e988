// Tables whose rows open something: the row's own button has the focus, and ↑ ↓ j k Home End walk from one to the next.
import type { KeyboardEvent } from 'react'

import { moveFocus } from '../../ui/move-focus.ts'

/** The class of a row's button. */
export const ROW_OPENER = 'row-opener'

const arrows: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/** For a table's `onKeyDown`. */
export const walkRows = (event: KeyboardEvent<HTMLElement>): void => {
  const { nativeEvent, key, target, currentTarget } = event
  if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (!(target instanceof Element) || !target.matches(`.${ROW_OPENER}`)) return
  const step = arrows[key]
  if (step === undefined) {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') moveFocus(event, `.${ROW_OPENER}`)
    return
  }
  const all = [...currentTarget.querySelectorAll<HTMLElement>(`.${ROW_OPENER}`)]
  event.preventDefault()
  all.at((all.findIndex((each) => each === target) + step) % all.length)?.focus()
}
