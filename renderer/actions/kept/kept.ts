// Keeping and giving back: each save is one version, and its toast takes it back by adding the version before again.
import type { AccountFileName, AccountFiles } from '../../../shared/contract/account-files.ts'
import { guarded } from '../act.ts'
import { call } from '../../api/bridge.ts'
import { useRead } from '../../api/queries.ts'
import { accountFilesText } from '../../text/account-files.ts'
import { textNow } from '../../text/text.ts'
import { showDone } from '../../ui/toasts.ts'

/** Null until they are there; another shop's never stand in for them. */
export const useAccountFiles = (shopId: string): AccountFiles | null => {
  const { data } = useRead('account.files', { shopId })
  return data?.shopId === shopId ? data : null
}

/** True when it was restored; `to` 0 leaves nothing kept. */
export const restore = async (name: AccountFileName, to: number, over: number, what: string): Promise<boolean> => {
  const restored = await guarded(() => call('account.restore-file', { ...name, to, over }))
  if (restored !== null) showDone(textNow(accountFilesText).restored(what))
  return restored !== null
}

/** True when it was kept; the failure is on show otherwise. `what` names it in the toast. */
export const keep = async (
  name: AccountFileName,
  what: string,
  save: () => Promise<{ readonly version: number }>,
): Promise<boolean> => {
  const saved = await guarded(save)
  if (saved === null) return false
  const { version } = saved
  showDone(textNow(accountFilesText).saved(what), () => void restore(name, version - 1, version, what))
  return true
}
