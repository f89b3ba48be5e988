// The course of an order as rows: its stays and its deadlines, for reports to count. Kept by comparing, so that a command writes
// only what it changed; loaded again for the next command, as everything else of an order.
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { Course } from '../../../shared/order/course.ts'
import { decidedAt, dutyKinds, dutyOutcomes, type Duty } from '../../../shared/order/course-duties.ts'
import type { RejectionOf, Stay } from '../../../shared/order/course-stays.ts'
import type { ClauseId } from '../../../shared/rulebook/clauses.ts'
import { all, run, type ReadDb, type SqlValue, type WriteDb } from '../sql.ts'
import { numberOf, wordOf } from '../words.ts'
import { dutyCounts, recountReport, stayCounts, type DutyCounted, type StayCounted } from './report-counts.ts'
import { stageCode, stageCodes } from './stage-codes.ts'

const rejectionCodes = [null, 'requirement', 'result'] as const satisfies readonly (RejectionOf | null)[]

/** Whose order it is, besides what the order itself says. */
export interface CourseOf {
  readonly id: number
  readonly shop: number
  readonly assignee: string | null
}

interface StayColumns extends StayCounted {
  readonly done_by: number
}

interface DutyColumns extends DutyCounted {
  readonly done_by: number
  readonly clause: string
  readonly since: number
  readonly due_at: number
  readonly ended_at: number | null
}

/** 0 where it is nobody. */
const personNumber = (db: WriteDb, person: string | null): number => (person === null ? 0 : numberOf(db, person))
const personOf = (db: ReadDb, number: number): string | null => (number === 0 ? null : wordOf(db, number))
const maybe = (at: number | null): Instant | null => (at === null ? null : instant(at))

const stayColumns = (db: WriteDb, { shop, assignee }: CourseOf, stay: Stay): StayColumns => ({
  shop,
  person: personNumber(db, stay.person ?? assignee),
  done_by: personNumber(db, stay.person),
  stage: stageCode(stay.stage),
  since: stay.since,
  left_at: stay.leftAt,
  next_stage: stay.to === null ? null : stageCode(stay.to),
  held: stay.heldMs,
  whole: stay.whole ? 1 : 0,
  rejection: rejectionCodes.indexOf(stay.rejection),
  reached: stay.reachedLimit ? 1 : 0,
})

const stayOf = (db: ReadDb, row: StayColumns): Stay => ({
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

const dutyColumns = (db: WriteDb, { shop, assignee }: CourseOf, duty: Duty): DutyColumns => ({
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

const dutyOf = (db: ReadDb, row: DutyColumns): Duty => ({
  kind: dutyKinds[row.kind] ?? 'requirement.confirm',
  clause: row.clause as ClauseId,
  since: instant(row.since),
  dueAt: instant(row.due_at),
  endedAt: maybe(row.ended_at),
  outcome: dutyOutcomes[row.outcome] ?? 'unknown',
  person: personOf(db, row.done_by),
})

export const loadCourse = (db: ReadDb, id: number): Course => ({
  stays: all<StayColumns>(db, 'SELECT * FROM stays WHERE stream = +? ORDER BY n', [id]).map((row) => stayOf(db, row)),
  duties: all<DutyColumns>(db, 'SELECT * FROM duties WHERE stream = +? ORDER BY n', [id]).map((row) => dutyOf(db, row)),
})

/** One of the two tables, and what its rows count for. */
interface Kind<Row> {
  readonly table: 'stays' | 'duties'
  readonly counts: (row: Row) => ReturnType<typeof stayCounts>
}
const staysKind: Kind<StayColumns> = { table: 'stays', counts: stayCounts }
const dutiesKind: Kind<DutyColumns> = { table: 'duties', counts: dutyCounts }

const insert = (db: WriteDb, table: string, id: number, n: number, row: object): void => {
  const names = Object.keys(row)
  run(
    db,
    `INSERT OR REPLACE INTO ${table} (stream, n, ${names.join(', ')}) VALUES (?, ?${', ?'.repeat(names.length)})`,
    [id, n, ...Object.values<SqlValue>(row as Record<string, SqlValue>)],
  )
}

const differs = (old: object, row: object): boolean =>
  Object.entries(row).some(([name, cell]) => (old as Record<string, unknown>)[name] !== cell)

const keepRows = <Row extends object>(
  db: WriteDb,
  { table, counts }: Kind<Row>,
  id: number,
  rows: readonly Row[],
): void => {
  const kept = all<Row>(db, `SELECT * FROM ${table} WHERE stream = +? ORDER BY n`, [id])
  const gone: Row[] = kept.slice(rows.length)
  const come: Row[] = []
  rows.forEach((row, n) => {
    const old = kept[n]
    if (old !== undefined && !differs(old, row)) return
    if (old !== undefined) gone.push(old)
    come.push(row)
    insert(db, table, id, n, row)
  })
  if (kept.length > rows.length) run(db, `DELETE FROM ${table} WHERE stream = ? AND n >= ?`, [id, rows.length])
  if (gone.length > 0 || come.length > 0) recountReport(db, gone.flatMap(counts), come.flatMap(counts))
}

/** In the transaction that keeps the order. Whom a row counts for follows from who did it, else from whose order it is. */
export const keepCourse = (db: WriteDb, of: CourseOf, { stays, duties }: Course): void => {
  keepRows(
    db,
    staysKind,
    of.id,
    stays.map((stay) => stayColumns(db, of, stay)),
  )
  keepRows(
    db,
    dutiesKind,
    of.id,
    duties.map((duty) => dutyColumns(db, of, duty)),
  )
}

/** One order's course, with what it counts for. */
export interface CourseKept extends CourseOf {
  readonly course: Course
}

/** For a rebuild: nothing of them is there yet, and each count is written once. */
export const insertCourses = (db: WriteDb, courses: readonly CourseKept[]): void => {
  const come = courses.flatMap((of) => {
    const stays = of.course.stays.map((stay) => stayColumns(db, of, stay))
    const duties = of.course.duties.map((duty) => dutyColumns(db, of, duty))
    stays.forEach((row, n) => insert(db, 'stays', of.id, n, row))
    duties.forEach((row, n) => insert(db, 'duties', of.id, n, row))
    return [...stays.flatMap(stayCounts), ...duties.flatMap(dutyCounts)]
  })
  recountReport(db, [], come)
}

/** Whom each row counts for, as it is kept: for the drift check. */
export const peopleCounted = (db: ReadDb, id: number): readonly (string | null)[] =>
  (['stays', 'duties'] as const).flatMap((table) =>
    all<{ person: number }>(db, `SELECT person FROM ${table} WHERE stream = +? ORDER BY n`, [id]).map(({ person }) =>
      personOf(db, person),
    ),
  )
