// `npm run seed -- --orders N --db FILE [--shops 3] [--seed 1] [--now INSTANT]`: a store of made-up orders for trying the desk
// with much work, and for the benches. The same arguments make the same store; nothing falls due by itself at that instant.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { WorldError } from '../../electron/platform/world-error.ts'
import { formatInstant, parseInstant } from '../../shared/kernel/iso.ts'
import { DEFAULT_NOW } from './defaults.ts'
import { seedStore } from './seed-store.ts'
import type { SeedAsk } from './seed-store.ts'

const USAGE = 'npm run seed -- --orders N --db FILE [--shops 3] [--seed 1] [--now 2026-09-23T10:26+08:00]'

class Misuse extends Error {}

const wholeNumber = (name: string, text: string, least: number): number => {
  const number = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least)
    throw new Misuse(`--${name} needs a whole number from ${least}, not “${text}”.`)
  return number
}

const asked = (args: string[]): SeedAsk => {
  const options = { orders: {}, db: {}, shops: { default: '3' }, seed: { default: '1' }, now: {} } as const
  const typed = Object.fromEntries(
    Object.entries(options).map(([name, rest]) => [name, { type: 'string', ...rest } as const]),
  )
  const { values } = parseArgs({ args, options: typed, strict: true })
  const { orders, db, shops = '', seed = '', now } = values as Record<keyof typeof options, string | undefined>
  if (orders === undefined || db === undefined || db === '') throw new Misuse('--orders and --db are needed.')
  const at = now === undefined ? DEFAULT_NOW : parseInstant(now)
  if (at === null) throw new Misuse(`--now needs an instant with its offset, not “${now}”.`)
  if (existsSync(db)) throw new Misuse(`${db} is already there: a store is never overwritten.`)
  return {
    file: db,
    orders: wholeNumber('orders', orders, 1),
    shops: wholeNumber('shops', shops, 1),
    seed: wholeNumber('seed', seed, 0),
    now: at,
  }
}

const percent = (): NonNullable<SeedAsk['onProgress']> => {
  let last = ''
  return (task, done, total) => {
    const line = `${task} ${Math.floor((100 * done) / total)} %`
    if (line !== last) process.stderr.write(process.stderr.isTTY ? `\r${line}   ` : `${line}\n`)
    last = line
  }
}

try {
  const ask = asked(process.argv.slice(2))
  const { orders, events, seconds } = seedStore({ ...ask, onProgress: percent() })
  if (process.stderr.isTTY) process.stderr.write('\n')
  console.log(
    `${ask.file}: ${orders} orders, ${events} events, as of ${formatInstant(ask.now)}, in ${seconds.toFixed(1)} s`,
  )
} catch (error) {
  const isOptions = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (error instanceof Misuse || isOptions) {
    console.error(`${error.message}\n${USAGE}`)
    process.exitCode = 2
  } else if (error instanceof WorldError) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
