// The report of a seeded store against an independent count of its events, month by month.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_NOW } from '../../build/seed/defaults.ts'
import { seedStore } from '../../build/seed/seed-store.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import type { OrderLog } from '../../electron/app/project-order.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { readStream } from '../../electron/store/event-log.ts'
import { openStore } from '../../electron/store/open.ts'
import type { Store } from '../../electron/store/open.ts'
import { pastDue, reportCounts } from '../../electron/store/queries/report-figures.ts'
import { rebuild } from '../../electron/store/rebuild.ts'
import { all, planOf } from '../../electron/store/sql.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { addToMonth, monthOf, monthsFrom } from '../../shared/kernel/months.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { countFromEvents } from './report-oracle.ts'
import type { Counts } from './report-oracle.ts'

const ORDERS = 2000
const folder = mkdtempSync(path.join(tmpdir(), 'workbench-report-test-'))
let store: Store

beforeAll(() => {
  const file = path.join(folder, 'seeded.db')
  seedStore({ file, orders: ORDERS, shops: 3, seed: 7, now: DEFAULT_NOW })
  store = openStore({ file, clock: { now: () => DEFAULT_NOW }, ids: { other: () => 'unused' } })
}, 120_000)
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const logs = function* (): Generator<OrderLog> {
  for (const { name } of all<{ name: StreamId }>(store.db, "SELECT name FROM streams WHERE name LIKE 'order:%'"))
    yield readStream<OrderEvent>(store.db, name)
}

/** What a report is made of, under the names the oracle gives it. */
const counted = (): Counts => {
  const counts: Counts = new Map()
  const last = monthOf(DEFAULT_NOW)
  for (const month of monthsFrom(addToMonth(last, -30), addToMonth(last, 2))) {
    const add = (what: string, n: number): void => {
      counts.set(`${month} ${what}`, (counts.get(`${month} ${what}`) ?? 0) + n)
    }
    for (const { code, tenths, n } of reportCounts(store.db, { from: month, to: month, shops: undefined }, 'month'))
      add(code.startsWith('stay ') ? `${code} ${tenths}` : code, n)
    for (const { kind, n } of pastDue(store.db, month, undefined, 'month', DEFAULT_NOW)) add(`missed ${kind}`, n)
  }
  return counts
}

const sorted = (counts: Counts): readonly (readonly [string, number])[] =>
  [...counts].filter(([what]) => !what.endsWith('reached limit')).toSorted(([a], [b]) => (a < b ? -1 : 1))

describe('a report of a seeded store', () => {
  test('counts what the events say, month by month', () => {
    const told = countFromEvents(logs(), DEFAULT_NOW)
    expect(told.size).toBeGreaterThan(500)
    expect(sorted(counted())).toEqual(sorted(told))
  })

  test('is the same after everything was made anew from the log', () => {
    const before = sorted(counted())
    Array.from(rebuild(store, projectOrder))
    expect(sorted(counted())).toEqual(before)
    expect(findDrift(store.db, projectOrder)).toEqual([])
  })

  test('reads ranges of indexes only', () => {
    const counts = planOf(
      store.db,
      'SELECT month, what, shop AS key, tenths, sum(n) AS n FROM report_counts WHERE month >= +? AND month <= +? GROUP BY month, what, key, tenths',
      [202609, 202609],
    )
    expect(counts[0]).toMatch(/SEARCH report_counts USING PRIMARY KEY \(month>\? AND month<\?\)/)
    const open = planOf(
      store.db,
      'SELECT kind, count(*) FROM duties INDEXED BY duties_open WHERE outcome = 3 AND decided_at >= +? AND decided_at < +? GROUP BY kind',
      [0, DEFAULT_NOW],
    )
    expect(open[0]).toMatch(/SEARCH duties USING COVERING INDEX duties_open \(decided_at>\? AND decided_at<\?\)/)
  })
})
