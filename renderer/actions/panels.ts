// Which of the desk's overlays is open: one at a time.
import { create } from 'zustand'

export type PanelName = 'palette' | 'help' | 'import' | 'add-order'

/** What an import starts from; null lets the person choose inside. */
export interface ImportStart {
  readonly text: string
  readonly html: string
}

interface Panels {
  readonly open: PanelName | null
  readonly importFrom: ImportStart | { readonly file: File } | null
}

export const usePanels = create<Panels>(() => ({ open: null, importFrom: null }))

export const openPanel = (open: PanelName): void => usePanels.setState({ open, importFrom: null })
export const openImport = (importFrom: Panels['importFrom']): void => usePanels.setState({ open: 'import', importFrom })
export const closePanel = (): void => usePanels.setState({ open: null, importFrom: null })
