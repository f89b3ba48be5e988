// The keys a screen wants shown in the status bar while it stands; without any the lists' own are shown.
import { useEffect } from 'react'
import { create } from 'zustand'

export interface KeyHint {
  readonly keys: readonly string[]
  readonly label: string
}

const useHintStore = create<{ hints: readonly KeyHint[] | null }>(() => ({ hints: null }))

export const useShownHints = (): readonly KeyHint[] | null => useHintStore((state) => state.hints)

/** `hints` is the same array from render to render. */
export const useKeyHints = (hints: readonly KeyHint[]): void => {
  useEffect(() => {
    useHintStore.setState({ hints })
    return () => useHintStore.setState({ hints: null })
  }, [hints])
}
