// Catch-up (W3) over many orders: with nothing due, as all day long, and with 10,000 due, as after weeks away. Floor: group
// commands on the same store in the same rounds.
import { catchUpNow } from '../../electron/app/catch-up.ts'
import type { Desk } from '../../electron/app/desk.ts'
import { closeDesk } from '../../electron/app/open-desk.ts'
import { nextAutomatic } from '../../electron/store/queries/next-due.ts'
import { all, value } from '../../electron/store/sql.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { after } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import { mustBe, mustEqual } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { confirmTogether } from './lib/confirming.ts'
import { checkSample } from './lib/drift-sample.ts'
import { benchDesk } from './lib/review-desk.ts'
import { interleaved, median, percentile, ratio, timed, timedNow } from './lib/rounds.ts'
import { manyOrders, seededStore, writableCopy } from './lib/seeded.ts'

const GROUP = 20
const GROUPS_PER_ROUND = 30

/** The instants at which the orders so far fall due by themselves, cut so that each round has the same number of them. */
const roundEnds = ({ store }: Desk, rounds: number, each: number): Instant[] => {
  const due = all<{ at: Instant }>(
    store.db,
    'SELECT automatic_at AS at FROM orders WHERE automatic_at IS NOT NULL ORDER BY automatic_at, id',
  )
  return Array.from({ length: rounds }, (_, round) => {
    const last = due[(round + 1) * each - 1]
    invariant(last, `a seeded store has ${rounds * each} orders that fall due by themselves, not ${due.length}`)
    return last.at
  })
}

const confirmable = ({ store }: Desk, most: number): StreamId[] =>
  all<{ name: StreamId }>(
    store.db,
    `SELECT s.name FROM orders o JOIN streams s ON s.id = o.id
     WHERE o.stage = 'requirement-review' AND o.hold IS NULL AND o.goods = 'service' ORDER BY o.id LIMIT ?`,
    [most],
  ).map(({ name }) => name)

const automatic = ({ store }: Desk): number =>
  value<number>(
    store.db,
    "SELECT count(*) FROM events WHERE type = (SELECT id FROM words WHERE word = 'result.autoAccepted')",
  ) ?? 0

const run = async (context: BenchContext) => {
  const { quick, folder } = context
  const orders = manyOrders(context)
  const desk = await benchDesk(writableCopy(seededStore(orders, context), folder))
  const practice = desk.clock
  invariant('moveTo' in practice, 'a bench runs on a practice desk')
  const idle: number[] = []
  for (let look = 0; look < 200; look += 1) idle.push(await timed(() => catchUpNow(desk)))
  mustEqual(practice.now(), DEFAULT_NOW, 'the desk stands at the seed’s instant')
  // As many rounds of 10,000 as the store has; a small one has fewer to fall due.
  const coming = value<number>(desk.store.db, 'SELECT count(*) FROM orders WHERE automatic_at IS NOT NULL') ?? 0
  const rounds = Math.min(context.rounds, quick ? 2 : 5)
  const each = Math.min(10_000, Math.floor(coming / rounds))
  const ends = roundEnds(desk, rounds, each)
  const groups = confirmable(desk, rounds * GROUP * GROUPS_PER_ROUND)
  // A small store has fewer than a group.
  const size = Math.min(GROUP, Math.floor(groups.length / rounds))
  const perRound = Math.floor(groups.length / rounds / size) * size
  let events = automatic(desk)
  const figures = await interleaved(rounds, {
    sweep: async (round) => {
      const end = ends[round] ?? DEFAULT_NOW
      if (practice.now() < end) practice.moveTo(end)
      let done = 0
      const took = await timed(async () => (done = await catchUpNow(desk)))
      const now = automatic(desk)
      mustBe(done > 0 && now === events + done, 'every automatic event is written once')
      const next = nextAutomatic(desk.store.db)
      mustBe(next === null || next.at > practice.now(), 'nothing due is left')
      events = now
      return took / done
    },
    group: (round) => {
      const mine = groups.slice(round * perRound, (round + 1) * perRound)
      const took = timedNow(() => {
        for (let from = 0; from < mine.length; from += size) confirmTogether(desk, mine.slice(from, from + size))
      })
      return took / mine.length
    },
  })
  mustBe(after(practice.now(), 0) >= (ends.at(-1) ?? DEFAULT_NOW), 'all rounds were swept')
  checkSample(desk, quick ? 1 : 100)
  closeDesk(desk)
  return {
    rounds,
    metrics: { p50ms: percentile(idle.slice(20), 0.5), opsPerSecond: 1000 / median(figures.sweep) },
    ratios: { 'cmd.group': ratio(figures.group, figures.sweep) },
    goals: { p50ms: '<= 0.2', 'cmd.group': '>= 0.8' },
  }
}

export const dueSweep: Bench = { name: 'due.sweep', run }
