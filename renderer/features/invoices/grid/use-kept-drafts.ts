// The grid's drafts outlive the screen: read once, saved as they change.
import { useEffect, useRef, useState } from 'react'

import { guarded } from '../../../actions/act.ts'
import { recall, useGridBook } from './grid-book.ts'
import { keepDrafts, readKept } from './kept-drafts.ts'

const SAVE_AFTER_MS = 400

export const useKeptDrafts = (): void => {
  const drafts = useGridBook((book) => book.drafts)
  const [read, setRead] = useState(false)
  const kept = useRef<readonly string[]>([])
  const saving = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    void guarded(readKept).then((found) => {
      if (found !== null) {
        kept.current = found.pieces
        recall(found.rows)
      }
      setRead(true)
    })
  }, [])
  useEffect(() => {
    if (!read) return undefined
    const save = async (): Promise<void> => {
      const pieces = await guarded(() => keepDrafts(drafts, kept.current))
      if (pieces !== null) kept.current = pieces
    }
    // One after the other: what was typed later must be what is kept last.
    const timer = setTimeout(() => {
      saving.current = saving.current.then(save)
    }, SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [drafts, read])
}
