// Backups: on demand wherever a person wants one, and one a day by itself where the desk keeps them.
import type { ApiOutput } from '../../shared/contract/api.ts'
import { DAY, HOUR } from '../../shared/kernel/instant.ts'
import { backUp, listBackups, pruneBackups } from '../store/backup.ts'
import type { Desk } from './desk.ts'
import type { Native } from './native.ts'
import { readPreferences } from './preferences.ts'

/** The folder a person chose, or the one beside the store. */
export const backupFolder = (desk: Pick<Desk, 'store'>): string =>
  readPreferences(desk.store.db).backupFolder ?? desk.store.paths.backups

const backUpInto = (desk: Desk, folder: string): Promise<string> =>
  backUp(desk.store, folder, desk.clock.now(), ({ done, total }) =>
    desk.push({ kind: 'progress', task: 'backup', done, total }),
  )

export const runBackup = async (desk: Desk, native: Native, askWhere: boolean): Promise<ApiOutput<'backup.run'>> => {
  const folder = askWhere ? await native.pickFolder('backup') : backupFolder(desk)
  const at = desk.clock.now()
  if (folder === null) return { path: null, at }
  const path = await backUpInto(desk, folder)
  desk.push({ kind: 'changed', topics: ['settings', 'session'] })
  return { path, at }
}

/** Makes today's backup if there is none from the last day. Never throws: a failure is logged and tried again. */
export const backUpDaily = async (desk: Desk): Promise<void> => {
  if (desk.clock.practice || !readPreferences(desk.store.db).dailyBackup) return
  const folder = backupFolder(desk)
  try {
    const last = listBackups(folder)[0]
    if (last !== undefined && desk.clock.now() - last.at < DAY) return
    await backUpInto(desk, folder)
    pruneBackups(folder)
    desk.push({ kind: 'changed', topics: ['settings', 'session'] })
  } catch (error) {
    desk.log.write('backup.daily', error)
  }
}

/** Looks every hour; returns how to stop. The first look waits, so that a start isn't slowed down by a copy. */
export const watchDailyBackup = (desk: Desk): (() => void) => {
  const timer = setInterval(() => void backUpDaily(desk), HOUR)
  const first = setTimeout(() => void backUpDaily(desk), HOUR / 60)
  timer.unref()
  first.unref()
  return () => {
    clearInterval(timer)
    clearTimeout(first)
  }
}
