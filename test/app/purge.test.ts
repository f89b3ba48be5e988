// W9 A18.8: a completed order's personal data goes after its warranty and a set time, whole or not at all, from everywhere in the
// store's files; the log, its chain and every figure stay as they were.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectOrder } from '../../electron/app/project-order.ts'
import { openStore } from '../../electron/store/open.ts'
import { rebuild } from '../../electron/store/rebuild.ts'
import { systemClock } from '../../electron/platform/clock.ts'
import { makeIds } from '../../electron/platform/ids.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { completedOrder, secretsOf } from './completed.ts'
import { askFor, asked, issue } from './invoices.ts'
import { addOrder } from './orders.ts'
import { AUTUMN, figures } from './reports.ts'
import { at, newDesk, newFolder, newHost, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const LATER = '2028-09-23T10:26+08:00'

/** Every byte the store has on the disk. */
const bytesOf = (file: string): Buffer =>
  Buffer.concat([file, `${file}-wal`].flatMap((name) => (existsSync(name) ? [readFileSync(name)] : [])))

const found = (file: string, secrets: readonly string[]): string[] => {
  const bytes = bytesOf(file)
  return secrets.filter((secret) => bytes.includes(secret))
}

const fileOf = (desk: TestDesk): string => path.join(desk.folder, 'test.db')

describe('what may go', () => {
  test('only completed orders past warranty and set time, with nothing open about them', async () => {
    const desk = newDesk()
    const stream = await completedOrder(desk, 1)
    const open = await completedOrder(desk, 2)
    await addOrder(desk)
    await askFor(desk, open, {}, '2026-09-22T10:00+08:00')
    await desk.call('retention.save', { afterDays: 30 })
    expect(await desk.call('retention.get', null)).toMatchObject({ afterDays: 30, due: 0, waiting: 2, purged: 0 })
    await desk.moveTo(LATER)
    expect(await desk.call('retention.get', null)).toMatchObject({ due: 1, values: 3, held: 1, waiting: 0 })
    const preview = await desk.call('retention.preview', null)
    expect(preview).toMatchObject([{ stream, orderId: '20260000001001', values: 3 }])
    expect(preview[0]).not.toHaveProperty('id')
  })

  test('the time runs from the end of the warranty, to the instant', async () => {
    const desk = newDesk()
    await completedOrder(desk, 1)
    await desk.call('retention.save', { afterDays: 0 })
    await desk.moveTo(LATER)
    const since = (await desk.call('retention.preview', null))[0]?.since
    expect(since).toBeGreaterThanOrEqual(at('2026-09-22T09:00+08:00'))
    const days = Math.ceil((at(LATER) - (since ?? 0)) / 86_400_000)
    await desk.call('retention.save', { afterDays: days - 1 })
    expect((await desk.call('retention.get', null)).due).toBe(1)
    await desk.call('retention.save', { afterDays: days })
    expect((await desk.call('retention.get', null)).due).toBe(0)
  })
})

describe('the purge', () => {
  test('leaves figures, lists, log and chain as they were, and nothing of the values in any byte', async () => {
    const desk = newDesk()
    await desk.call('session.choose-person', { personId: 'p-1' })
    const secrets: string[] = [asked.recipient, asked.phone, asked.address]
    const streams = []
    for (let n = 1; n <= 60; n += 1) {
      streams.push(await completedOrder(desk, n))
      secrets.push(...secretsOf(n))
    }
    const [first] = streams
    if (first === undefined) throw new Error('there are orders')
    await askFor(desk, first, {}, '2026-09-22T10:00+08:00')
    await issue(desk, [first])
    // What is still to be entered at the console needs its contact.
    const items = await desk.call('fill-in.list', { filled: false })
    await desk.call('fill-in.mark', { actIds: items.map(({ actId }) => actId) })
    await desk.call('draft.save', { key: `${first}:completed:`, text: `给${secrets[3]}回电` })
    await desk.moveTo(LATER)
    expect(found(fileOf(desk), secrets).length).toBe(secrets.length)
    const before = {
      figures: await figures(desk, AUTUMN),
      queue: await desk.call('queue.page', {
        tab: 'all',
        filter: {},
        sort: 'orderId',
        descending: false,
        cursor: null,
        limit: 100,
      }),
      verified: await desk.call('audit.verify', null),
    }
    const state = await desk.call('audit.state', null)

    expect(await desk.call('retention.purge', null)).toMatchObject({ orders: 60, stopped: false })
    expect(desk.pushes.filter((push) => push.kind === 'progress' && push.task === 'purge').length).toBe(2)

    expect(found(fileOf(desk), secrets)).toEqual([])
    expect(await figures(desk, AUTUMN)).toEqual(before.figures)
    const after = await desk.call('queue.page', {
      tab: 'all',
      filter: {},
      sort: 'orderId',
      descending: false,
      cursor: null,
      limit: 100,
    })
    expect(after.rows.map(({ orderId, stage, updatedAt }) => [orderId, stage, updatedAt])).toEqual(
      before.queue.rows.map(({ orderId, stage, updatedAt }) => [orderId, stage, updatedAt]),
    )
    expect(await desk.call('audit.verify', null)).toMatchObject({ intact: true, events: before.verified.events })
    expect(await desk.call('audit.find-head', { head: state.head })).toMatchObject({
      act: state.acts,
      of: state.acts + 60,
    })
    expect(await desk.call('search.find', { text: '欧阳测1' })).toEqual([])
    expect(await desk.call('search.find', { text: '13800171001' })).toEqual([])
    expect(await desk.call('draft.get', { key: `${first}:completed:` })).toBeNull()
    const page = await desk.call('order.get', { stream: first })
    expect(page?.contact).toEqual({ name: '', phone: '', email: '' })
    expect(page?.purged).toMatchObject({ at: at(LATER), person: '陈立', afterDays: 180 })
    expect(page?.log.at(-1)).toMatchObject({ type: 'contact.purged', person: '陈立' })
    expect(await desk.call('retention.get', null)).toMatchObject({ due: 0, purged: 60, lastPurgeAt: at(LATER) })
    expect(await desk.call('retention.purge', null)).toMatchObject({ orders: 0 })
    proveSound(await desk.desk())
    Array.from(rebuild((await desk.desk()).store, projectOrder))
    proveSound(await desk.desk())
    expect(found(fileOf(desk), secrets)).toEqual([])
  }, 60_000)

  test('can be stopped between two batches, and goes on later', async () => {
    const desk = newDesk()
    for (let n = 1; n <= 60; n += 1) await completedOrder(desk, n)
    await desk.moveTo(LATER)
    const purging = desk.call('retention.purge', null)
    await desk.call('retention.stop', null)
    expect(await purging).toMatchObject({ orders: 50, stopped: true })
    expect(await desk.call('retention.get', null)).toMatchObject({ due: 10, purged: 50 })
    expect(await desk.call('retention.purge', null)).toMatchObject({ orders: 10, stopped: false })
  }, 60_000)

  test('a later list that still shows the contact doesn’t bring it back', async () => {
    const desk = newDesk()
    await completedOrder(desk, 1)
    await desk.moveTo(LATER)
    await desk.call('retention.purge', null)
    const head =
      '订单ID\t商品名称\t商品类型\t客户ID\t联系人\t客户名称\t联系方式\t实收金额\t支付时间\t订单类型\t交付状态\t更新时间'
    const row =
      '20260000001001\t服务器迁移二\t人工服务\tu-1\t欧阳测1号\t杭州云栖科技有限公司\t13800171001\t6800.00\t2026-09-20 09:00:00\t新购\t已完成\t2026-09-22 09:00:00'
    const source = { kind: 'clipboard', text: `${head}\n${row}`, html: '' } as const
    const plan = await desk.call('import.plan', { source, shopId: 'tencent:100012345678', mapping: null })
    expect(plan.counts).toMatchObject({ changed: 1, conflicting: 0 })
    await desk.call('import.apply', { planId: plan.planId })
    expect(found(fileOf(desk), secretsOf(1))).toEqual([])
    expect(await desk.call('search.find', { text: '13800171001' })).toEqual([])
  })
})

test('who looked at a contact stands in the journal, page by page', async () => {
  const desk = newDesk()
  await desk.call('session.choose-person', { personId: 'p-1' })
  expect(await desk.call('retention.reveals', { before: null })).toEqual([])
  const stream = await addOrder(desk)
  await desk.call('order.reveal-contact', { stream })
  await desk.call('order.reveal-contact', { stream })
  const [latest, first] = await desk.call('retention.reveals', { before: null })
  expect(latest).toMatchObject({ stream, orderId: '202600000000001', person: '陈立', why: 'page' })
  expect(await desk.call('retention.reveals', { before: latest?.seq ?? 0 })).toEqual([first])
})

const killed = (file: string, when: 'before' | 'after', transactions: number): boolean => {
  const child = path.join(import.meta.dirname, 'purge-child.ts')
  const args = [child, file, String(at(LATER)), String(transactions), when]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).signal === 'SIGKILL'
}

describe('killed in the middle', () => {
  test.each(['before', 'after'] as const)(
    '%s a batch is durable: every order is whole or purged',
    async (when) => {
      const desk = newDesk()
      const count = 60
      for (let n = 1; n <= count; n += 1) await completedOrder(desk, n)
      await desk.moveTo(LATER)
      await desk.host.close()
      const file = path.join(newFolder(), 'test.db')
      copyFileSync(path.join(desk.folder, 'test.db'), file)
      expect(killed(file, when, 1)).toBe(true)
      const clock = systemClock()
      const store = openStore({ file, clock, ids: makeIds(clock) })
      expect(verifyWhole(store.db).intact).toBe(true)
      store.close()
      const again = newHost({ folder: path.dirname(file), db: file, today: LATER })
      again.host.start()
      const gone = when === 'before' ? 0 : 50
      expect(await again.call('retention.get', null)).toMatchObject({ purged: gone, due: count - gone })
      expect(await again.call('retention.purge', null)).toMatchObject({ orders: count - gone })
      proveSound(await again.desk())
      const secrets = Array.from({ length: count }, (_, n) => secretsOf(n + 1)).flat()
      expect(found(file, secrets)).toEqual([])
    },
    90_000,
  )
})
