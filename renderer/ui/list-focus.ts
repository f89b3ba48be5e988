// A screen that is a list begins with its focus on the list, so that the first key already moves.
import { useEffect } from 'react'

/** Once `ready`, focuses the list inside the element of that id, unless the person is typing or a dialog is open. */
export const useListFocus = (id: string, ready: boolean): void => {
  useEffect(() => {
    if (!ready || document.querySelector('[role=dialog]') !== null) return
    if (document.activeElement?.matches('input,textarea,select') === true) return
    document.querySelector<HTMLElement>(`#${id} [role=grid]`)?.focus({ preventScroll: true })
  }, [id, ready])
}
