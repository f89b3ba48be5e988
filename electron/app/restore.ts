// Restoring a backup: shown and checked first, then put in the place of the store, which is closed for that moment.
import type { ApiOutput } from '../../shared/contract/api.ts'
import { listBackups } from '../store/backup.ts'
import { previewRestore, restore } from '../store/restore.ts'
import { backupFolder } from './backup.ts'
import type { DeskHost } from './host.ts'
import type { Native } from './native.ts'
import { sessionOf } from './session.ts'

/** Null when nobody chose a backup. */
export const restorePreview = async (
  host: DeskHost,
  native: Native,
  path: string | null,
): Promise<ApiOutput<'restore.preview'>> => {
  const chosen = path ?? (await native.pickFolder('restore'))
  if (chosen === null) return null
  const desk = await host.deskIfAny()
  return previewRestore(chosen, desk?.store.db ?? null)
}

/** The store that was there is kept aside; one that could not be opened is restored over too. On failure it stays. */
export const applyRestore = async (host: DeskHost, path: string): Promise<ApiOutput<'restore.apply'>> => {
  await host.whileClosed((paths, at) => restore(paths, path, at))
  const desk = await host.desk()
  desk.push({ kind: 'changed', topics: ['orders', 'session', 'imports', 'settings'] })
  return sessionOf(desk)
}

/** Of the folder the desk keeps them in; of the one beside the store where that can't be opened. */
export const backupList = async (host: DeskHost): Promise<ApiOutput<'backup.list'>> => {
  const desk = await host.deskIfAny()
  return listBackups(desk === null ? host.paths.backups : backupFolder(desk))
}
