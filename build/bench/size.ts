// How many bytes the log takes in the file: events and acts with their indexes, against what they have to say (the events'
// payload and the commands' input as JSON). The whole file stands beside it.
import { closeDesk } from '../../electron/app/open-desk.ts'
import { fileSize } from '../../electron/platform/fs.ts'
import { all, one } from '../../electron/store/sql.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { benchDesk } from './lib/review-desk.ts'
import { manyOrders, seededStore } from './lib/seeded.ts'

interface Said {
  readonly events: number
  readonly payload: number
  readonly input: number
}

const run = async (context: BenchContext) => {
  const file = seededStore(manyOrders(context), context)
  const desk = await benchDesk(file)
  const { db } = desk.store
  // An event's payload is its body with its type and instant, which stand in columns of their own.
  const said = one<Said>(
    db,
    `SELECT count(*) AS events,
       sum(octet_length(e.body) + octet_length('"type":"",') + octet_length(w.word) + octet_length('"at":1790130360000,')) AS payload,
       (SELECT sum(octet_length(input)) FROM acts) AS input
     FROM events e JOIN words w ON w.id = e.type`,
  ) ?? { events: 0, payload: 0, input: 0 }
  const tables = all<{ name: string; bytes: number }>(
    db,
    `SELECT d.name, sum(d.pgsize) AS bytes FROM dbstat d JOIN sqlite_schema s ON s.name = d.name
     WHERE s.tbl_name IN ('events', 'acts') GROUP BY d.name`,
  )
  closeDesk(desk)
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
  const whole = fileSize(file) ?? 0
  mustBe(tables.length >= 5 && bytes > said.payload && whole > bytes, 'the tables hold what was said')
  return {
    rounds: 1,
    metrics: { bytes: bytes / said.events },
    ratios: {
      'payload + input': bytes / (said.payload + said.input),
      'payload + input (whole file)': whole / (said.payload + said.input),
    },
    goals: { 'payload + input': '<= 1.9' },
  }
}

export const size: Bench = { name: 'size', run }
