// A desk that is killed in the middle of looking at its reminders has, when it is opened again, said each of them once.
import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Inbox } from '../../shared/contract/reminders.ts'
import { addOrder, happened } from './orders.ts'
import { at, newDesk, newFolder, newHost } from './support.ts'

const ORDERS = 60
const LATER = '2026-09-26T10:00+08:00'

/** A closed desk whose orders' first rungs fall due before `LATER`, and nothing said yet. */
const closedDesk = async (): Promise<string> => {
  const desk = newDesk()
  for (let n = 0; n < ORDERS; n += 1) {
    const stream = await addOrder(desk, { orderId: `2026000000${100 + n}` })
    await happened(desk, stream, 'requirement.submit', { description: '迁移' }, at('2026-09-22T09:00+08:00'))
  }
  await desk.host.close()
  return path.join(desk.folder, 'test.db')
}

const opened = async (file: string): Promise<Inbox> => {
  const desk = newHost({ folder: path.dirname(file), db: file, today: LATER })
  desk.host.start()
  const inbox = await desk.call('reminder.list', null)
  await desk.host.close()
  return inbox
}

const told = ({ items }: Inbox): string[] =>
  items.map(({ orderId, obligation, step, at: moment }) => `${orderId} ${obligation} ${step} ${moment}`).toSorted()

const copyOf = (file: string): string => {
  const copy = path.join(newFolder(), 'test.db')
  copyFileSync(file, copy)
  return copy
}

/** Whether the child was killed: it may have had fewer transactions than that. */
const killed = (file: string, when: 'before' | 'after', transactions: number): boolean => {
  const child = path.join(import.meta.dirname, 'reminders-child.ts')
  const args = [child, file, String(at(LATER)), String(transactions), when]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).signal === 'SIGKILL'
}

test.each(['before', 'after'] as const)('killed %s any transaction is durable', { timeout: 120_000 }, async (when) => {
  const file = await closedDesk()
  const expected = told(await opened(copyOf(file)))
  expect(expected.length).toBe(ORDERS)
  let kills = 0
  for (;;) {
    const copy = copyOf(file)
    if (!killed(copy, when, kills + 1)) break
    kills += 1
    expect(told(await opened(copy))).toEqual(expected)
  }
  // Planned, noted, raised, and found to be all.
  expect(kills).toBeGreaterThan(3)
})
