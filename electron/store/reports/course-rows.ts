// The course of an order as rows: its stays and its deadlines, for reports to count. Kept by comparing, so that a command writes
// only what it changed; loaded again for the next command, as everything else of an order.
import type { Stage } from '../../../shared/kernel/facts.ts'
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { Course } from '../../../shared/order/course.ts'
import { decidedAt, dutyKinds, dutyOutcomes, type Duty } from '../../../shared/order/course-duties.ts'
import type { RejectionOf, Stay } from '../../../shared/order/course-stays.ts'
import type { ClauseId } from '../../../shared/rulebook/clauses.ts'
import { all, run, type ReadDb, type SqlValue, type WriteDb } from '../sql.ts'
import { numberOf, wordOf } from '../words.ts'

/** The codes of the `stage` columns are places in this list: only ever add at its end. */
export const stageCodes = [
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
  'none',
  'unknown',
] as const satisfies readonly Stage[]

const rejectionCodes = [null, 'requirement', 'result'] as const satisfies readonly (RejectionOf | null)[]

/** Whose order it is, besides what the order itself says. */
export interface CourseOf {
  readonly id: number
  readonly shop: number
  readonly assignee: string | null
}

type Columns = Readonly<Record<string, SqlValue>>

interface StayRow {
  readonly done_by: number
  readonly stage: number
  readonly since: number
  readonly left_at: number | null
  readonly next_stage: number | null
  readonly held: number
  readonly whole: number
  readonly rejection: number
  readonly reached: number
}

interface DutyRow {
  readonly done_by: number
  readonly kind: number
  readonly clause: string
  readonly since: number
  readonly due_at: number
  readonly ended_at: number | null
  readonly outcome: number
}

/** 0 where it is nobody. */
const personNumber = (db: WriteDb, person: string | null): number => (person === null ? 0 : numberOf(db, person))
const personOf = (db: ReadDb, number: number): string | null => (number === 0 ? null : wordOf(db, number))
const maybe = (at: number | null): Instant | null => (at === null ? null : instant(at))

const stayColumns = (db: WriteDb, { shop, assignee }: CourseOf, stay: Stay): Columns => ({
  shop,
  person: personNumber(db, stay.person ?? assignee),
  done_by: personNumber(db, stay.person),
  stage: stageCodes.indexOf(stay.stage),
  since: stay.since,
  left_at: stay.leftAt,
  next_stage: stay.to === null ? null : stageCodes.indexOf(stay.to),
  held: stay.heldMs,
  whole: stay.whole ? 1 : 0,
  rejection: rejectionCodes.indexOf(stay.rejection),
  reached: stay.reachedLimit ? 1 : 0,
})

const stayOf = (db: ReadDb, row: StayRow): Stay => ({
  stage: stageCodes[row.stage] ?? 'unknown',
  since: instant(row.since),
  leftAt: maybe(row.left_at),
  to: row.next_stage === null ? null : (stageCodes[row.next_stage] ?? 'unknown'),
  heldMs: row.held,
  whole: row.whole === 1,
  rejection: rejectionCodes[row.rejection] ?? null,
  reachedLimit: row.reached === 1,
  person: personOf(db, row.done_by),
})

const dutyColumns = (db: WriteDb, { shop, assignee }: CourseOf, duty: Duty): Columns => ({
  shop,
  person: personNumber(db, duty.person ?? assignee),
  done_by: personNumber(db, duty.person),
  kind: dutyKinds.indexOf(duty.kind),
  clause: duty.clause,
  since: duty.since,
  due_at: duty.dueAt,
  ended_at: duty.endedAt,
  outcome: dutyOutcomes.indexOf(duty.outcome),
  decided_at: decidedAt(duty),
})

const dutyOf = (db: ReadDb, row: DutyRow): Duty => ({
  kind: dutyKinds[row.kind] ?? 'requirement.confirm',
  clause: row.clause as ClauseId,
  since: instant(row.since),
  dueAt: instant(row.due_at),
  endedAt: maybe(row.ended_at),
  outcome: dutyOutcomes[row.outcome] ?? 'unknown',
  person: personOf(db, row.done_by),
})

export const loadCourse = (db: ReadDb, id: number): Course => ({
  stays: all<StayRow>(db, 'SELECT * FROM stays WHERE stream = +? ORDER BY n', [id]).map((row) => stayOf(db, row)),
  duties: all<DutyRow>(db, 'SELECT * FROM duties WHERE stream = +? ORDER BY n', [id]).map((row) => dutyOf(db, row)),
})

type Table = 'stays' | 'duties'

const insert = (db: WriteDb, table: Table, id: number, n: number, columns: Columns): void => {
  const names = Object.keys(columns)
  run(
    db,
    `INSERT OR REPLACE INTO ${table} (stream, n, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})`,
    [id, n, ...Object.values(columns)],
  )
}

const keepRows = (db: WriteDb, table: Table, id: number, rows: readonly Columns[]): void => {
  const kept = all<Columns>(db, `SELECT * FROM ${table} WHERE stream = +? ORDER BY n`, [id])
  rows.forEach((columns, n) => {
    const old = kept[n]
    if (old === undefined || Object.entries(columns).some(([name, cell]) => old[name] !== cell))
      insert(db, table, id, n, columns)
  })
  if (kept.length > rows.length) run(db, `DELETE FROM ${table} WHERE stream = ? AND n >= ?`, [id, rows.length])
}

/** In the transaction that keeps the order. Whom a row counts for follows from who did it, else from whose order it is. */
export const keepCourse = (db: WriteDb, of: CourseOf, { stays, duties }: Course): void => {
  keepRows(
    db,
    'stays',
    of.id,
    stays.map((stay) => stayColumns(db, of, stay)),
  )
  keepRows(
    db,
    'duties',
    of.id,
    duties.map((duty) => dutyColumns(db, of, duty)),
  )
}

/** For a rebuild: nothing of it is there yet. */
export const insertCourse = (db: WriteDb, of: CourseOf, { stays, duties }: Course): void => {
  stays.forEach((stay, n) => insert(db, 'stays', of.id, n, stayColumns(db, of, stay)))
  duties.forEach((duty, n) => insert(db, 'duties', of.id, n, dutyColumns(db, of, duty)))
}

/** Whom each row counts for, as it is kept: for the drift check. */
export const peopleCounted = (db: ReadDb, id: number): readonly (string | null)[] =>
  (['stays', 'duties'] as const).flatMap((table) =>
    all<{ person: number }>(db, `SELECT person FROM ${table} WHERE stream = +? ORDER BY n`, [id]).map(({ person }) =>
      personOf(db, person),
    ),
  )
