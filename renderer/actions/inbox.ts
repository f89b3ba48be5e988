// Whether the reminders' inbox is open, and where what a reminder is about is shown.
import { create } from 'zustand'

import type { OpenTarget } from '../../shared/contract/reminders.ts'
import { goTo, openInvoice, openOrder } from './navigation.ts'
import { screens } from './screens.ts'

export const useInbox = create<{ open: boolean }>(() => ({ open: false }))

export const openInbox = (): void => useInbox.setState({ open: true })
export const closeInbox = (): void => useInbox.setState({ open: false })

/** The manager's desk of accounts; until there is one, the safety card of the start screen says most of it. */
const openAccount = (_shopId: string): void =>
  goTo(screens.find(({ screen }: { screen: string }) => screen === 'compliance')?.screen ?? 'home')

/** Where a reminder leads. */
export const openTarget = (target: OpenTarget): void => {
  closeInbox()
  if (target.kind === 'order') openOrder(target.stream)
  else if (target.kind === 'invoice') openInvoice(target.stream)
  else if (target.kind === 'account') openAccount(target.shopId)
  else openInbox()
}
