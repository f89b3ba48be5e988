// One command as a person gives it: load, decide, append with a version check, keep the row and the counters, durable on
// return. Floors: the very same SQL by hand; the act's and the event's row alone. Peer: emmett-sqlite on one connection.
import { join } from 'node:path'
import { closeDesk } from '../../electron/app/open-desk.ts'
import type { Desk } from '../../electron/app/desk.ts'
import { all, connectionOf } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { mustBe, mustEqual } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { confirmOnEmmett, confirmOne, takeOver } from './lib/confirming.ts'
import { emmettSqlite, openEmmett } from './lib/emmett.ts'
import type { EmmettConnection } from './lib/emmett.ts'
import { benchDesk, copyStore, makeReviewDesk } from './lib/review-desk.ts'
import { interleaved, median, ratio, timed, timedNow } from './lib/rounds.ts'
import { replayer, sqlOf } from './lib/sql-trace.ts'
import type { SqlCall } from './lib/sql-trace.ts'

const rowsAlone = ({ sql }: SqlCall): boolean => /^(BEGIN|COMMIT|INSERT INTO (acts|events) )/.test(sql)

/** What was written, row by row. */
const contentOf = ({ store: { db } }: Desk): unknown => [
  verifyWhole(db),
  all(db, 'SELECT * FROM orders ORDER BY id'),
  all(db, 'SELECT * FROM fill_ins ORDER BY stream, act'),
  all(db, 'SELECT * FROM counters ORDER BY 1, 2, 3, 4'),
]

/** Groups given before anything is measured: a desk has been running for a while. */
const warmUps = ({ quick }: BenchContext): number => (quick ? 1 : 4)

interface Prepared {
  readonly streams: readonly (readonly StreamId[])[]
  readonly file: (name: string) => Promise<Desk>
}

const prepare = async (context: BenchContext, each: number): Promise<Prepared> => {
  const { folder } = context
  const base = join(folder, 'base.db')
  const groups = context.rounds + warmUps(context)
  const streams = await makeReviewDesk(base, groups * each)
  return {
    streams: Array.from({ length: groups }, (_, round) => streams.slice(round * each, (round + 1) * each)),
    file: (name) => {
      copyStore(base, join(folder, name))
      return benchDesk(join(folder, name))
    },
  }
}

const run = async (context: BenchContext) => {
  const each = context.quick ? 10 : 300
  const { streams, file } = await prepare(context, each)
  const desks = { ours: await file('ours.db'), same: await file('same.db'), rows: await file('rows.db') }
  const traced = await file('traced.db')
  const calls = streams.map((round) => sqlOf(traced.store, () => round.forEach((stream) => confirmOne(traced, stream))))
  const sameSql = replayer(connectionOf(desks.same.store.db).raw)
  const rowsSql = replayer(connectionOf(desks.rows.store.db).raw)
  const ours = (round: number) => timedNow(() => streams[round]?.forEach((stream) => confirmOne(desks.ours, stream)))
  const same = (round: number) => timedNow(sameSql(calls[round] ?? []))
  const rows = (round: number) => timedNow(rowsSql((calls[round] ?? []).filter(rowsAlone)))
  const emmett = await emmettSqlite(context)
  const notRun = 'notRun' in emmett ? [emmett.notRun] : []
  const contenders: Record<string, (round: number) => number | Promise<number>> = { ours, same, rows }
  let connection: EmmettConnection | null = null
  if ('module' in emmett) {
    const { module } = emmett
    const open = await openEmmett(module, join(context.folder, 'emmett.db'))
    connection = open
    for (const stream of streams.flat()) await takeOver(module, open, desks.ours, stream)
    contenders['peer'] = (round) =>
      timed(async () => {
        for (const stream of streams[round] ?? []) await confirmOnEmmett(module, open, desks.ours, stream)
      })
  }
  const warm = warmUps(context)
  for (let group = 0; group < warm; group += 1)
    for (const contender of Object.values(contenders)) await contender(group)
  const figures = await interleaved(
    context.rounds,
    Object.fromEntries(Object.entries(contenders).map(([name, one]) => [name, (round: number) => one(round + warm)])),
  )
  const { ours: own = [], same: floor = [], rows: least = [], peer } = figures
  mustEqual(contentOf(desks.ours), contentOf(traced), 'two desks told the same hold the same')
  mustEqual(contentOf(desks.same), contentOf(traced), 'the floor wrote what the desk wrote')
  mustBe(findDrift(desks.ours.store.db, projectOrder).length === 0, 'no projection drifts')
  connection?.close()
  for (const desk of [...Object.values(desks), traced]) closeDesk(desk)
  return {
    rounds: context.rounds,
    metrics: { opsPerSecond: (each * 1000) / median(own) },
    ratios: {
      'same SQL by hand': ratio(floor, own),
      'event and command row alone': ratio(least, own),
      ...(peer === undefined ? {} : { 'emmett-sqlite': ratio(peer, own) }),
    },
    goals: { 'same SQL by hand': '>= 0.9', 'event and command row alone': '>= 0.5', 'emmett-sqlite': '>= 4' },
    notRun,
  }
}

export const cmdDurable: Bench = { name: 'cmd.durable', run }
