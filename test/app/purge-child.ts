// Opens a practice desk, purges what is due and kills itself at the n-th transaction: before it is durable, or just after.
import { openDesk } from '../../electron/app/open-desk.ts'
import { purgeDue } from '../../electron/app/retention/purge.ts'
import { systemClock } from '../../electron/platform/clock.ts'
import { instant } from '../../shared/kernel/instant.ts'

const [file = '', today = '0', transactions = '0', when = 'after'] = process.argv.slice(2)
const die = (): void => void process.kill(process.pid, 'SIGKILL')

const desk = await openDesk({
  file,
  practiceFrom: instant(Number(today)),
  machine: systemClock(),
  device: 'test-desk',
  log: { write: (_where, error) => process.stderr.write(`${String(error)}\n`) },
  push: () => {},
})
let left = Number(transactions)
const { write } = desk.store
const dying: typeof write = (work) => {
  left -= 1
  const result = write((db) => {
    const done = work(db)
    if (left === 0 && when === 'before') die()
    return done
  })
  if (left === 0) die()
  return result
}
await purgeDue({ ...desk, store: { ...desk.store, write: dying } })
process.exit()
