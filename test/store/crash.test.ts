// A thousand commands over fifty processes, each killed at a random moment: what was acknowledged is there, the chain
// holds, and nothing that is derived has drifted.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { actById } from '../../electron/store/queries/acts.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { checkInBackground } from '../../electron/store/health.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import type { ActId } from '../../shared/kernel/log.ts'
import { project } from './made-up-order.ts'
import { addShop, newFolder, openAt } from './support.ts'

const CHILDREN = 50
const COMMANDS = 1000

/** How many children start while others have their turn. */
const AHEAD = 3

type Child = ChildProcessByStdio<Writable, Readable, null>

const start = (file: string, cache: string): Child =>
  spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), file, '100000'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })

/** Lets a child work until it has acknowledged about `enough` commands, then kills it a random moment later. */
const runAndKill = async (child: Child, enough: number): Promise<string[]> => {
  let said = ''
  let killing = false
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (killing || said.split('\n').length <= enough) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 8)
  })
  const closed = once(child, 'close')
  child.stdin.write('.')
  const [, signal] = (await closed) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  // A line without its end was never acknowledged.
  return said.split('\n').slice(0, -1)
}

// Within a minute on a machine of two cores that has nothing else to do; the limit leaves room for one that has.
it('keeps every acknowledged command through fifty kills', { timeout: 180_000 }, async () => {
  const file = join(newFolder(), 'desk.db')
  const first = openAt(file)
  addShop(first)
  first.close()
  const acknowledged: string[] = []
  const cache = newFolder()
  const waiting = Array.from({ length: AHEAD }, () => start(file, cache))
  for (let n = 0; n < CHILDREN; n += 1) {
    const child = waiting.shift() ?? start(file, cache)
    if (n + AHEAD < CHILDREN) waiting.push(start(file, cache))
    acknowledged.push(...(await runAndKill(child, COMMANDS / CHILDREN)))
  }
  const store = openAt(file)
  expect(acknowledged.length).toBeGreaterThanOrEqual(COMMANDS)
  expect(acknowledged.filter((id) => actById(store.db, id as ActId) === null)).toEqual([])
  const chain = verifyWhole(store.db)
  expect(chain.intact).toBe(true)
  expect(chain.acts).toBeGreaterThanOrEqual(acknowledged.length)
  // At most the one command each child was killed in had been written and not yet said.
  expect(chain.acts - acknowledged.length).toBeLessThanOrEqual(CHILDREN)
  expect(findDrift(store.db, project)).toEqual([])
  expect(await checkInBackground(file)).toEqual({ intact: true, problems: [] })
})
