// When an office wants to be reminded. None of it is a rule of a marketplace: what is due, and when, the clocks say.

export interface ReminderSetting {
  readonly on: boolean
  /** Hours before the deadline, in any order. */
  readonly ladderHours: readonly number[]
  /** Minutes after midnight in Beijing; `from` after `to` runs over midnight, equal ones are no quiet hours. */
  readonly quiet: { readonly from: number; readonly to: number }
  /** Nothing is said on holidays and weekends; make-up days (调休) are working days (W10). */
  readonly workdaysOnly: boolean
  /** How long something may be overdue before the managers are told; null: they aren't. */
  readonly escalateAfterHours: number | null
}

export const defaultReminders: ReminderSetting = {
  on: true,
  ladderHours: [72, 24, 4],
  quiet: { from: 22 * 60, to: 8 * 60 },
  workdaysOnly: false,
  escalateAfterHours: 4,
}

export const LONGEST_LADDER_HOURS = 720
export const LADDER_RUNGS = 6
