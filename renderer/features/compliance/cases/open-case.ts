// Which case lies open, whichever tab it was opened from. UI state only.
import { create } from 'zustand'

import { switchAccount } from '../../../actions/navigation.ts'

interface OpenCase {
  readonly shopId: string
  /** As in `cases.ts`: an unnamed case has a key too. */
  readonly key: string
}

export const useOpenCase = create<{ open: OpenCase | null }>(() => ({ open: null }))

/** Opens it in 违规案卷. */
export const openCase = (shopId: string, key: string): void => {
  useOpenCase.setState({ open: { shopId, key } })
  switchAccount({ complianceTab: 'cases' })
}

export const closeCase = (): void => useOpenCase.setState({ open: null })
