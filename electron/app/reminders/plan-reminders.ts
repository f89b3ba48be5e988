// Keeping the reminders what the rules make of the obligations as they stand. Only what changed or came near since the last
// look is planned again, in slices short enough that nobody waits for the window.
import { accountObligations, catchUpAccount } from '../../../shared/account/due.ts'
import type { ReminderSetting } from '../../../shared/remind/setting.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { HOUR, after, later } from '../../../shared/kernel/instant.ts'
import { catchUp, obligations } from '../../../shared/order/due.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { officialCalendar } from '../../../shared/packs/official-calendar.ts'
import { horizon, remindersOf } from '../../../shared/remind/ladder.ts'
import type { RemindRules } from '../../../shared/remind/ladder.ts'
import { watchedOfAccount, watchedOfOrder } from '../../../shared/remind/watched.ts'
import type { Watched } from '../../../shared/remind/watched.ts'
import type { ReadDb, WriteDb } from '../../store/open.ts'
import { orderRow, storedOrder } from '../../store/orders.ts'
import { keepPlans } from '../../store/reminders/planned.ts'
import type { Plan } from '../../store/reminders/planned.ts'
import { lastAct, streamsToPlan } from '../../store/reminders/to-plan.ts'
import type { Looked } from '../../store/reminders/to-plan.ts'
import { preference, savePreferences } from '../../store/settings/preferences.ts'
import { listShops } from '../../store/settings/shops.ts'
import { streamNumber } from '../../store/streams.ts'
import { accountStreamOf } from '../accounts/account-stream.ts'
import { readAccount } from '../accounts/account-log.ts'
import { rulesOf } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { readPreferences } from '../preferences.ts'

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

type For = Pick<Plan, 'person' | 'role'>

const plansOf = (watched: readonly Watched[], whom: (one: Watched) => For, rules: RemindRules): Plan[] =>
  watched.map((one) => ({ watched: one, reminders: remindersOf(one, rules), ...whom(one) }))

const INVOICE_CLERKS: For = { person: null, role: 'invoice' }
const MANAGERS: For = { person: null, role: 'manager' }

/** An order that is gone (W23) has no plans, and so loses its reminders. */
const plansOfOrder = (db: ReadDb, stream: number, rules: RemindRules, now: Instant): readonly Plan[] => {
  const row = orderRow(db, stream)
  if (row === undefined) return []
  const { projection } = storedOrder<OrderState>(db, row)
  const { state } = catchUp(projection.state, rulesOf(projection.state.terms.marketplace), now)
  const whose: For = { person: projection.assignee, role: 'service' }
  return plansOf(
    watchedOfOrder(obligations(state, now), state.delivery.stage),
    ({ kind }) => (kind.startsWith('invoice.') ? INVOICE_CLERKS : whose),
    rules,
  )
}

/** Few and short: looked at each time. */
const planAccounts = (db: WriteDb, rules: RemindRules, now: Instant): boolean => {
  let changed = false
  for (const { id } of listShops(db)) {
    const stream = streamNumber(db, accountStreamOf(id))
    const account = stream === null ? null : readAccount(db, id)
    if (stream === null || account === null) continue
    const { state } = catchUpAccount(account.state, account.rules, now)
    const watched = watchedOfAccount(accountObligations(state, account.rules, now))
    if (
      keepPlans(
        db,
        stream,
        plansOf(watched, () => MANAGERS, rules),
        now,
      )
    )
      changed = true
  }
  return changed
}

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
  const changed = await planAll(desk, streamsToPlan(store.db, before, until), rules, now, isStopped)
  if (changed === null) return false
  return store.write((db) => {
    const looked: LookedUnder = { act, until, setting }
    savePreferences(db, { [LOOKED]: looked })
    return planAccounts(db, rules, now) || changed
  })
}
