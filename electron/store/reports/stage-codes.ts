// How a stage is written in the tables of reports.
import type { Stage } from '../../../shared/kernel/facts.ts'

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

export const stageCode = (stage: Stage): number => stageCodes.indexOf(stage)
