// Whether projections still are what the log says: of a large store every n-th order and all counters.
import { isDeepStrictEqual } from 'node:util'
import type { Desk } from '../../../electron/app/desk.ts'
import { projectOrder } from '../../../electron/app/project-order.ts'
import { countAfresh, storedCounts } from '../../../electron/store/counters.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import { loadOrder } from '../../../electron/store/orders.ts'
import { all } from '../../../electron/store/sql.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { mustBe } from './bench.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const sorted = (counts: ReturnType<typeof storedCounts>): string[] =>
  counts.map((count) => JSON.stringify(count)).toSorted()

export const checkSample = ({ store: { db } }: Pick<Desk, 'store'>, every: number): void => {
  const streams = all<{ name: StreamId }>(db, 'SELECT name FROM streams WHERE id % ? = 0', [every])
  for (const { name } of streams) {
    const made = projectOrder(readStream(db, name), db)
    const kept = loadOrder(db, name)?.projection ?? null
    mustBe(
      isDeepStrictEqual(plain(kept), plain({ ...kept, ...made })),
      `the projection of ${name} is what its log says`,
    )
  }
  mustBe(isDeepStrictEqual(sorted(storedCounts(db)), sorted(countAfresh(db))), 'the counters are true')
}
