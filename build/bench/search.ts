// Finding orders by 1, 2 and 6 characters or digits: customers, order ids, pinyin initials (invoice and tracking numbers come
// with the invoices). The floor is LIKE over the same texts, which must find the same first 50 in the order of their ids.
import { closeDesk } from '../../electron/app/open-desk.ts'
import { SEARCH_HITS, matchingOrders } from '../../electron/store/queries/search.ts'
import { chance } from '../seed/random.ts'
import { mustEqual } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { benchDesk } from './lib/review-desk.ts'
import { interleaved, median, percentile, ratio, timedNow } from './lib/rounds.ts'
import { byLike, typedBy } from './lib/search-asks.ts'
import { manyOrders, seededStore } from './lib/seeded.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const run = async (context: BenchContext) => {
  const desk = await benchDesk(seededStore(manyOrders(context), context))
  const { store } = desk
  const typed = typedBy(store, chance(11), context.quick ? 5 : 12)
  const pairs = typed.filter(({ length }) => length === 2).slice(0, context.quick ? 10 : 20)
  for (const { text } of typed)
    mustEqual(matchingOrders(store.db, text, SEARCH_HITS), byLike(store, text), `what “${text}” finds`)
  const find = (text: string): number => timedNow(() => matchingOrders(store.db, text, SEARCH_HITS))
  const seen: number[][] = []
  const figures = await interleaved(context.rounds, {
    ours: () => {
      const times = typed.map(({ text }) => find(text))
      seen.push(times)
      return sum(times)
    },
    pairs: () => sum(pairs.map(({ text }) => find(text))),
    like: () => sum(pairs.map(({ text }) => timedNow(() => byLike(store, text)))),
  })
  closeDesk(desk)
  return {
    rounds: context.rounds,
    metrics: {
      p50ms: median(seen.map((times) => percentile(times, 0.5))),
      p99ms: median(seen.map((times) => percentile(times, 0.99))),
    },
    ratios: { 'LIKE for 2 characters': ratio(figures.like, figures.pairs) },
    goals: { p99ms: '<= 5', 'LIKE for 2 characters': '>= 100' },
  }
}

export const search: Bench = { name: 'search', run }
