// Two languages, switchable while the desk runs. Each area of the desk has a file of its own per language and one
// that joins them (`zh/delivery.ts`, `en/delivery.ts`, `delivery.ts`), so nobody edits a common table.
import { create } from 'zustand'

export type Language = 'zh' | 'en'

/** One area's wording. The English table has the Chinese table's type: a missing key does not compile. */
export interface Area<Table> {
  readonly zh: Table
  readonly en: Table
}

const useLanguageStore = create<{ language: Language }>(() => ({ language: 'zh' }))

export const useLanguage = (): Language => useLanguageStore((state) => state.language)

export const currentLanguage = (): Language => useLanguageStore.getState().language

/** Rewords every mounted component; the page's `lang` follows, for screen readers and line breaking. */
export const setLanguage = (language: Language): void => {
  if (typeof document !== 'undefined') document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  useLanguageStore.setState({ language })
}

/** The area's wording in the language in use; the component is reworded when the language changes. */
export const useText = <Table>(area: Area<Table>): Table => area[useLanguage()]

/** The same outside a component: toasts, actions, hotkeys. The answer is not kept up to date. */
export const textNow = <Table>(area: Area<Table>): Table => area[currentLanguage()]
