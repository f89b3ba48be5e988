// What is being typed for one order, saved as it is typed: a closed drawer or a lost battery costs nothing.
import { useEffect, useRef, useState } from 'react'

import { guarded } from './act.ts'
import { call } from '../api/bridge.ts'
import type { Draft } from '../ui/text-area.tsx'

const SAVE_AFTER_MS = 400

export interface DraftText {
  readonly text: string
  readonly draft: Draft
  readonly setText: (text: string) => void
  /** After the act was taken: the draft has done its work. */
  readonly clear: () => void
}

interface Typed {
  readonly key: string
  readonly text: string
  readonly draft: Draft
}

const untyped = (key: string): Typed => ({ key, text: '', draft: { state: 'none' } })

/** `key` names what the text is for; another key has its own draft. */
export const useDraft = (key: string): DraftText => {
  const [typed, setTyped] = useState(() => untyped(key))
  /** Drafts waiting for their moment to be saved; leaving the order lets them be saved all the same. */
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const shown = typed.key === key ? typed : untyped(key)

  useEffect(() => {
    let current = true
    void guarded(() => call('draft.get', { key })).then((saved) => {
      if (!current || saved === null || saved.text === '') return
      setTyped((now) =>
        now.key === key && now.text !== ''
          ? now
          : { key, text: saved.text, draft: { state: 'saved', at: saved.savedAt } },
      )
    })
    return () => {
      current = false
    }
  }, [key])

  const save = (text: string): void => {
    /** Only the draft of what still stands there: typing goes on while main saves. */
    const tell = (draft: Draft): void =>
      setTyped((now) => (now.key === key && now.text === text ? { ...now, draft } : now))
    call('draft.save', { key, text }).then(
      ({ savedAt }) => tell({ state: 'saved', at: savedAt }),
      () => tell({ state: 'failed' }),
    )
  }
  const stopTimer = (): void => {
    clearTimeout(timers.current.get(key))
    timers.current.delete(key)
  }
  const setText = (text: string): void => {
    setTyped({ key, text, draft: { state: 'saving' } })
    stopTimer()
    timers.current.set(
      key,
      setTimeout(() => save(text), SAVE_AFTER_MS),
    )
  }
  const clear = (): void => {
    stopTimer()
    setTyped(untyped(key))
    void guarded(() => call('draft.save', { key, text: '' }))
  }
  return { text: shown.text, draft: shown.draft, setText, clear }
}
