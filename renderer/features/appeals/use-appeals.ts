// The lists of this screen, of the shops the desk is narrowed to, and how many wait in each.
import { create } from 'zustand'

import { useNavigation } from '../../actions/navigation.ts'
import { useRead } from '../../api/queries.ts'

export const appealTabs = ['complaints', 'open', 'appealable', 'cases', 'ended'] as const
export type AppealTab = (typeof appealTabs)[number]

interface Place {
  readonly tab: AppealTab
  /** What is searched for in every list. */
  readonly word: string
}

/** Kept while another screen is shown. */
export const useAppealPlace = create<Place>(() => ({ tab: 'complaints', word: '' }))

/** The shops asked for, in the shape the calls take. */
export const useAskedShops = (): { readonly shops?: readonly string[] } => {
  const shops = useNavigation((state) => state.shops)
  return shops.length === 0 ? {} : { shops }
}

type Counts = Readonly<Record<AppealTab, number | null>>

/** Of complaints and our own appeals those that still wait. */
export const useAppealCounts = (): Counts => {
  const shops = useAskedShops()
  const complaints = useRead('appeal.complaints', shops).data
  const cases = useRead('appeal.cases', shops).data
  const appealable = useRead('appeal.appealable', shops).data
  return {
    complaints: complaints?.filter(({ answeredAt }) => answeredAt === null).length ?? null,
    open: useRead('appeal.list', { ...shops, open: true }).data?.total ?? null,
    appealable: appealable === undefined ? null : appealable.now.total + appealable.soon.total,
    cases: cases?.filter(({ appeal }) => appeal.outcome === null).length ?? null,
    ended: useRead('appeal.list', { ...shops, open: false }).data?.total ?? null,
  }
}

/** Whether one of the texts holds what is searched for. */
export const holdsWord = (word: string, texts: readonly string[]): boolean => {
  const wanted = word.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}
