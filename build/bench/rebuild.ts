// Making every projection afresh from the log, slice by slice. Floor: reading and parsing the same slices of the log. Rounds
// are groups of slices; what a rebuild does before and after them (emptying, indexes) is spread over the rounds.
import { closeDesk } from '../../electron/app/open-desk.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import { streamLogFromRows } from '../../electron/store/log-rows.ts'
import { logsBetween, rebuild as rebuildStore } from '../../electron/store/rebuild.ts'
import { all, value } from '../../electron/store/sql.ts'
import type { Store } from '../../electron/store/open.ts'
import { mustBe, mustEqual } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { checkSample } from './lib/drift-sample.ts'
import { benchDesk } from './lib/review-desk.ts'
import { ratio, timedNow } from './lib/rounds.ts'
import { manyOrders, seededStore, writableCopy } from './lib/seeded.ts'

const SLICE = 2_000

/** A million queue keys are more than a 64-bit sum holds, so they are added in two parts. */
const sumsOf = ({ db }: Store): unknown =>
  all(
    db,
    `SELECT count(*), sum(queue_key / 1000), sum(queue_key % 1000), sum(version), sum(last_act), sum(fill_ins), sum(refunds), sum(length(state)) FROM orders
     UNION ALL SELECT count(*), sum(n), 0, 0, 0, 0, 0, 0 FROM counters WHERE n <> 0`,
  )

/** Reads a slice of the log as the rebuild does and parses every event; returns how many. */
const parseSlice = ({ db }: Store, after: number, upTo: number): number => {
  let events = 0
  for (const { stream, acts, events: rows } of logsBetween(db, after, upTo))
    events += streamLogFromRows(db, stream, acts, rows).events.length
  return events
}

const run = async (context: BenchContext) => {
  const { quick, folder } = context
  const rounds = quick ? 1 : context.rounds
  const desk = await benchDesk(writableCopy(seededStore(manyOrders(context), context), folder))
  const { store } = desk
  const before = sumsOf(store)
  const streams = value<number>(store.db, 'SELECT max(id) FROM streams') ?? 0
  const slices = Math.ceil(streams / SLICE)
  const ours = Array.from({ length: rounds }, () => 0)
  const floor = Array.from({ length: rounds }, () => 0)
  const roundOf = (slice: number): number => Math.min(rounds - 1, Math.floor((slice * rounds) / slices))
  const add = (to: number[], slice: number, ms: number): void => {
    to[roundOf(slice)] = (to[roundOf(slice)] ?? 0) + ms
  }
  const steps = rebuildStore(store, projectOrder)
  let events = 0
  const parse = (slice: number) =>
    add(
      floor,
      slice,
      timedNow(() => (events += parseSlice(store, slice * SLICE, (slice + 1) * SLICE))),
    )
  const make = (slice: number) =>
    add(
      ours,
      slice,
      timedNow(() => steps.next()),
    )
  for (let slice = 0; slice < slices; slice += 1) {
    // Whoever goes first pays for reading the pages.
    for (const step of slice % 2 === 0 ? [make, parse] : [parse, make]) step(slice)
  }
  const rest = timedNow(() => mustBe(steps.next().done === true, 'a rebuild ends with its last slice'))
  mustEqual(sumsOf(store), before, 'a rebuild makes what was there')
  mustEqual(events, value<number>(store.db, 'SELECT count(*) FROM events'), 'the floor read every event')
  checkSample(desk, quick ? 1 : 100)
  closeDesk(desk)
  const whole = ours.map((ms) => ms + rest / rounds)
  return {
    rounds,
    metrics: {
      seconds: whole.reduce((sum, ms) => sum + ms, 0) / 1000,
      opsPerSecond: (events * 1000) / whole.reduce((sum, ms) => sum + ms, 0),
    },
    ratios: { 'reading and parsing the log': ratio(floor, whole) },
    goals: { 'reading and parsing the log': '>= 0.4' },
  }
}

export const rebuild: Bench = { name: 'rebuild', run }
