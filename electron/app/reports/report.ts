// 报表: the figures of some months, altogether, line by line as they are grouped, and month by month up to their end.
import type { Report, ReportGroup, ReportLine, ReportQuery } from '../../../shared/contract/reports.ts'
import { addToMonth, monthsFrom } from '../../../shared/kernel/months.ts'
import type { Month } from '../../../shared/kernel/months.ts'
import { figureDefinitions } from '../../../shared/order/figure-definitions.ts'
import { pastDue, reportCounts } from '../../store/queries/report-figures.ts'
import type { ReportCount } from '../../store/queries/report-figures.ts'
import { listPeople } from '../../store/settings/people.ts'
import { listShops } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import { TallyBook } from './tally-book.ts'

/** A month alone shows no direction: with fewer of them, those before are shown too. */
const TREND_MONTHS = 6

const ALL = 'all'

/** Everything counted in the months, and what is overdue now; between two months others may work. */
const eachCount = async (
  desk: Desk,
  months: readonly Month[],
  { shops, group }: ReportQuery,
  take: (count: ReportCount) => void,
): Promise<void> => {
  const { db } = desk.store
  const now = desk.clock.now()
  for (const month of months) {
    for (const count of reportCounts(db, { from: month, to: month, shops }, group)) take(count)
    for (const { kind, key, n } of pastDue(db, month, shops, group, now))
      take({ month, code: `missed ${kind}`, key, tenths: 0, n })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Keys in the order they are shown: months as they come, shops and people as they are listed, nobody last. */
const inOrder = (desk: Desk, group: ReportGroup, keys: readonly (string | null)[]): readonly (string | null)[] => {
  const { db } = desk.store
  // Months were met in their order.
  if (group === 'month') return keys
  const listed = (group === 'shop' ? listShops(db) : listPeople(db)).map(({ id }) => id)
  const place = (key: string | null): number => {
    if (key === null) return listed.length + 1
    const at = listed.indexOf(key)
    return at === -1 ? listed.length : at
  }
  return keys.toSorted((a, b) => place(a) - place(b))
}

export const reportOf = async (desk: Desk, query: ReportQuery): Promise<Report> => {
  const { from, to, group } = query
  const first = addToMonth(to, 1 - TREND_MONTHS)
  const months = monthsFrom(first < from ? first : from, to)
  const total = new TallyBook<typeof ALL>()
  const lines = new TallyBook<string | null>()
  const byMonth = new TallyBook<Month>()
  await eachCount(desk, months, query, (count) => {
    byMonth.count(count.month, count)
    if (count.month < from) return
    total.count(ALL, count)
    lines.count(group === 'month' ? count.month : count.key, count)
  })
  return {
    from,
    to,
    at: desk.clock.now(),
    total: total.figures(ALL),
    lines: inOrder(desk, group, lines.keys).map((key): ReportLine => ({ key, figures: lines.figures(key) })),
    trend: months.map((month) => ({ month, inPeriod: month >= from, figures: byMonth.figures(month) })),
    definitions: figureDefinitions,
  }
}
