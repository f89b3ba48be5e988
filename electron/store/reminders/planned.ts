// What the store keeps of a reminder before it is said. The rules make it (the app calls them), the store only keeps it.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Reminder } from '../../../shared/remind/ladder.ts'
import type { Watched } from '../../../shared/remind/watched.ts'
import { all, run, type WriteDb } from '../sql.ts'
import { markReplaced } from './inbox.ts'

/** One obligation with the reminders it calls for, and whom they are for. */
export interface Plan {
  readonly watched: Watched
  readonly reminders: readonly Reminder[]
  /** Whose the order is. */
  readonly person: string | null
  /** Who is reminded where it is nobody's: a role, or '' for everyone. */
  readonly role: string
}

interface KeptRow {
  readonly id: number
  readonly obligation: string
  readonly subject: string
  readonly since: number
  readonly rung: string
  readonly deadline: number
  readonly due_at: number
  readonly wake_at: number
  readonly held: number
  readonly for_person: string | null
  readonly for_role: string
  readonly raised_at: number | null
}

const nameOf = (obligation: string, subject: string, since: number): string =>
  JSON.stringify([obligation, subject, since])

/** A missed deadline of a marketplace: own targets (W20) and inferred clocks (W24) are never that serious. */
const isGrave = ({ kind, inferred }: Watched, step: number): boolean =>
  step > 0 && !inferred && !kind.startsWith('target.')

const insert = (db: WriteDb, stream: number, { watched, person, role }: Plan, { rung, step, at }: Reminder): void => {
  const { kind, subject, since, clause, dueAt, paused, inferred } = watched
  const flags = [paused, inferred, isGrave(watched, step)].map(Number)
  run(
    db,
    `INSERT INTO reminders (stream, obligation, subject, since, rung, step, clause, deadline, due_at, wake_at, held, inferred, grave, for_person, for_role)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [stream, kind, subject, since, rung, step, clause, dueAt, at, at, ...flags, person, role],
  )
}

/**
 * A clock that a hold moved takes its reminders with it (W1): one whose moment lies ahead again has not been said. What was
 * put off by a person stays put off.
 */
const update = (db: WriteDb, row: KeptRow, plan: Plan, { at }: Reminder, now: Instant): boolean => {
  const { watched, person, role } = plan
  const held = watched.paused ? 1 : 0
  const clockMoved = row.deadline !== watched.dueAt
  const unsaid = row.raised_at === null
  const again = clockMoved && !unsaid && at > now
  const dueAt = again || unsaid || clockMoved ? at : row.due_at
  const wakeAt = row.wake_at === row.due_at || clockMoved ? dueAt : row.wake_at
  const same =
    !clockMoved && dueAt === row.due_at && held === row.held && person === row.for_person && role === row.for_role
  if (same) return false
  run(
    db,
    `UPDATE reminders SET deadline = ?, due_at = ?, wake_at = ?, held = ?, for_person = ?, for_role = ?
     ${again ? ', raised_at = NULL, seen_at = NULL, dismissed_at = NULL' : ''} WHERE id = ?`,
    [watched.dueAt, dueAt, wakeAt, held, person, role, row.id],
  )
  return true
}

const keptRows = (db: WriteDb, stream: number): KeptRow[] =>
  all<KeptRow>(
    db,
    `SELECT id, obligation, subject, since, rung, deadline, due_at, wake_at, held, for_person, for_role, raised_at
     FROM reminders WHERE stream = +?`,
    [stream],
  )

/**
 * Makes a stream's reminders those of its obligations as they stand: new ones come, moved ones move, and what no longer obliges
 * takes its reminders along. One that was said stays while its obligation runs, whatever a changed setting would say instead.
 * Returns whether anything became different.
 */
export const keepPlans = (db: WriteDb, stream: number, plans: readonly Plan[], now: Instant): boolean => {
  const rows = keptRows(db, stream)
  const left = new Map(rows.map((row) => [`${nameOf(row.obligation, row.subject, row.since)}${row.rung}`, row]))
  const running = new Set<string>()
  let changes = 0
  for (const plan of plans) {
    const name = nameOf(plan.watched.kind, plan.watched.subject, plan.watched.since)
    running.add(name)
    for (const reminder of plan.reminders) {
      const row = left.get(`${name}${reminder.rung}`)
      left.delete(`${name}${reminder.rung}`)
      if (row === undefined) insert(db, stream, plan, reminder)
      if (row === undefined || update(db, row, plan, reminder, now)) changes += 1
    }
  }
  for (const row of left.values()) {
    if (row.raised_at !== null && running.has(nameOf(row.obligation, row.subject, row.since))) continue
    run(db, 'DELETE FROM reminders WHERE id = ?', [row.id])
    changes += 1
  }
  if (changes > 0) markReplaced(db, stream)
  return changes > 0
}
