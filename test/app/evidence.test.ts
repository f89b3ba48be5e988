// 证据包: what is in it can be checked by someone who hasn't this app, and what is lost is named.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EvidenceMade } from '../../shared/contract/evidence.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { openZip } from '../../electron/files/list/zip.ts'
import { attachmentPath } from '../../electron/platform/paths.ts'
import { orderInReview } from './orders.ts'
import { at, newDesk, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const attach = async (desk: TestDesk, count: number, bytes: number): Promise<readonly AttachmentRef[]> => {
  desk.picking.files = Array.from({ length: count }, (_, index) => {
    const file = path.join(desk.folder, `截图 ${index}.png`)
    writeFileSync(file, Buffer.alloc(bytes, `原件 ${index} `))
    return file
  })
  return desk.call('attachment.pick', null)
}

/** An order in review whose confirmation carries files. */
const withFiles = async (desk: TestDesk, count = 2, bytes = 3000, note = '已核对') => {
  const stream = await orderInReview(desk)
  const files = await attach(desk, count, bytes)
  const ask = { stream, command: 'requirement.confirm', with: { note }, attachments: [...files] }
  expect(await desk.call('order.perform', ask)).toMatchObject({ ok: true })
  return { stream, files }
}

const pack = (desk: TestDesk, stream: StreamId, personal = false): Promise<EvidenceMade> =>
  desk.call('evidence.pack', { subject: { kind: 'order', stream }, personal })

/** With another reader than the writer's library. */
const unpacked = async ({ path: zip }: EvidenceMade) => {
  const archive = openZip(readFileSync(zip ?? ''))
  const files = new Map<string, Buffer>()
  for (const name of archive.names) {
    const pieces: Buffer[] = []
    for await (const piece of archive.read(name, archive.size(name))) pieces.push(piece)
    files.set(name, Buffer.concat(pieces))
  }
  return { names: [...files.keys()], bytes: files, text: (name: string) => files.get(name)?.toString('utf8') ?? '' }
}

const sha256 = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

const recomputed = (log: string): string => {
  let chain: string = '0'.repeat(64)
  for (const line of log.trim().split('\n')) {
    const act = JSON.parse(line) as Record<'previous' | 'hash' | 'chain', string> & { hashed?: string }
    if (act.hashed !== undefined)
      expect(sha256(Buffer.from(act.previous, 'hex'), Buffer.from(act.hashed))).toBe(act.hash)
    chain = sha256(Buffer.from(chain, 'hex'), Buffer.from(act.hash, 'hex'))
    expect(act.chain).toBe(chain)
  }
  return chain
}

describe('an evidence pack of an order', () => {
  test('is checked by other tools: every file, every act, the head', async () => {
    const desk = newDesk()
    const { stream, files } = await withFiles(desk)
    expect(await desk.call('evidence.preview', { kind: 'order', stream })).toMatchObject({
      originals: 2,
      bytes: 6000,
      lost: [],
    })
    const made = await pack(desk, stream)
    expect(made).toMatchObject({ originals: 2, files: 8, lost: [], intact: true, problem: null })
    const { names, bytes, text } = await unpacked(made)
    // As `sha256sum -c` reads it: a hash, two spaces, a path; every other file and nothing else.
    const manifest = text('清单.sha256')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const)
    expect(text('清单.sha256')).toMatch(/^(?:[0-9a-f]{64} {2}[^\n]+\n)+$/)
    expect(manifest.map(([name]) => name).toSorted()).toEqual(names.filter((name) => name !== '清单.sha256').toSorted())
    for (const [name, hash] of manifest) expect(sha256(bytes.get(name) ?? Buffer.of())).toBe(hash)
    expect(recomputed(text('日志.jsonl'))).toBe(made.head)
    expect(JSON.parse(text('链头.json'))).toMatchObject({ head: made.head, intact: true, stream })
    expect(names).toEqual(expect.arrayContaining(['原件/001-截图 0.png', '原件/002-截图 1.png']))
    const html = text('时间线.html')
    for (const said of ['我方确认需求', 'T5', '已核对', '起算', files[0]?.sha256 ?? '']) expect(html).toContain(said)
    expect(html).not.toMatch(/(?:src|href)=|url\(|@import|<script/)
    proveSound(await desk.desk())
  })

  test('masks personal data unless asked, and then the order’s log says so (W9)', async () => {
    const desk = newDesk()
    const { stream } = await withFiles(desk, 1, 100, '客户改用 13912345678 联系')
    const hidden = await pack(desk, stream)
    const { text } = await unpacked(hidden)
    const all = ['时间线.html', '日志.jsonl', '链头.json', '说明.txt'].map(text).join('\n')
    for (const secret of ['13800001234', '13912345678', 'shen@example.com']) expect(all).not.toContain(secret)
    expect(all).toContain('138****1234')
    expect(hidden.withheld).toBe(1)
    expect(recomputed(text('日志.jsonl'))).toBe(hidden.head)
    const page = await desk.call('order.get', { stream })
    expect(page?.log.map(({ type }) => type)).toContain('evidence.packed')
    expect(page?.log.map(({ type }) => type)).not.toContain('contact.revealed')
    const open = await pack(desk, stream, true)
    expect(open.withheld).toBe(0)
    expect((await unpacked(open)).text('时间线.html')).toContain('13800001234')
    expect((await desk.call('order.get', { stream }))?.log.map(({ type }) => type)).toContain('contact.revealed')
  })

  test('names what is missing or damaged and packs the rest', async () => {
    const desk = newDesk()
    const { stream, files } = await withFiles(desk, 3)
    const { attachments } = (await desk.desk()).store.paths
    const [gone, spoilt] = files
    rmSync(attachmentPath(attachments, gone?.sha256 ?? ''))
    writeFileSync(attachmentPath(attachments, spoilt?.sha256 ?? ''), 'other bytes')
    const made = await pack(desk, stream)
    expect(made.lost).toEqual([
      { name: '截图 0.png', sha256: gone?.sha256, why: 'missing' },
      { name: '截图 1.png', sha256: spoilt?.sha256, why: 'damaged' },
    ])
    const { names, text } = await unpacked(made)
    for (const name of ['时间线.html', '说明.txt']) expect(text(name)).toMatch(/截图 0\.png[^<]*文件不在了/)
    expect(text('时间线.html')).toContain('文件已损坏')
    expect(names.filter((name) => name.startsWith('原件/'))).toEqual(['原件/003-截图 2.png'])
  })

  test('leaves nothing behind where it ends early, and no note', async () => {
    const desk = newDesk()
    const { stream } = await withFiles(desk, 2)
    Object.assign(desk.native, {
      printToPdf: async () => {
        await desk.call('evidence.cancel', null)
        return Buffer.from('')
      },
    })
    expect(await pack(desk, stream)).toMatchObject({ path: null, problem: 'cancelled' })
    Object.assign(desk.native, { printToPdf: async () => Promise.reject(new Error('no printer here')) })
    desk.picking.place = path.join(desk.folder, 'test.db')
    await expect(pack(desk, stream)).rejects.toThrow(/not-writable|io-failed/)
    expect(readdirSync(desk.folder).filter((name) => /\.(?:zip|part)$/.test(name))).toEqual([])
    const page = await desk.call('order.get', { stream })
    expect(page?.log.map(({ type }) => type)).not.toContain('evidence.packed')
  })

  test('is made of 50 files of 1 MB well within ten seconds', async () => {
    const desk = newDesk()
    await desk.call('settings.preferences', { attachmentsPerAct: 50 })
    const { stream } = await withFiles(desk, 50, 1024 * 1024)
    const made = await pack(desk, stream)
    console.log(`evidence pack of 50 files of 1 MB: ${made.ms} ms`)
    expect(made.originals).toBe(50)
    expect(made.ms).toBeLessThan(10_000)
  })
})

test('a violation’s pack tells its own steps and holds the account’s whole log (A19, A20)', async () => {
  const desk = newDesk()
  await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00+08:00') })
  const decidedAt = at('2026-09-20T09:00+08:00')
  const fact = { type: 'A14', points: 6, occurredAt: '2026-09-19T09:00:00+08:00', id: 'V-1' }
  const ask = { shopId, command: 'violation.record', by: 'platform', occurredAt: decidedAt, with: fact } as const
  expect(await desk.call('account.record-fact', ask)).toMatchObject({ ok: true })
  const subject = { kind: 'violation', shopId, id: 'V-1', decidedAt } as const
  expect(await desk.call('evidence.preview', subject)).toMatchObject({ title: 'V-1', events: 1 })
  const made = await desk.call('evidence.pack', { subject, personal: false })
  const { text } = await unpacked(made)
  expect(text('时间线.html')).toContain('认定违规')
  expect(recomputed(text('日志.jsonl'))).toBe(made.head)
  proveSound(await desk.desk())
})
