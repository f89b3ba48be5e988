// Reports asked for in tests: their figures, and the rows that stand behind them.
import { expect } from 'vitest'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { ReportPart, ReportQuery, ReportRow } from '../../shared/contract/reports.ts'
import type { Month } from '../../shared/kernel/months.ts'
import { countedStages } from '../../shared/order/figures.ts'
import type { Figures } from '../../shared/order/figures.ts'
import { orderInReview } from './orders.ts'
import type { TestDesk } from './support.ts'

export const month = (text: string): Month => text as Month
export const SEPTEMBER: ReportQuery = { from: month('2026-09'), to: month('2026-09'), group: 'shop' }
export const AUTUMN: ReportQuery = { from: month('2026-09'), to: month('2026-11'), group: 'month' }

export const figures = async ({ call }: TestDesk, query: ReportQuery = SEPTEMBER): Promise<Figures> =>
  (await call('report.get', query)).total

export const rowsOf = async (
  { call }: TestDesk,
  part: ReportPart,
  query = SEPTEMBER,
): Promise<readonly ReportRow[]> => {
  const { from, to } = query
  const rows: ReportRow[] = []
  let cursor: string | null = null
  do {
    const page: { rows: readonly ReportRow[]; next: string | null } = await call('report.rows', {
      from,
      to,
      part,
      cursor,
      limit: 2,
    })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

/** Every figure opens exactly the rows it was counted from. */
export const proveOpenable = async (desk: TestDesk, query: ReportQuery = SEPTEMBER): Promise<void> => {
  const { onTime, rejections, stays, invoices } = await figures(desk, query)
  const count = async (part: ReportPart) => (await rowsOf(desk, part, query)).length
  expect(await count({ figure: 'on-time', kept: true })).toBe(onTime.met)
  expect(await count({ figure: 'on-time', kept: false })).toBe(onTime.missed)
  expect(await count({ figure: 'on-time' })).toBe(onTime.met + onTime.missed)
  expect(await count({ figure: 'invoices', kept: true })).toBe(invoices.met)
  expect(await count({ figure: 'invoices', kept: false })).toBe(invoices.missed)
  expect(await count({ figure: 'rejections', of: 'requirement' })).toBe(rejections.requirement)
  expect(await count({ figure: 'rejections', of: 'result' })).toBe(rejections.result)
  expect(await count({ figure: 'rejections', of: 'reached-limit' })).toBe(rejections.reachedLimit)
  for (const stage of countedStages) expect(await count({ figure: 'stays', stage })).toBe(stays[stage].stays)
}

export const reviewed = (desk: TestDesk, n: number, submittedAt?: string): Promise<StreamId> =>
  orderInReview(desk, `20260000000000${n}`, submittedAt)
