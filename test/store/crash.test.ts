// A thousand commands over fifty processes, each killed at a random moment: what was acknowledged is there, the chain
// holds, and nothing that is derived has drifted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
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

/** Lets a child work until it has acknowledged about `enough` commands, then kills it a random moment later. */
const runAndKill = async (file: string, enough: number): Promise<string[]> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), file, '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let killing = false
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (killing || said.split('\n').length <= enough) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 8)
  })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  // A line without its end was never acknowledged.
  return said.split('\n').slice(0, -1)
}

it('keeps every acknowledged command through fifty kills', { timeout: 60_000 }, async () => {
  const file = join(newFolder(), 'desk.db')
  const first = openAt(file)
  addShop(first)
  first.close()
  const acknowledged: string[] = []
  for (let n = 0; n < CHILDREN; n += 1) acknowledged.push(...(await runAndKill(file, COMMANDS / CHILDREN)))
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
