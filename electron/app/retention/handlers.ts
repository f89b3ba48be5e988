// The calls of 隐私与保留.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { RetentionCalls } from '../../../shared/contract/retention.ts'
import { listBackups } from '../../store/backup.ts'
import { dueCounts, dueOrders, reveals } from '../../store/queries/retention.ts'
import { listPeople } from '../../store/settings/people.ts'
import { savePreferences } from '../../store/settings/preferences.ts'
import { backupFolder } from '../backup.ts'
import type { Desk } from '../desk.ts'
import { settingsChanged } from '../settings.ts'
import { purgeDue, stopPurge } from './purge.ts'
import { afterDaysOf, KEY, pastSince } from './setting.ts'

type RetentionHandlers = {
  readonly [N in keyof RetentionCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> | Promise<ApiOutput<N>>
}

const PREVIEWED = 200
const REVEALS = 100

const viewOf = (desk: Desk): ApiOutput<'retention.get'> => {
  const { db } = desk.store
  const afterDays = afterDaysOf(db)
  const counts = dueCounts(db, pastSince(afterDays, desk.clock.now()))
  const last = counts.lastPurgeAt
  const older = last === null ? [] : listBackups(backupFolder(desk)).filter(({ at }) => at < last)
  return { afterDays, ...counts, backups: { count: older.length, oldest: older.at(-1)?.at ?? null } }
}

export const retentionHandlers: RetentionHandlers = {
  'retention.get': viewOf,
  'retention.save': (desk, { afterDays }) => {
    desk.store.write((db) => savePreferences(db, { [KEY]: { afterDays } }))
    settingsChanged(desk)
    return null
  },
  'retention.preview': (desk) => {
    const { db } = desk.store
    return dueOrders(db, pastSince(afterDaysOf(db), desk.clock.now()), PREVIEWED).map(
      ({ id: _number, ...order }) => order,
    )
  },
  'retention.purge': purgeDue,
  'retention.stop': (desk) => (stopPurge(desk), null),
  'retention.reveals': (desk, { before }) => {
    const names = new Map(listPeople(desk.store.db).map(({ id, name }) => [id, name]))
    return reveals(desk.store.db, before, REVEALS).map(({ seq, at, person, stream, orderId, why }) => ({
      seq,
      at,
      person: person === null ? null : (names.get(person) ?? person),
      stream,
      orderId,
      why,
    }))
  },
}
