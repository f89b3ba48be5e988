// W22, one reason at a time: a hold closes the delivery commands, `appeal.file` and `refund.request`, and they are then
// refused by the hold's clause alone.
import type { Hold } from '../kernel/facts.ts'
import type { Refused } from '../rulebook/verdict.ts'
import { refuse } from '../rulebook/verdict.ts'

const closedBy = {
  appeal: refuse('T13', 'appeal-pending'),
  refund: refuse('Q7', 'refund-pending'),
} as const

/** Null where no hold lies on the order. */
export const closedByHold = (hold: Hold | null): Refused | null => hold && closedBy[hold.kind]
