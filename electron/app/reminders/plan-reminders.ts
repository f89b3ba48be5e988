// Keeping the reminders what the rules make of the obligations as they stand. Only what changed or came near since the last
// look is planned again, in slices short enough that nobody waits for the window.
import type { ReminderSetting } from '../../../shared/remind/setting.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { HOUR, after, later } from '../../../shared/kernel/instant.ts'
import { officialCalendar } from '../../../shared/packs/official-calendar.ts'
import { horizon } from '../../../shared/remind/ladder.ts'
import type { RemindRules } from '../../../shared/remind/ladder.ts'
import type { ReadDb, WriteDb } from '../../store/open.ts'
import { keepPlans } from '../../store/reminders/planned.ts'
import { allToPlan, cameNear, changedBetween, lastAct } from '../../store/reminders/to-plan.ts'
import type { Looked } from '../../store/reminders/to-plan.ts'
import { preference, savePreferences } from '../../store/settings/preferences.ts'
import type { Desk } from '../desk.ts'
import { readPreferences } from '../preferences.ts'
import { planAccounts, plansOfOrder } from './plans-of.ts'

/** One transaction: long enough to share its fsync, short enough that nobody notices. */
const SLICE_MS = 15

/** Planned further ahead than any look is away from the next, and moved on in steps, so that most looks find nothing to do. */
const AHEAD = 2 * HOUR
const STEP = HOUR / 4

const LOOKED = 'reminders-looked'

interface LookedUnder extends Looked {
  readonly setting: ReminderSetting
}

/** Null at the first look and once the setting is another. */
const lookedBefore = (db: ReadDb, setting: ReminderSetting): LookedUnder | null => {
  const kept = preference(db, LOOKED) as LookedUnder | undefined
  return kept !== undefined && JSON.stringify(kept.setting) === JSON.stringify(setting) ? kept : null
}

/** Whether reminders were ever looked at on this desk. */
export const hasLooked = (db: ReadDb): boolean => preference(db, LOOKED) !== undefined

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Slice {
  readonly done: number
  readonly changed: boolean
}

/** Plans the first ones of `streams`, for as long as a slice may take. */
const planSlice = (db: WriteDb, streams: readonly number[], rules: RemindRules, now: Instant): Slice => {
  const started = performance.now()
  let changed = false
  for (const [index, stream] of streams.entries()) {
    if (performance.now() - started > SLICE_MS) return { done: index, changed }
    if (keepPlans(db, stream, plansOfOrder(db, stream, rules, now), now)) changed = true
  }
  return { done: streams.length, changed }
}

/** Slice by slice; null where it was stopped in between. */
const planAll = async (
  { store }: Desk,
  streams: readonly number[],
  rules: RemindRules,
  now: Instant,
  isStopped: () => boolean,
): Promise<boolean | null> => {
  let changed = false
  for (let left = streams; left.length > 0;) {
    const slice = store.write((db) => planSlice(db, left, rules, now))
    changed ||= slice.changed
    left = left.slice(slice.done)
    if (left.length > 0) await nextTurn()
    if (isStopped()) return null
  }
  return changed
}

/** A long import is gone through in parts. */
const ACTS_AT_ONCE = 10_000

/** Which orders are to be looked at: changed ones and those that came near, or all where nobody has looked under this setting. */
const streamsToPlan = async (db: ReadDb, before: Looked | null, act: number, until: Instant): Promise<number[]> => {
  if (before === null) return [...allToPlan(db, until)]
  const streams = new Set(cameNear(db, before, until))
  for (let from = before.act; from < act; from += ACTS_AT_ONCE) {
    for (const id of changedBetween(db, from, Math.min(act, from + ACTS_AT_ONCE), until)) streams.add(id)
    if (from + ACTS_AT_ONCE < act) await nextTurn()
  }
  return [...streams]
}

/**
 * Returns whether any reminder became different. Interrupted in between, the next look does all of it again: planning twice
 * says nothing twice.
 */
export const planReminders = async (desk: Desk, isStopped: () => boolean): Promise<boolean> => {
  const { store, clock } = desk
  const now = clock.now()
  const { reminders: setting } = readPreferences(store.db)
  const rules: RemindRules = { setting, calendar: officialCalendar }
  const before = lookedBefore(store.db, setting)
  const act = lastAct(store.db)
  const near = horizon(after(now, AHEAD - (now % STEP)), rules)
  const until = later(near, before?.until ?? near)
  if (before !== null && before.act === act && before.until === until) return false
  const streams = await streamsToPlan(store.db, before, act, until)
  if (isStopped()) return false
  const changed = await planAll(desk, streams, rules, now, isStopped)
  if (changed === null) return false
  return store.write((db) => {
    const looked: LookedUnder = { act, until, setting }
    savePreferences(db, { [LOOKED]: looked })
    return planAccounts(db, rules, now) || changed
  })
}
