// Finding orders by 1, 2 and 6 characters or digits: customers, order ids, pinyin initials (invoice and tracking numbers come
// with the invoices). The floor is LIKE over the same texts, which must find the same first 50 in the order of their ids. LIKE
// stops at the 50th hit: what is everywhere it finds at once, so the goal is about what has fewer; the rest stands beside it.
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
  const rare: string[] = []
  const common: string[] = []
  for (const { text, length } of typed) {
    const found = byLike(store, text)
    mustEqual(matchingOrders(store.db, text, SEARCH_HITS), found, `what “${text}” finds`)
    if (length === 2) (found.length < SEARCH_HITS ? rare : common).push(text)
  }
  const find = (text: string): number => timedNow(() => matchingOrders(store.db, text, SEARCH_HITS))
  const like = (text: string): number => timedNow(() => byLike(store, text))
  const seen: number[][] = []
  const figures = await interleaved(context.rounds, {
    ours: () => {
      const times = typed.map(({ text }) => find(text))
      seen.push(times)
      return sum(times)
    },
    rare: () => sum(rare.map(find)),
    rareByLike: () => sum(rare.map(like)),
    common: () => sum(common.map(find)),
    commonByLike: () => sum(common.map(like)),
  })
  closeDesk(desk)
  return {
    rounds: context.rounds,
    metrics: {
      p50ms: median(seen.map((times) => percentile(times, 0.5))),
      p99ms: median(seen.map((times) => percentile(times, 0.99))),
    },
    ratios: {
      'LIKE for 2 characters': ratio(figures.rareByLike, figures.rare),
      'LIKE for 2 characters that are everywhere': ratio(figures.commonByLike, figures.common),
    },
    goals: { p99ms: '<= 5', 'LIKE for 2 characters': '>= 100' },
  }
}

export const search: Bench = { name: 'search', run }
