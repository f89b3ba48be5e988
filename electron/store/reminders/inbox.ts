// The inbox: what fell due is raised, and stays until someone has taken note of it or its obligation is gone. Of one
// obligation only the latest step stands in it; what the managers were told stands beside it, for them.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Rung } from '../../../shared/remind/ladder.ts'
import { all, one, run, value, type ReadDb, type SqlValue, type WriteDb } from '../sql.ts'

/** The step that is for the managers alone. */
const ESCALATED = 2
const STANDS = 'raised_at IS NOT NULL AND dismissed_at IS NULL AND replaced = 0 AND held = 0'

export interface ReminderRow {
  readonly id: number
  readonly stream: number
  readonly obligation: string
  readonly subject: string
  readonly rung: Rung
  readonly clause: string
  readonly deadline: Instant
  readonly due_at: Instant
  readonly inferred: number
  readonly for_person: string | null
  readonly raised_at: Instant
  readonly seen_at: Instant | null
}

const COLUMNS =
  'id, stream, obligation, subject, rung, clause, deadline, due_at, inferred, for_person, raised_at, seen_at'

/** Who looks: what is nobody's they see by these roles; `person` null sees everybody's. */
export interface Viewer {
  readonly person: string | null
  readonly roles: readonly string[]
  /** What nobody acted on comes to them, instead of the overdue reminder. */
  readonly escalations: boolean
}

/** Which steps a later one of the same obligation has replaced, and of which the managers know. */
export const markReplaced = (db: WriteDb, stream: number): void => {
  const later = (which: string): string =>
    `step < ${ESCALATED} AND EXISTS (SELECT 1 FROM reminders l WHERE l.stream = reminders.stream AND l.obligation = reminders.obligation
       AND l.subject = reminders.subject AND l.since = reminders.since AND l.raised_at IS NOT NULL AND ${which})`
  run(
    db,
    `UPDATE reminders SET
       replaced = ${later(`l.step > reminders.step AND l.step < ${ESCALATED}`)},
       escalated = ${later(`l.step = ${ESCALATED}`)}
     WHERE stream = +?`,
    [stream],
  )
}

/** When the next one is to be raised; null where none is planned. */
export const nextReminder = (db: ReadDb): Instant | null =>
  value<Instant>(
    db,
    'SELECT wake_at FROM reminders INDEXED BY reminders_waiting WHERE raised_at IS NULL AND held = 0 ORDER BY wake_at LIMIT 1',
  ) ?? null

const marks = (many: readonly unknown[]): string => many.map(() => '?').join(', ')

const seenBy = ({ person, roles, escalations }: Viewer): { readonly sql: string; readonly params: SqlValue[] } => {
  const byRole = `for_role IN ('', ${marks(roles)})`
  const own =
    person === null ? `(for_person IS NOT NULL OR ${byRole})` : `(for_person = ? OR (for_person IS NULL AND ${byRole}))`
  const sql = escalations ? `(rung = 'escalated' OR (escalated = 0 AND ${own}))` : `(rung <> 'escalated' AND ${own})`
  return { sql, params: person === null ? [...roles] : [person, ...roles] }
}

/** One transaction's worth, so that a desk long left alone doesn't hold up the window. */
const RAISED_AT_ONCE = 200

/** The first ones whose moment has come stand in the inbox from now on; returns their ids, none when that is all. */
export const raiseDue = (db: WriteDb, now: Instant): readonly number[] => {
  const raised = all<{ id: number; stream: number }>(
    db,
    `UPDATE reminders SET raised_at = ?, seen_at = NULL WHERE id IN (
       SELECT id FROM reminders INDEXED BY reminders_waiting
       WHERE raised_at IS NULL AND held = 0 AND wake_at <= +? ORDER BY wake_at LIMIT ${RAISED_AT_ONCE})
     RETURNING id, stream`,
    [now, now],
  )
  for (const stream of new Set(raised.map((row) => row.stream))) markReplaced(db, stream)
  return raised.map(({ id }) => id)
}

/** What the viewer is shown of those raised at an instant. */
export const raisedFor = (db: ReadDb, viewer: Viewer, at: Instant): readonly ReminderRow[] => {
  const { sql, params } = seenBy(viewer)
  return all(db, `SELECT ${COLUMNS} ${FROM} WHERE ${STANDS} AND raised_at = +? AND ${sql}`, [at, ...params])
}

const FROM = 'FROM reminders INDEXED BY reminders_inbox'

/** Newest first; of what was said at one moment the most urgent. */
export const inboxRows = (db: ReadDb, viewer: Viewer, limit: number): readonly ReminderRow[] => {
  const { sql, params } = seenBy(viewer)
  return all(
    db,
    `SELECT ${COLUMNS} ${FROM} WHERE ${STANDS} AND ${sql} ORDER BY raised_at DESC, due_at DESC, deadline, id LIMIT ?`,
    [...params, limit],
  )
}

export const inboxTotal = (db: ReadDb, viewer: Viewer): number => {
  const { sql, params } = seenBy(viewer)
  return value<number>(db, `SELECT count(*) ${FROM} WHERE ${STANDS} AND ${sql}`, params) ?? 0
}

export interface Unseen {
  /** At most `UNSEEN_COUNTED`: more than that nobody counts. */
  readonly unseen: number
  /** One of them missed a deadline of the marketplace. */
  readonly grave: boolean
}

export const UNSEEN_COUNTED = 1000

/** What the bell says: asked with every change, so it counts no further than it shows. */
export const inboxUnseen = (db: ReadDb, viewer: Viewer): Unseen => {
  const { sql, params } = seenBy(viewer)
  const unseen = `${STANDS} AND seen_at IS NULL`
  return {
    unseen:
      value<number>(
        db,
        `SELECT count(*) FROM (SELECT 1 FROM reminders INDEXED BY reminders_unseen WHERE ${unseen} AND ${sql} LIMIT ${UNSEEN_COUNTED})`,
        params,
      ) ?? 0,
    grave:
      one(
        db,
        `SELECT 1 FROM reminders INDEXED BY reminders_grave WHERE ${unseen} AND grave = 1 AND ${sql} LIMIT 1`,
        params,
      ) !== undefined,
  }
}

const onEach = (db: WriteDb, ids: readonly number[], sql: string, params: readonly SqlValue[]): void => {
  for (const id of ids) run(db, `UPDATE reminders SET ${sql} WHERE id = ?`, [...params, id])
}

/** `ids` null: all that the viewer is shown. */
export const seeReminders = (db: WriteDb, viewer: Viewer, ids: readonly number[] | null, at: Instant): void => {
  if (ids !== null) return onEach(db, ids, 'seen_at = coalesce(seen_at, ?)', [at])
  const { sql, params } = seenBy(viewer)
  run(db, `UPDATE reminders SET seen_at = ? WHERE ${STANDS} AND seen_at IS NULL AND ${sql}`, [at, ...params])
}

export const dismissReminders = (db: WriteDb, ids: readonly number[], at: Instant): void =>
  onEach(db, ids, 'seen_at = coalesce(seen_at, ?), dismissed_at = ?', [at, at])

/** They leave the inbox and are raised again at `until`. */
export const putOffReminders = (db: WriteDb, ids: readonly number[], until: Instant): void =>
  onEach(db, ids, 'wake_at = ?, raised_at = NULL, seen_at = NULL', [until])
