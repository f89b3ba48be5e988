// What became of an order, kept as it goes: every stay in a stage, and every deadline of ours with how it ended. Reports
// count these and nothing else. Folded event by event beside the state, so that it can be kept or made again from the log.
import { dutiesAfter } from './course-duties.ts'
import type { Duty } from './course-duties.ts'
import { staysAfter } from './course-stays.ts'
import type { Stay } from './course-stays.ts'
import type { Turned } from './course-turn.ts'

export interface Course {
  /** In the order they were entered; the last one may still be open. */
  readonly stays: readonly Stay[]
  /** In the order they began to count. */
  readonly duties: readonly Duty[]
}

export const NO_COURSE: Course = { stays: [], duties: [] }

export const courseAfter = (course: Course, turned: Turned): Course => {
  const stays = staysAfter(course.stays, turned)
  const duties = dutiesAfter(course.duties, turned)
  return stays === course.stays && duties === course.duties ? course : { stays, duties }
}
