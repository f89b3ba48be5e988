// Whether the reminders' inbox is open, and where what a reminder is about is shown.
import { create } from 'zustand'

import type { OpenTarget } from '../../shared/contract/reminders.ts'
import { openInvoice, openOrder, showAccount } from './navigation.ts'

export const useInbox = create<{ open: boolean }>(() => ({ open: false }))

export const openInbox = (): void => useInbox.setState({ open: true })
export const closeInbox = (): void => useInbox.setState({ open: false })

/** Where a reminder leads. */
export const openTarget = (target: OpenTarget): void => {
  closeInbox()
  if (target.kind === 'order') openOrder(target.stream)
  else if (target.kind === 'invoice') openInvoice(target.stream)
  else if (target.kind === 'account') showAccount(target.shopId)
  else openInbox()
}
