// Tells the page that an account changed, and with it what hangs on accounts.
import type { Desk } from '../desk.ts'

export const accountsChanged = (desk: Pick<Desk, 'push'>): void => desk.push({ kind: 'changed', topics: ['accounts'] })
