// A list from paste to acceptance, as the page would call it: import, confirm, reject, submit with files, automatic
// acceptance by moving today, and the whole import taken back.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportPlan } from '../../shared/contract/imports.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { at, newDesk, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

export const IMPORT_DAY = '2026-11-21T09:00+08:00'
const list = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../fixtures/lists', name))

const upload = async ({ call }: TestDesk, bytes: Uint8Array, name: string): Promise<string> => {
  const { uploadId } = await call('attachment.begin', { name, bytes: bytes.length, purpose: 'import' })
  await call('attachment.append', { uploadId, chunk: Buffer.from(bytes).toString('base64') })
  return uploadId
}

const plan = async (desk: TestDesk, name: string): Promise<ImportPlan> => {
  const uploadId = await upload(desk, list(name), name)
  return desk.call('import.plan', { source: { kind: 'upload', uploadId }, shopId: null, mapping: null })
}

const streamOf = (orderId: string): StreamId => `order:${shopId}:${orderId}` as StreamId

/** The two-file result every service person submits. */
const attach = async ({ call }: TestDesk, name: string, text: string) => {
  const { uploadId } = await call('attachment.begin', { name, bytes: Buffer.byteLength(text), purpose: 'attachment' })
  await call('attachment.append', { uploadId, chunk: Buffer.from(text).toString('base64') })
  return call('attachment.finish', { uploadId })
}

const opened = async (): Promise<TestDesk> => {
  const desk = newDesk(IMPORT_DAY)
  await desk.call('session.choose-person', { personId: 'p-1' })
  const dry = await plan(desk, 'delivery-list-tencent.gbk.csv')
  await desk.call('import.apply', { planId: dry.planId })
  return desk
}

describe('a list is imported', () => {
  test('dry run first, then one transaction; damaged rows stay out and come back as a file', async () => {
    const desk = newDesk(IMPORT_DAY)
    const dry = await plan(desk, 'delivery-list-tencent.gbk.csv')
    expect(dry).toMatchObject({ format: 'csv', encoding: 'gb18030', shopId, total: 36, alreadyImportedAt: null })
    expect(await desk.call('search.find', { text: '王丽娟' })).toEqual([])

    const done = await desk.call('import.apply', { planId: dry.planId })
    expect(done.counts).toEqual(dry.counts)
    expect(done.counts.new + done.counts.invalid + done.counts.unchanged).toBe(36)
    expect(done.failedRows).toBe(done.counts.invalid)
    const page = await desk.call('queue.page', {
      tab: 'all',
      filter: {},
      sort: 'deadline',
      descending: false,
      cursor: null,
      limit: 200,
    })
    expect(page.rows.length).toBe(done.counts.new)
    proveSound(await desk.desk())

    const failed = await desk.call('import.failed-rows', { importId: done.importId })
    expect(failed.saved).toBe(true)
    const text = readFileSync(failed.path ?? '', 'utf8')
    expect(text).toContain('失败原因')
    expect(text).toContain('处理中')
    expect(text.trim().split('\r\n').length).toBeGreaterThanOrEqual(done.failedRows + 1)
  })

  test('the same list twice changes nothing', async () => {
    const desk = newDesk(IMPORT_DAY)
    const first = await desk.call('import.apply', {
      planId: (await plan(desk, 'delivery-list-tencent.gbk.csv')).planId,
    })
    const { store } = await desk.desk()
    const before = await desk.call('audit.verify', null)
    const again = await plan(desk, 'delivery-list-tencent.gbk.csv')
    expect(again.alreadyImportedAt).toBe(at(IMPORT_DAY))
    expect(again.counts).toMatchObject({
      new: 0,
      changed: 0,
      conflicting: 0,
      unchanged: first.counts.new + first.counts.unchanged,
    })
    await desk.call('import.apply', { planId: again.planId })
    expect(await desk.call('audit.verify', null)).toEqual(before)
    expect(store.paths.db).toContain('test.db')
  })

  test('undoing it takes every order back, stream by stream; one worked on since stays and says why', async () => {
    const desk = newDesk(IMPORT_DAY)
    const dry = await plan(desk, 'delivery-list-tencent.gbk.csv')
    const done = await desk.call('import.apply', { planId: dry.planId })
    const worked = streamOf('202691531240135')
    const confirmed = await desk.call('order.perform', {
      stream: worked,
      command: 'requirement.confirm',
      with: { note: '已核对' },
    })
    expect(confirmed.ok).toBe(true)

    const { undone, kept } = await desk.call('undo.run', { target: { kind: 'import', id: done.importId } })
    expect(undone).toBe(done.counts.new - 1)
    expect(kept).toEqual([
      {
        stream: worked,
        orderId: '202691531240135',
        refusedBy: [
          {
            clause: 'W23',
            reason: 'later-event-depends-on-it',
            event: { type: 'requirement.confirmed', at: at(IMPORT_DAY) },
          },
        ],
      },
    ])
    expect((await desk.call('home.get', {})).shops.reduce((sum, shop) => sum + shop.openOrders, 0)).toBe(1)
    proveSound(await desk.desk())

    // The same undo again only says what still stays; nothing is taken back twice.
    expect(await desk.call('undo.run', { target: { kind: 'import', id: done.importId } })).toEqual({ undone: 0, kept })
    // Again: what was taken back is new once more.
    const again = await plan(desk, 'delivery-list-tencent.gbk.csv')
    expect(again.counts.new).toBe(done.counts.new - 1)
    await desk.call('import.apply', { planId: again.planId })
    proveSound(await desk.desk())
  })
})

describe('work on an order', () => {
  test('a list may be larger than an attachment may', async () => {
    const desk = newDesk(IMPORT_DAY)
    await desk.call('settings.preferences', { attachmentMaxMb: 1 })
    const blank = Buffer.from(`${list('delivery-list-qingcloud.utf8bom.csv').toString()}${'\n'.repeat(1_500_000)}`)
    const { uploadId } = await desk.call('attachment.begin', { name: 'x.csv', bytes: blank.length, purpose: 'import' })
    for (let from = 0; from < blank.length; from += 1_048_575)
      await desk.call('attachment.append', {
        uploadId,
        chunk: blank.subarray(from, from + 1_048_575).toString('base64'),
      })
    const dry = await desk.call('import.plan', { source: { kind: 'upload', uploadId }, shopId: null, mapping: null })
    expect(dry).toMatchObject({ total: 24, shopId: 'qingcloud:usr-1' })
  })

  test('files go only with commands that take files', async () => {
    const desk = await opened()
    const attachments = [await attach(desk, 'x.txt', 'x')]
    const stream = streamOf('202691531240135')
    await expect(
      desk.call('order.perform', { stream, command: 'requirement.reject', with: { reason: 'x' }, attachments }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
  })

  test('confirm, then submit with two files; each waits for the console until it is marked', async () => {
    const desk = await opened()
    const stream = streamOf('202691531240135')
    const confirmed = await desk.call('order.perform', {
      stream,
      command: 'requirement.confirm',
      with: { note: '已电话核对' },
    })
    expect(confirmed).toMatchObject({ ok: true, moved: true })
    const attachments = [await attach(desk, '验证记录.txt', 'ok'), await attach(desk, '操作说明.txt', 'read me')]
    const submitted = await desk.call('order.perform', {
      stream,
      command: 'result.submit',
      with: { note: '已完成' },
      attachments,
    })
    expect(submitted).toMatchObject({ ok: true, notices: ['A15'] })

    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'acceptance-review', turn: 'customer', fillIn: 'pending' })
    expect(page?.log.map(({ type }) => type)).toEqual([
      'order.opened',
      'order.adopted',
      'requirement.confirmed',
      'result.submitted',
    ])
    expect(page?.log.at(-1)).toMatchObject({ person: '陈立', text: '已完成', attachments })
    expect(page?.steps.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'current', 'future'])
    expect(page?.contact.phone).toMatch(/^138\*+\d{4}$/)

    const items = await desk.call('fill-in.list', { filled: false })
    expect(items.map(({ command, fields }) => [command, fields.map(({ name }) => name)])).toEqual([
      ['requirement.confirm', ['note']],
      ['result.submit', ['note', 'attachments']],
    ])
    expect(await desk.call('fill-in.mark', { actIds: items.map(({ actId }) => actId) })).toEqual({ marked: 2 })
    expect(await desk.call('fill-in.list', { filled: false })).toEqual([])
    expect((await desk.call('order.get', { stream }))?.row.fillIn).toBe('filled')
    proveSound(await desk.desk())
  })

  test('a refusal changes nothing and names every clause', async () => {
    const desk = await opened()
    const stream = streamOf('202691531240135')
    const before = await desk.call('audit.verify', null)
    expect(await desk.call('order.perform', { stream, command: 'requirement.reject', with: { reason: ' ' } })).toEqual({
      ok: false,
      refusedBy: [{ clause: 'T6', reason: 'reason-missing' }],
    })
    expect(await desk.call('order.perform', { stream, command: 'result.submit', with: { note: 'x' } })).toMatchObject({
      ok: false,
      refusedBy: [{ clause: 'T7', reason: 'wrong-stage' }],
    })
    expect(await desk.call('audit.verify', null)).toEqual(before)
  })

  test('the customer leaves a result: it is accepted by itself at the instant it fell due, seen weeks later', async () => {
    const desk = await opened()
    const stream = streamOf('202691531240135')
    await desk.call('order.perform', { stream, command: 'requirement.confirm', with: { note: '好' } })
    await desk.call('order.perform', { stream, command: 'result.submit', with: { note: '好' } })
    await desk.moveTo('2027-01-20T12:00+08:00')
    const page = await desk.call('order.get', { stream })
    expect(page?.row).toMatchObject({ stage: 'completed', completedAt: at('2026-12-21T09:00+08:00') })
    expect(page?.log.at(-1)).toMatchObject({
      type: 'result.autoAccepted',
      who: 'workbench',
      at: at('2026-12-21T09:00+08:00'),
      recordedAt: at('2027-01-20T12:00+08:00'),
    })
    expect(desk.pushes.some(({ kind }) => kind === 'automatic')).toBe(true)
    proveSound(await desk.desk())
  })
})
