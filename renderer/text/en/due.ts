// What stands where no clock runs.
import { monthDay } from '../format.ts'
import type { due as zh } from '../zh/due.ts'

export const due: typeof zh = {
  completed: (at) => (at === null ? 'Completed' : `Completed ${monthDay(at)}`),
  warranty: (until) => `Warranty to ${monthDay(until)}`,
  refunded: 'Refunded',
  closed: 'Closed',
  waitsForRequirement: 'Customer to submit',
  waitsForRevision: 'Customer to revise',
  stageUnknown: 'Choose its stage',
  noFlow: 'No delivery flow',
}
