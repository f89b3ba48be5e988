// How far the orders' rows have followed the rules: by the version of which day the columns that follow from a version stand.
// It goes on with each version that begins, order by order, and from where it was left if the desk was closed in between.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { connectionOf, remembered, type ReadDb, type WriteDb } from '../sql.ts'
import { preference, savePreferences } from './preferences.ts'

export interface RulesTurned {
  /** The first instant of the version. */
  readonly at: Instant
  /** The last order that has followed; null once all have. */
  readonly after: number | null
}

const KEPT = 'rules-turned'

/** Null where no version has begun since the desk was made. */
export const rulesTurned = (db: ReadDb): RulesTurned | null =>
  remembered(db, KEPT, () => (preference(db, KEPT) as RulesTurned | undefined) ?? null)

export const keepRulesTurned = (db: WriteDb, turned: RulesTurned): void => {
  savePreferences(db, { [KEPT]: turned })
  connectionOf(db).memory.delete(KEPT)
}
