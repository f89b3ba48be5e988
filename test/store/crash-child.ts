// Waits for its turn, then runs commands on a store until it is killed, and says after each one, on a line of its own, that it is durable.
import { readSync, writeSync } from 'node:fs'
import { systemClock } from '../../electron/platform/clock.ts'
import { makeIds } from '../../electron/platform/ids.ts'
import { append, readStream, type NewAct } from '../../electron/store/event-log.ts'
import { openStore } from '../../electron/store/open.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { saveOrder } from '../../electron/store/orders.ts'
import { project, shop, someOrder } from './made-up-order.ts'

const [file = '', commands = '0'] = process.argv.slice(2)
// Started ahead of its turn, so that starting isn't what the minute goes into.
if (readSync(0, Buffer.alloc(1)) === 0) process.exit()
const clock = systemClock()
const ids = makeIds(clock)
const store = openStore({ file, clock, ids })
const stages = ['requirement-review', 'implementing', 'acceptance-review', 'completed'] as const

for (let n = 0; n < Number(commands); n += 1) {
  const orderId = `K${Math.floor(Math.random() * 40)}`
  const stream = orderStream(shop, orderId)
  const at = clock.now()
  const act: NewAct = {
    id: ids.act(),
    name: 'requirement.confirm',
    input: { note: `第 ${n} 个` },
    by: n % 3 === 0 ? 'provider' : 'customer',
    recorded: false,
    person: 'p-1',
    device: 'desk-1',
    occurredAt: at,
    recordedAt: at,
    batch: null,
    supersedes: [],
  }
  store.write((db) => {
    const { version } = readStream(db, stream)
    const order = version === 0 ? { ...someOrder, orderId } : { stage: stages[n % stages.length] }
    append(db, {
      stream,
      expectedVersion: version,
      act,
      events: [{ event: { type: 'order.told', at, citing: ['Q1'], order } as never }],
    })
    const projection = project(readStream(db, stream))
    if (projection !== null) saveOrder(db, stream, projection)
  })
  writeSync(1, `${act.id}\n`)
}
writeSync(1, 'done\n')
store.close()
