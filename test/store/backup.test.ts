// Backups and restoring: a backup is whole or isn't one, a preview changes nothing, and what was there is kept aside.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentPath } from '../../electron/platform/paths.ts'
import { backUp, BACKUP_ATTACHMENTS, BACKUP_STORE, listBackups, pruneBackups } from '../../electron/store/backup.ts'
import { isAttachmentNamed } from '../../electron/store/named-attachments.ts'
import type { Store } from '../../electron/store/open.ts'
import { previewRestore, restore } from '../../electron/store/restore.ts'
import { value } from '../../electron/store/sql.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { DAY, instant } from '../../shared/kernel/instant.ts'
import { someOrder, START } from './made-up-order.ts'
import { addShop, newFolder, openAt, tell } from './support.ts'

const attach = (store: Store, text: string): { sha256: string; name: string; bytes: number } => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const place = attachmentPath(store.paths.attachments, sha256)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, text)
  return { sha256, name: 'a.txt', bytes: Buffer.byteLength(text) }
}

const withWork = () => {
  const store = openAt(join(newFolder(), 'desk.db'))
  addShop(store)
  const attachment = attach(store, '验收报告')
  store.write((db) => tell(db, someOrder, { input: { note: 'x', attachments: [attachment] } }))
  return { store, attachment }
}

const eventsIn = (store: Store): number => value<number>(store.db, 'SELECT count(*) FROM events') ?? 0

describe('a backup', () => {
  it('holds the store, the attachments the log names, and a note, proven whole', async () => {
    const { store, attachment } = withWork()
    expect(isAttachmentNamed(store.db, attachment.sha256)).toBe(true)
    const folder = newFolder()
    const path = await backUp(store, folder, START)
    expect(readdirSync(path).sort()).toEqual(['attachments', 'backup.json', 'store.db'])
    expect(readFileSync(attachmentPath(join(path, BACKUP_ATTACHMENTS), attachment.sha256), 'utf8')).toBe('验收报告')
    expect(JSON.parse(readFileSync(join(path, 'backup.json'), 'utf8'))).toMatchObject({
      orders: 1,
      events: 1,
      attachments: 1,
      head: verifyWhole(store.db).head,
      storeId: store.storeId,
    })
    expect(listBackups(folder)).toEqual([{ path, at: START, bytes: statSync(join(path, BACKUP_STORE)).size }])
  })

  it('shares the attachments of the one before, and old ones go', async () => {
    const { store, attachment } = withWork()
    const folder = newFolder()
    const paths: string[] = []
    for (let day = 0; day < 16; day += 1) paths.push(await backUp(store, folder, instant(START + day * DAY)))
    const inode = (path: string | undefined) =>
      statSync(attachmentPath(join(path ?? '', BACKUP_ATTACHMENTS), attachment.sha256)).ino
    expect(inode(paths[1])).toBe(inode(paths[0]))
    expect(inode(paths[0])).not.toBe(statSync(attachmentPath(store.paths.attachments, attachment.sha256)).ino)
    pruneBackups(folder)
    expect(listBackups(folder).map(({ path }) => path)).toEqual(paths.slice(2).reverse())
  })

  it('is not there at all when an attachment is missing', async () => {
    const { store, attachment } = withWork()
    rmSync(attachmentPath(store.paths.attachments, attachment.sha256))
    const folder = newFolder()
    await expect(backUp(store, folder, START)).rejects.toMatchObject({ kind: 'attachment-missing' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('restoring', () => {
  it('shows what would come back, then puts it in place and keeps the present store aside', async () => {
    const { store, attachment } = withWork()
    const folder = newFolder()
    const path = await backUp(store, folder, START)
    store.write((db) => tell(db, { ...someOrder, orderId: 'later' }))
    expect(await previewRestore(path, store.db)).toMatchObject({
      path,
      intact: true,
      problem: null,
      orders: 1,
      events: 1,
      attachments: 1,
      current: { orders: 2, events: 2 },
    })
    await expect(restore(store.paths, path, START)).rejects.toMatchObject({ kind: 'store-locked' })
    expect(eventsIn(store)).toBe(2)
    store.close()
    rmSync(attachmentPath(store.paths.attachments, attachment.sha256))
    const { aside } = await restore(store.paths, path, START)
    const back = openAt(store.paths.db)
    expect(eventsIn(back)).toBe(1)
    expect(back.storeId).toBe(store.storeId)
    expect(readFileSync(attachmentPath(store.paths.attachments, attachment.sha256), 'utf8')).toBe('验收报告')
    const former = openAt(aside ?? '')
    expect(eventsIn(former)).toBe(2)
    expect(verifyWhole(former.db).intact).toBe(true)
  })

  it('brings a store back whose file is gone', async () => {
    const { store } = withWork()
    const path = await backUp(store, newFolder(), START)
    store.close()
    rmSync(store.paths.db)
    expect(() => openAt(store.paths.db)).toThrow(/store-missing/)
    expect((await restore(store.paths, path, START)).aside).toBeNull()
    expect(eventsIn(openAt(store.paths.db))).toBe(1)
  })

  it('refuses what is no whole backup, says why, and changes nothing', async () => {
    const { store } = withWork()
    const path = await backUp(store, newFolder(), START)
    const before = eventsIn(store)
    const copy = join(path, BACKUP_STORE)
    const whole = readFileSync(copy)
    writeFileSync(copy, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(8192, 0xa5), whole.subarray(16_384)]))
    expect(await previewRestore(path, store.db)).toMatchObject({
      intact: false,
      orders: 0,
      current: { events: before },
    })
    store.close()
    await expect(restore(store.paths, path, START)).rejects.toMatchObject({ kind: 'backup-unusable' })
    await expect(restore(store.paths, newFolder(), START)).rejects.toMatchObject({ kind: 'backup-unusable' })
    expect(existsSync(`${store.paths.db}.restoring`)).toBe(false)
    expect(eventsIn(openAt(store.paths.db))).toBe(before)
  })
})
