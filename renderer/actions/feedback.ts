// What the desk says back: one toast with its undo, one refusal with its basis, one failure of the world.
import { create } from 'zustand'
import type { UndoItem } from '../../shared/contract/desk.ts'
import type { RefusalReason } from '../../shared/contract/basis.ts'
import type { CallError } from '../../shared/contract/api.ts'

export interface ToastMessage {
  /** A new key restarts the ring. */
  readonly key: number
  readonly text: string
  readonly undo: UndoItem['target'] | null
}

export interface Refusal {
  readonly command: string
  readonly unmet: readonly RefusalReason[]
}

interface Feedback {
  readonly toast: ToastMessage | null
  readonly refusal: Refusal | null
  readonly failure: CallError | null
}

export const useFeedback = create<Feedback>(() => ({ toast: null, refusal: null, failure: null }))

let nextKey = 0

/** Shows what was done; with `undo`, also how to take it back. A refusal or failure on show is cleared. */
export const sayDone = (text: string, undo: UndoItem['target'] | null = null): void => {
  nextKey += 1
  useFeedback.setState({ toast: { key: nextKey, text, undo }, refusal: null, failure: null })
}

export const sayRefused = (refusal: Refusal): void => useFeedback.setState({ refusal })
export const sayFailed = (failure: CallError): void => useFeedback.setState({ failure })
export const clearToast = (): void => useFeedback.setState({ toast: null })
export const clearRefusal = (): void => useFeedback.setState({ refusal: null })
export const clearFailure = (): void => useFeedback.setState({ failure: null })
