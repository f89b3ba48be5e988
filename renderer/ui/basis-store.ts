// Which basis is open. One at a time on the whole page, so that rows carry no popover of their own.
import { create } from 'zustand'

import type { BasisSource, BasisView } from './basis-view.ts'

export type BasisAnswer =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly view: BasisView }
  | { readonly state: 'failed' }

interface OpenBasis {
  readonly anchor: HTMLElement
  readonly source: BasisSource
  readonly answer: BasisAnswer
}

export const useOpenBasis = create<{ open: OpenBasis | null }>(() => ({ open: null }))

export const closeBasis = (): void => useOpenBasis.setState({ open: null })

const ask = async (anchor: HTMLElement, source: () => Promise<BasisView>): Promise<void> => {
  const settle = (answer: BasisAnswer): void => {
    const { open } = useOpenBasis.getState()
    if (open?.anchor === anchor && open.source === source) useOpenBasis.setState({ open: { ...open, answer } })
  }
  try {
    settle({ state: 'ready', view: await source() })
  } catch {
    settle({ state: 'failed' })
  }
}

/** Opens the basis at `anchor`; again at the same anchor closes it. */
export const openBasis = (anchor: HTMLElement, source: BasisSource): void => {
  if (useOpenBasis.getState().open?.anchor === anchor) return closeBasis()
  const answer: BasisAnswer = typeof source === 'function' ? { state: 'loading' } : { state: 'ready', view: source }
  useOpenBasis.setState({ open: { anchor, source, answer } })
  if (typeof source === 'function') void ask(anchor, source)
}

export const retryBasis = (): void => {
  const { open } = useOpenBasis.getState()
  if (open === null || typeof open.source !== 'function') return
  useOpenBasis.setState({ open: { ...open, answer: { state: 'loading' } } })
  void ask(open.anchor, open.source)
}

/** `B` on a row or a panel: opens the first basis found inside. False where there is none. */
export const openFirstBasis = (within: Element | null): boolean => {
  const anchor = within?.querySelector<HTMLElement>('[data-basis]') ?? null
  anchor?.click()
  return anchor !== null
}
