// 审计: the head noted elsewhere is found in the chain, a verification is remembered and can be broken off, and the log goes out
// as JSON Lines without a personal value in it (W9).
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addOrder, done, orderInReview } from './orders.ts'
import { newDesk, START, at } from './support.ts'

test('the head of the chain is the latest hash, and an older one is found where it stands', async () => {
  const desk = newDesk()
  expect(await desk.call('audit.state', null)).toEqual({ acts: 0, head: '0'.repeat(64), headAt: null, last: null })
  const stream = await orderInReview(desk)
  const noted = await desk.call('audit.state', null)
  expect((await desk.call('audit.verify', null)).head).toBe(noted.head)
  await done(desk, stream, 'requirement.confirm', { note: '好' })
  const now = await desk.call('audit.state', null)
  expect(now.acts).toBe(noted.acts + 1)
  const place = { act: noted.acts, of: now.acts }
  expect(await desk.call('audit.find-head', { head: noted.head })).toMatchObject(place)
  expect(await desk.call('audit.find-head', { head: noted.head.slice(0, 12).toUpperCase() })).toMatchObject(place)
  expect(await desk.call('audit.find-head', { head: 'f'.repeat(64) })).toBeNull()
  await expect(desk.call('audit.find-head', { head: 'abc' })).rejects.toThrow('head')
})

test('who verified last, and what it said, is remembered; one broken off is not', async () => {
  const desk = newDesk()
  await desk.call('session.choose-person', { personId: 'p-1' })
  await addOrder(desk)
  const running = desk.call('audit.verify', null)
  await desk.call('audit.stop', null)
  expect((await running).stopped).toBe(true)
  expect((await desk.call('audit.state', null)).last).toBeNull()
  const { stopped: _stopped, ...said } = await desk.call('audit.verify', null)
  expect((await desk.call('audit.state', null)).last).toEqual({ ...said, at: at(START), person: '陈立' })
})

test('the exported log has an act a line, each with its hash, and no personal value', async () => {
  const desk = newDesk()
  await orderInReview(desk)
  const { acts, head } = await desk.call('audit.state', null)
  const { path } = await desk.call('audit.export', null)
  const text = readFileSync(path ?? '', 'utf8')
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { n: number; hash: string; events: unknown[] })
  expect(lines.map(({ n }) => n)).toEqual(Array.from({ length: acts }, (_, n) => n + 1))
  expect(lines.at(-1)?.hash).toBe(head)
  expect(lines.flatMap(({ events }) => events).length).toBe((await desk.call('audit.verify', null)).events)
  for (const secret of ['13800001234', 'shen@example.com', '沈一鸣']) expect(text).not.toContain(secret)
  desk.picking.place = null
  expect(await desk.call('audit.export', null)).toEqual({ path: null, acts: 0 })
})
