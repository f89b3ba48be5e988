// Restoring a backup: shown and checked first, then put in the place of the store, which is closed for that moment.
import type { ApiOutput } from '../../shared/contract/api.ts'
import { previewRestore, restore } from '../store/restore.ts'
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
  const { store } = await host.desk()
  return previewRestore(chosen, store.db)
}

/** The store that was there is kept aside. On failure the present store is opened again as it was. */
export const applyRestore = async (host: DeskHost, path: string): Promise<ApiOutput<'restore.apply'>> => {
  await host.whileClosed(async ({ store, clock }) => {
    await restore(store.paths, path, clock.now())
  })
  const desk = await host.desk()
  desk.push({ kind: 'changed', topics: ['orders', 'session', 'imports', 'settings'] })
  return sessionOf(desk)
}
