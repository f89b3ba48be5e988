// What was just done, with ten seconds to take it back. One toast at a time: the undo history keeps the others.
import { create } from 'zustand'

export const UNDO_SECONDS = 10

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'failed'
  /** Offers 撤销. What failed has nothing to undo and stays until it is dismissed. */
  readonly undo: (() => void) | null
  /** What else can be done about it: a saved file is opened. */
  readonly follow: { readonly label: string; readonly run: () => void } | null
}

interface Shown {
  readonly toast: Toast | null
  /** Whole seconds it still stands; another screen shows what is left of them, not ten anew. */
  readonly secondsLeft: number
}

export const useToast = create<Shown>(() => ({ toast: null, secondsLeft: 0 }))

let lastId = 0

const show = (toast: Omit<Toast, 'id'>): void => {
  lastId += 1
  useToast.setState({ toast: { ...toast, id: lastId }, secondsLeft: UNDO_SECONDS })
}

export const showDone = (text: string, undo: (() => void) | null = null): void =>
  show({ text, tone: 'done', undo, follow: null })

/** Done, and there is something to go on to. */
export const showFollow = (text: string, follow: Toast['follow']): void =>
  show({ text, tone: 'done', undo: null, follow })

/** What did not happen, that nothing was lost, what to do. */
export const showFailed = (text: string): void => show({ text, tone: 'failed', undo: null, follow: null })

/** A second less; gone at none. */
export const countToastDown = (): void =>
  useToast.setState(({ toast, secondsLeft }) =>
    secondsLeft <= 1 ? { toast: null, secondsLeft: 0 } : { toast, secondsLeft: secondsLeft - 1 },
  )

export const dismissToast = (): void => useToast.setState({ toast: null })

/** Takes back what the toast on show offers to; false where it offers nothing. */
export const undoShown = (): boolean => {
  const undo = useToast.getState().toast?.undo ?? null
  if (undo === null) return false
  undo()
  dismissToast()
  return true
}
