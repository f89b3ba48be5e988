// What is being typed for one order, saved as it is typed: a closed drawer or a lost battery costs nothing.
import { useEffect, useRef, useState } from 'react'

import { call } from '../../api/bridge.ts'
import type { Draft } from '../../ui/text-area.tsx'

const SAVE_AFTER_MS = 400

export interface DraftText {
  readonly text: string
  readonly draft: Draft
  readonly setText: (text: string) => void
  /** After the act was taken: the draft has done its work. */
  readonly clear: () => void
}

export const useDraft = (key: string): DraftText => {
  const [state, setState] = useState<{ key: string; text: string; draft: Draft }>({
    key,
    text: '',
    draft: { state: 'none' },
  })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const shown = state.key === key ? state : { key, text: '', draft: { state: 'none' } as const }

  useEffect(() => {
    let current = true
    void call('draft.get', { key }).then((saved) => {
      if (!current || saved === null) return
      setState((now) =>
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
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      call('draft.save', { key, text }).then(
        ({ savedAt }) =>
          setState((now) =>
            now.key === key
              ? { ...now, draft: text === '' ? { state: 'none' } : { state: 'saved', at: savedAt } }
              : now,
          ),
        () => setState((now) => (now.key === key ? { ...now, draft: { state: 'failed' } } : now)),
      )
    }, SAVE_AFTER_MS)
  }

  const setText = (text: string): void => {
    setState({ key, text, draft: { state: 'saving' } })
    save(text)
  }
  const clear = (): void => {
    if (timer.current !== null) clearTimeout(timer.current)
    setState({ key, text: '', draft: { state: 'none' } })
    void call('draft.save', { key, text: '' })
  }
  return { text: shown.text, draft: shown.draft, setText, clear }
}
