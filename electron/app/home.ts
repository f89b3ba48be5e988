// 工作台: what is due and overdue with the ball in our court, who could appeal, what the console must still be told, and
// the load of the days ahead with their holidays.
import type { Home, LoadDay } from '../../shared/contract/desk.ts'
import type { FillInItem } from '../../shared/contract/rows.ts'
import { addDays, dayOf, endOfDay, startOfDay } from '../../shared/kernel/civil.ts'
import type { Day } from '../../shared/kernel/civil.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { formatDay } from '../../shared/kernel/iso.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import { appealable, countDue, dueLoad, dueRows, shopSafety } from '../store/queries/home.ts'
import { countInvoicesDue } from '../store/queries/invoice-counts.ts'
import { badgeCount } from '../store/queries/tab-counts.ts'
import type { Desk } from './desk.ts'
import { fillInItems } from './fill-in.ts'

const DUE_SHOWN = 20
const RADAR_SHOWN = 5
const FILL_INS_SHOWN = 6
const LOAD_DAYS = 14

const loadDay = (day: Day, due: number, overdue: number): LoadDay => {
  const { workday, reason } = officialCalendar.isWorkday(day)
  return {
    day: formatDay(day),
    due,
    overdue,
    dayOff: workday ? null : reason === 'holiday' ? 'holiday' : 'weekend',
    makeUp: reason === 'make-up',
    holidayName: null,
  }
}

/** What falls due on each of the next days; what is overdue already stands on today. */
const loadAhead = (desk: Desk, at: Instant, shops: readonly string[] | undefined): readonly LoadDay[] => {
  const { db } = desk.store
  const today = dayOf(at)
  const days = Array.from({ length: LOAD_DAYS }, (_, index) => addDays(today, index))
  const edges = [at, ...days.map((day) => endOfDay(day))]
  const overdue = countDue(db, at, shops)
  return dueLoad(db, edges, shops).map((due, index) => loadDay(addDays(today, index), due, index === 0 ? overdue : 0))
}

/** The oldest ones; of some shops they are looked for among the oldest of all. */
const fillInsShown = (desk: Desk, shops: readonly string[] | undefined): readonly FillInItem[] =>
  shops === undefined
    ? fillInItems(desk, false, FILL_INS_SHOWN)
    : fillInItems(desk, false)
        .filter(({ shopId }) => shops.includes(shopId))
        .slice(0, FILL_INS_SHOWN)

export const homeOf = (desk: Desk, shops: readonly string[] | undefined): Home => {
  const { db } = desk.store
  const at = desk.clock.now()
  const today = endOfDay(dayOf(at))
  const tomorrow = endOfDay(addDays(dayOf(at), 1))
  const due = dueRows(db, today, DUE_SHOWN, shops)
  const pending = fillInsShown(desk, shops)
  return {
    at,
    due: due.rows,
    dueTotal: due.total,
    overdueTotal: countDue(db, at, shops),
    radar: {
      now: appealable(db, null, at, RADAR_SHOWN, shops),
      tomorrow: appealable(db, at, tomorrow, RADAR_SHOWN, shops),
      threeDays: appealable(db, tomorrow, after(startOfDay(dayOf(at)), 4 * DAY), RADAR_SHOWN, shops),
    },
    fillIn: { total: badgeCount(db, 'fill-in', shops), items: pending },
    load: loadAhead(desk, at, shops),
    shops: shopSafety(db, at).filter(({ shopId }) => shops === undefined || shops.includes(shopId)),
    invoices: { due: countInvoicesDue(db, today, shops), overdue: countInvoicesDue(db, at, shops) },
    waiting: {
      flagged: badgeCount(db, 'flagged', shops),
      conflicts: badgeCount(db, 'conflict', shops),
      unknownStage: badgeCount(db, 'unknown-stage', shops),
    },
  }
}
