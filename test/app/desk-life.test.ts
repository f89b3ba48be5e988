// A desk's own life: chosen once, refused by name when its store is not right, backed up, restored, never silently empty.
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { VERSION } from '../../electron/app/session.ts'
import { saveDraft } from '../../electron/store/settings/drafts.ts'
import { addOrder, newOrder, orderInReview } from './orders.ts'
import { START, at, newDesk, newFolder, newHost, proveSound } from './support.ts'

describe('the first start', () => {
  test('nothing is made before a choice, and every call but the choice says so', async () => {
    const { host, folder, call } = newHost({ practice: false })
    host.start()
    expect(await call('session.get', null)).toMatchObject({ firstRun: true, practice: false, person: null, shops: [] })
    await expect(call('home.get', {})).rejects.toMatchObject({ kind: 'no-desk' })
    expect(existsSync(path.join(folder, 'desk.db'))).toBe(false)
    expect((await call('rulebook.get', null)).length).toBeGreaterThan(100)
  })

  test('an empty desk lives by the machine, opens again by itself, and its today cannot be moved', async () => {
    const first = newHost({ practice: false })
    first.host.start()
    const session = await first.call('session.choose-desk', { desk: 'empty' })
    expect(session).toMatchObject({ firstRun: false, practice: false })
    await expect(first.call('practice.move-today', { to: at('2030-01-01T00:00+08:00') })).rejects.toMatchObject({
      kind: 'not-a-practice-desk',
    })
    await expect(first.call('session.choose-desk', { desk: 'practice' })).rejects.toMatchObject({ kind: 'desk-chosen' })
    await first.host.close()
    const second = newHost({ folder: first.folder, practice: false })
    second.host.start()
    expect(await second.call('session.get', null)).toMatchObject({ firstRun: false, practice: false })
  })

  test('from a practice desk one goes on to an empty one', async () => {
    const desk = newHost({ practice: false })
    desk.host.start()
    expect(await desk.call('session.choose-desk', { desk: 'practice' })).toMatchObject({ practice: true })
    expect(await desk.call('session.choose-desk', { desk: 'empty' })).toMatchObject({ practice: false, shops: [] })
  })

  test('real orders are not opened under a movable clock', async () => {
    const folder = newFolder()
    const db = path.join(folder, 'real.db')
    const real = newHost({ folder, db, practice: false })
    real.host.start()
    await real.call('session.get', null)
    await real.host.close()
    const moved = newHost({ folder, db, practice: true, today: START })
    moved.host.start()
    await expect(moved.call('session.get', null)).rejects.toMatchObject({ kind: 'not-a-practice-desk' })
  })

  test('a practice today goes on where it was left, and never back', async () => {
    const desk = newDesk()
    await desk.moveTo('2026-10-01T09:00+08:00')
    await expect(desk.moveTo('2026-09-30T09:00+08:00')).rejects.toMatchObject({ kind: 'backwards' })
    const { store } = await desk.desk()
    await desk.host.close()
    const again = newHost({ folder: desk.folder, db: store.paths.db, today: START })
    again.host.start()
    expect((await again.call('session.get', null)).now).toBe(at('2026-10-01T09:00+08:00'))
  })
})

test('the version shown is the package’s', () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(manifest).toMatchObject({ version: VERSION })
})

describe('a store that is not right is named and left alone', () => {
  test('missing, damaged, or held by another desk', async () => {
    const desk = newDesk()
    await addOrder(desk)
    const file = (await desk.desk()).store.paths.db
    const other = newHost({ folder: desk.folder, db: file })
    other.host.start()
    await expect(other.call('session.get', null)).rejects.toMatchObject({ kind: 'store-locked' })
    await desk.host.close()

    renameSync(file, `${file}.elsewhere`)
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    const missing = newHost({ folder: desk.folder, db: file })
    missing.host.start()
    await expect(missing.call('session.get', null)).rejects.toMatchObject({ kind: 'store-missing' })
    expect(existsSync(file)).toBe(false)
    await missing.host.close()

    writeFileSync(file, 'no database at all, but long enough to be looked at'.repeat(100))
    const damaged = newHost({ folder: desk.folder, db: file })
    damaged.host.start()
    await expect(damaged.call('queue.products', null)).rejects.toMatchObject({ kind: 'store-corrupt' })
  })
})

describe('a large store', () => {
  test('is checked while people work; once found damaged, nothing more is written and every call says so', async () => {
    const desk = newDesk()
    await addOrder(desk)
    const open = await desk.desk()
    open.store.write((db) => {
      for (let n = 0; n < 1200; n += 1) saveDraft(db, `draft-${n}`, { text: 'x'.repeat(16_000), savedAt: at(START) })
    })
    await desk.host.close()
    const file = open.store.paths.db
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(256 * 1024), 0, 256 * 1024, 10 * 1024 * 1024)
    closeSync(handle)

    const damaged = newHost({ folder: desk.folder, db: file, today: START })
    damaged.host.start()
    await damaged.desk()
    await vi.waitFor(() => expect(damaged.call('session.get', null)).rejects.toMatchObject({ kind: 'store-corrupt' }), {
      timeout: 20_000,
    })
    expect(damaged.errors.map(({ where }) => where)).toContain('integrity')
  })
})

describe('backups', () => {
  test('one is made on demand, shown before it is restored, and brings the desk back as it was', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { path: backup } = await desk.call('backup.run', { askWhere: false })
    expect(await desk.call('backup.list', null)).toMatchObject([{ path: backup }])
    expect((await desk.call('session.get', null)).lastBackupAt).toBe(at(START))
    await addOrder(desk, { orderId: '202600000000009' })

    const preview = await desk.call('restore.preview', { path: backup })
    expect(preview).toMatchObject({ intact: true, orders: 1, current: { orders: 2 } })
    const session = await desk.call('restore.apply', { path: backup ?? '' })
    expect(session.firstRun).toBe(false)
    expect(await desk.call('order.get', { stream })).not.toBeNull()
    expect(await desk.call('search.find', { text: '202600000000009' })).toEqual([])
    proveSound(await desk.desk())
  })

  test('a damaged store is restored over from the backup beside it', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const { path: backup } = await desk.call('backup.run', { askWhere: false })
    const file = (await desk.desk()).store.paths.db
    await desk.host.close()
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    writeFileSync(file, 'damaged beyond reading '.repeat(500))
    const damaged = newHost({ folder: desk.folder, db: file, today: START })
    damaged.host.start()
    await expect(damaged.call('session.get', null)).rejects.toMatchObject({ kind: 'store-corrupt' })
    expect(await damaged.call('backup.list', null)).toMatchObject([{ path: backup }])
    expect(await damaged.call('restore.preview', { path: backup })).toMatchObject({
      intact: true,
      current: { orders: 0 },
    })
    await damaged.call('restore.apply', { path: backup ?? '' })
    expect((await damaged.call('order.get', { stream }))?.row.stage).toBe('requirement-review')
    proveSound(await damaged.desk())
  })

  test('what is no backup is refused, and the desk goes on as it was', async () => {
    const desk = newDesk()
    await addOrder(desk)
    expect(await desk.call('restore.preview', { path: desk.folder })).toMatchObject({ intact: false })
    await expect(desk.call('restore.apply', { path: desk.folder })).rejects.toMatchObject({ kind: 'backup-unusable' })
    expect((await desk.call('search.find', { text: '云栖' })).length).toBe(1)
    desk.picking.folder = null
    expect(await desk.call('restore.preview', { path: null })).toBeNull()
    expect(await desk.call('backup.run', { askWhere: true })).toMatchObject({ path: null })
  })
})

describe('adding by hand', () => {
  test('an order that is there already, or not paid yet, is not added', async () => {
    const desk = newDesk()
    await addOrder(desk)
    await expect(desk.call('order.add', newOrder())).rejects.toMatchObject({ kind: 'already-there' })
    await expect(desk.call('order.add', newOrder({ orderId: ' 2026 0000 0000 001 ' }))).rejects.toMatchObject({
      kind: 'already-there',
    })
    await expect(
      desk.call('order.add', newOrder({ orderId: '2', paidAt: at('2026-12-01T00:00+08:00') })),
    ).rejects.toMatchObject({ kind: 'in-the-future' })
    await expect(desk.call('order.add', newOrder({ orderId: '2', shopId: 'tencent:9' }))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
