// What a report reads: the months' counts, summed up by the key it groups by, and the open deadlines that are past by now.
import type { ReportGroup } from '../../../shared/contract/reports.ts'
import { earlier, type Instant } from '../../../shared/kernel/instant.ts'
import { endOfMonth, startOfMonth, type Month } from '../../../shared/kernel/months.ts'
import { dutyKinds, dutyOutcomes, type DutyKind } from '../../../shared/order/course-duties.ts'
import { countCodes, monthNumber, monthOfNumber, type CountCode } from '../reports/report-counts.ts'
import { shopByNumber, shopNumber } from '../settings/shops.ts'
import { all, type ReadDb, type SqlValue } from '../sql.ts'
import { wordOf } from '../words.ts'

export interface CountedSpan {
  readonly from: Month
  readonly to: Month
  /** Undefined: all. */
  readonly shops: readonly string[] | undefined
}

/** `key`: a shop id or a person id; null for nobody, and where it is grouped by month alone. */
export interface ReportCount {
  readonly month: Month
  readonly code: CountCode
  readonly key: string | null
  readonly tenths: number
  readonly n: number
}

/** ` AND shop IN (?, …)`; a shop nobody added matches nothing. */
export const amongShops = (
  db: ReadDb,
  shops: readonly string[] | undefined,
): { readonly sql: string; readonly params: readonly SqlValue[] } =>
  shops === undefined
    ? { sql: '', params: [] }
    : { sql: ` AND shop IN (${shops.map(() => '?').join(', ')})`, params: shops.map((id) => shopNumber(db, id) ?? -1) }

const columns: Readonly<Record<ReportGroup, string>> = { shop: 'shop', person: 'person', month: '0' }

const keyOf = (db: ReadDb, group: ReportGroup, key: number): string | null => {
  if (group === 'shop') return shopByNumber(db, key).id
  return group === 'month' || key === 0 ? null : wordOf(db, key)
}

export const reportCounts = (db: ReadDb, { from, to, shops }: CountedSpan, group: ReportGroup): ReportCount[] => {
  const { sql, params } = amongShops(db, shops)
  return all<{ month: number; what: number; key: number; tenths: number; n: number }>(
    db,
    `SELECT month, what, ${columns[group]} AS key, tenths, sum(n) AS n FROM report_counts
     WHERE month >= +? AND month <= +?${sql} GROUP BY month, what, key, tenths HAVING sum(n) <> 0`,
    [monthNumber(from), monthNumber(to), ...params],
  ).map(({ month, what, key, tenths, n }) => ({
    month: monthOfNumber(month),
    code: countCodes[what] ?? 'accepted',
    key: keyOf(db, group, key),
    tenths,
    n,
  }))
}

export interface PastDue {
  readonly kind: DutyKind
  readonly key: string | null
  readonly n: number
}

/** Decided outcomes come before it, the others after: what the two indexes of deadlines hold. */
export const OPEN: number = dutyOutcomes.indexOf('open')

/** Deadlines of one month that are neither met nor over yet, and past. Held ones that were in time aren't among them (W1). */
export const pastDue = (
  db: ReadDb,
  month: Month,
  shops: readonly string[] | undefined,
  group: ReportGroup,
  now: Instant,
): PastDue[] => {
  const { sql, params } = amongShops(db, shops)
  return all<{ kind: number; key: number; n: number }>(
    db,
    `SELECT kind, ${columns[group]} AS key, count(*) AS n FROM duties INDEXED BY duties_open
     WHERE outcome = ${OPEN} AND decided_at >= +? AND decided_at < +?${sql} GROUP BY kind, key`,
    [startOfMonth(month), earlier(endOfMonth(month), now), ...params],
  ).map(({ kind, key, n }) => ({ kind: dutyKinds[kind] ?? 'requirement.confirm', key: keyOf(db, group, key), n }))
}
