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

/** Everything whose moment has come stands in the inbox from now on; returned is what the viewer is shown of it. */
export const raiseDue = (db: WriteDb, now: Instant, viewer: Viewer): readonly ReminderRow[] => {
  const raised = all<{ id: number; stream: number }>(
    db,
    'UPDATE reminders SET raised_at = ?, seen_at = NULL WHERE raised_at IS NULL AND held = 0 AND wake_at <= ? RETURNING id, stream',
    [now, now],
  )
  for (const stream of new Set(raised.map((row) => row.stream))) markReplaced(db, stream)
  const { sql, params } = seenBy(viewer)
  const shown = `SELECT ${COLUMNS} FROM reminders WHERE id = ? AND ${STANDS} AND ${sql}`
  return raised.flatMap(({ id }) => one<ReminderRow>(db, shown, [id, ...params]) ?? [])
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

export interface InboxCounts {
  readonly total: number
  readonly unseen: number
  /** Unseen ones whose deadline was missed; own targets (W20) and inferred clocks (W24) are never that serious. */
  readonly unseenMissed: number
}

export const inboxCounts = (db: ReadDb, viewer: Viewer): InboxCounts => {
  const { sql, params } = seenBy(viewer)
  return (
    one<InboxCounts>(
      db,
      `SELECT count(*) AS total, coalesce(sum(seen_at IS NULL), 0) AS unseen,
         coalesce(sum(seen_at IS NULL AND step > 0 AND inferred = 0 AND obligation NOT LIKE 'target.%'), 0) AS unseenMissed ${FROM} WHERE ${STANDS} AND ${sql}`,
      params,
    ) ?? { total: 0, unseen: 0, unseenMissed: 0 }
  )
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
