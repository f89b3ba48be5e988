// Twenty commands in one transaction, as the batch bar gives them, against the same commands one by one.
import { join } from 'node:path'
import { closeDesk } from '../../electron/app/open-desk.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { confirmOne, confirmTogether } from './lib/confirming.ts'
import { benchDesk, copyStore, makeReviewDesk } from './lib/review-desk.ts'
import { interleaved, median, ratio, timedNow } from './lib/rounds.ts'

const GROUP = 20

const run = async ({ folder, rounds, quick }: BenchContext) => {
  const each = GROUP * (quick ? 1 : 20)
  const base = join(folder, 'base.db')
  const warm = quick ? 1 : 4
  const streams = await makeReviewDesk(base, (rounds + warm) * each)
  const copy = (name: string) => {
    copyStore(base, join(folder, name))
    return benchDesk(join(folder, name))
  }
  const [grouped, single] = [await copy('grouped.db'), await copy('single.db')]
  const of = (round: number): readonly StreamId[] => streams.slice((round + warm) * each, (round + warm + 1) * each)
  const together = (round: number) =>
    timedNow(() => {
      const mine = of(round)
      for (let from = 0; from < mine.length; from += GROUP) confirmTogether(grouped, mine.slice(from, from + GROUP))
    })
  const alone = (round: number) => timedNow(() => of(round).forEach((stream) => confirmOne(single, stream)))
  for (let group = -warm; group < 0; group += 1) {
    together(group)
    alone(group)
  }
  const figures = await interleaved(rounds, { together, alone })
  for (const { store } of [grouped, single]) {
    mustBe(verifyWhole(store.db).intact, 'the chain holds')
    mustBe(findDrift(store.db, projectOrder).length === 0, 'no projection drifts')
  }
  closeDesk(grouped)
  closeDesk(single)
  return {
    rounds,
    metrics: { opsPerSecond: (each * 1000) / median(figures.together) },
    ratios: { 'cmd.durable': ratio(figures.alone, figures.together) },
    goals: { 'cmd.durable': '>= 2.5' },
  }
}

export const cmdGroup: Bench = { name: 'cmd.group', run }
