// The course of an order as rows: its stays and its deadlines, for reports to count. Kept by comparing, so that a command writes
// only what it changed; loaded again for the next command, as everything else of an order.
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { Course } from '../../../shared/order/course.ts'
import { decidedAt, dutyKinds, dutyOutcomes, type Duty } from '../../../shared/order/course-duties.ts'
import type { RejectionOf, Stay } from '../../../shared/order/course-stays.ts'
import type { ClauseId } from '../../../shared/rulebook/clauses.ts'
import { all, type ReadDb, type WriteDb } from '../sql.ts'
import { numberOf, wordOf } from '../words.ts'
import { courseTable } from './course-table.ts'
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

const stayTable = courseTable<StayColumns>('stays', [
  'shop',
  'person',
  'done_by',
  'stage',
  'since',
  'left_at',
  'next_stage',
  'held',
  'whole',
  'rejection',
  'reached',
])
const dutyTable = courseTable<DutyColumns>('duties', [
  'shop',
  'person',
  'done_by',
  'kind',
  'clause',
  'since',
  'due_at',
  'ended_at',
  'outcome',
  'decided_at',
])

export const loadCourse = (db: ReadDb, id: number): Course => ({
  stays: stayTable.load(db, id).map((row) => stayOf(db, row)),
  duties: dutyTable.load(db, id).map((row) => dutyOf(db, row)),
})

/** In the transaction that keeps the order. Whom a row counts for follows from who did it, else from whose order it is. */
export const keepCourse = (db: WriteDb, of: CourseOf, { stays, duties }: Course): void => {
  const turned = stayTable.keep(
    db,
    of.id,
    stays.map((stay) => stayColumns(db, of, stay)),
  )
  const decided = dutyTable.keep(
    db,
    of.id,
    duties.map((duty) => dutyColumns(db, of, duty)),
  )
  recountReport(
    db,
    [...turned.gone.flatMap(stayCounts), ...decided.gone.flatMap(dutyCounts)],
    [...turned.come.flatMap(stayCounts), ...decided.come.flatMap(dutyCounts)],
  )
}

/** One order's course, with whose it is. */
export interface CourseKept extends CourseOf {
  readonly course: Course
}

/** For a rebuild: nothing of them is there yet, and each count is written once. */
export const insertCourses = (db: WriteDb, courses: readonly CourseKept[]): void => {
  const stays = courses.map((of) => ({ id: of.id, rows: of.course.stays.map((stay) => stayColumns(db, of, stay)) }))
  const duties = courses.map((of) => ({ id: of.id, rows: of.course.duties.map((duty) => dutyColumns(db, of, duty)) }))
  stayTable.insert(db, stays)
  dutyTable.insert(db, duties)
  recountReport(
    db,
    [],
    [
      ...stays.flatMap(({ rows }) => rows.flatMap(stayCounts)),
      ...duties.flatMap(({ rows }) => rows.flatMap(dutyCounts)),
    ],
  )
}

/** Whom each row counts for, as it is kept: for the drift check. */
export const peopleCounted = (db: ReadDb, id: number): readonly (string | null)[] =>
  (['stays', 'duties'] as const).flatMap((table) =>
    all<{ person: number }>(db, `SELECT person FROM ${table} WHERE stream = +? ORDER BY n`, [id]).map(({ person }) =>
      personOf(db, person),
    ),
  )
