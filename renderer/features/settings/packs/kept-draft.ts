// A draft is kept as it is typed: a desk that is closed or loses its battery costs nothing. What was found out about it is asked for
// again.
import { useEffect, useState } from 'react'

import { CallFailed, call } from '../../../api/bridge.ts'
import { raiseKeys } from './pack-form.ts'
import { usePackPlace } from './pack-place.ts'
import type { PackDraft } from './pack-place.ts'

const KEY = 'pack-version'
/** Of what is kept; another program's draft isn't read. */
const SHAPE = 1
const SAVE_AFTER_MS = 400
/** The most that is kept of a text. */
const MOST = 20_000

export type Kept = Pick<PackDraft, 'marketplace' | 'base' | 'form' | 'file'>

const written = ({ marketplace, base, form, file }: Kept): string => {
  const text = JSON.stringify({ shape: SHAPE, marketplace, base, form, file })
  return text.length > MOST ? '' : text
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE

const read = (text: string): Kept | null => {
  if (text === '') return null
  const value: unknown = JSON.parse(text)
  if (!isKept(value)) return null
  raiseKeys(value.form)
  return value
}

/** What can't be kept is no reason to stop typing. */
const quietly = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CallFailed || error instanceof SyntaxError) return null
    throw error
  }
}

const keep = (draft: Kept | null): Promise<unknown> =>
  quietly(() => call('draft.save', { key: KEY, text: draft === null ? '' : written(draft) }))

export const forgetKept = (): void => void keep(null)

/** Saves what changes in the draft, a moment after it stood still; a draft that ends is forgotten at once. */
export const useKeeping = (): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = usePackPlace.subscribe(({ draft }, { draft: before }) => {
      const isSame = draft?.form === before?.form && draft?.base === before?.base
      if (isSame) return
      clearTimeout(timer)
      if (draft === null) forgetKept()
      else timer = setTimeout(() => void keep(draft), SAVE_AFTER_MS)
    })
    return stop
  }, [])

/** The draft that was left when the desk was closed; null where there is none. */
export const useKept = (): Kept | null => {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let current = true
    void quietly(async () => read((await call('draft.get', { key: KEY }))?.text ?? '')).then((found) => {
      if (current) setKept(found)
    })
    return () => {
      current = false
    }
  }, [])
  return kept
}
