// A page of the queue: 50 rows by keyset and the counts of all tabs, over the tabs, filters and sorts of the screen, first
// pages and later ones. Floor: the same statements with nothing around them. Also against a store of 10,000 orders.
import { closeDesk } from '../../electron/app/open-desk.ts'
import { queuePage } from '../../electron/store/queries/queue-page.ts'
import type { Store } from '../../electron/store/open.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { asksFor, checkPages } from './lib/queue-asks.ts'
import { benchDesk } from './lib/review-desk.ts'
import { interleaved, median, percentile, ratio, timedNow } from './lib/rounds.ts'
import { manyOrders, seededStore } from './lib/seeded.ts'
import { replayer, sqlOf } from './lib/sql-trace.ts'

interface Pages {
  readonly ours: readonly (() => void)[]
  readonly raw: readonly (() => void)[]
}

const pagesOf = (store: Store): Pages => {
  const asks = asksFor(store)
  checkPages(store, asks)
  const byHand = replayer(connectionOf(store.db).raw)
  return {
    ours: asks.map((ask) => () => void queuePage(store.db, ask, DEFAULT_NOW)),
    raw: asks.map((ask) => byHand(sqlOf(store, () => queuePage(store.db, ask, DEFAULT_NOW)))),
  }
}

const TIMES = 3

/** Milliseconds of every page, each asked for several times. */
const all = (pages: readonly (() => void)[]): number[] =>
  Array.from({ length: TIMES }, () => pages.map((page) => timedNow(page))).flat()

/** Measures all pages, notes every time, and gives their median. */
const noting = (into: number[][], pages: readonly (() => void)[]) => (): number => {
  const times = all(pages)
  into.push(times)
  return median(times)
}

const p99 = (rounds: readonly number[][]): number[] => rounds.map((times) => percentile(times, 0.99))

const run = async (context: BenchContext) => {
  const [many, few] = [manyOrders(context), context.quick ? 300 : 10_000]
  const [large, small] = [await benchDesk(seededStore(many, context)), await benchDesk(seededStore(few, context))]
  const [at1M, at10k] = [pagesOf(large.store), pagesOf(small.store)]
  const seen = { ours: [] as number[][], raw: [] as number[][], few: [] as number[][] }
  for (const pages of [at1M.ours, at1M.raw, at10k.ours]) all(pages)
  const p50 = await interleaved(context.rounds, {
    ours: noting(seen.ours, at1M.ours),
    raw: noting(seen.raw, at1M.raw),
    few: noting(seen.few, at10k.ours),
  })
  closeDesk(large)
  closeDesk(small)
  return {
    rounds: context.rounds,
    metrics: { p50ms: median(p50.ours), p99ms: median(p99(seen.ours)) },
    ratios: { 'raw query p99': ratio(p99(seen.ours), p99(seen.raw)), 'p50 at 10,000 orders': ratio(p50.ours, p50.few) },
    goals: { 'raw query p99': '<= 1.3', 'p50 at 10,000 orders': '<= 1.5' },
  }
}

export const pageQueue: Bench = { name: 'page.queue', run }
