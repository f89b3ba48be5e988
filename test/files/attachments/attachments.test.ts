// Attachments: whole or not there, named by what they are, refused in words where they can't be kept.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAttachment, saveAttachmentAs } from '../../../electron/files/attachments/originals.ts'
import { previewAttachment, previewOf } from '../../../electron/files/attachments/preview.ts'
import { sweepOrphans } from '../../../electron/files/attachments/sweep.ts'
import {
  checkCount,
  cleanName,
  defaultLimits,
  makeUploads,
  type Uploads,
} from '../../../electron/files/attachments/uploads.ts'
import { attachmentPath, storePaths, type StorePaths } from '../../../electron/platform/paths.ts'
import { DAY } from '../../../shared/kernel/instant.ts'

let folder = ''
let paths: StorePaths
let uploads: Uploads
let names = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-files-'))
  paths = storePaths(join(folder, 'desk.db'))
  uploads = makeUploads(
    paths,
    () => `upload-${(names += 1)}`,
    () => defaultLimits,
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const parts = (): string[] => (existsSync(paths.parts) ? readdirSync(paths.parts) : [])

const upload = async (name: string, bytes: Uint8Array, chunk = 1024 * 1024) => {
  const { uploadId } = await uploads.begin(name, bytes.length)
  for (let from = 0; from < bytes.length; from += chunk) {
    await uploads.append(uploadId, Buffer.from(bytes.subarray(from, from + chunk)).toString('base64'))
  }
  return uploads.finish(uploadId)
}

describe('an upload', () => {
  it('becomes a file under its own hash, byte by byte, and the same content is kept once', async () => {
    const bytes = randomBytes(2_500_000)
    const kept = await upload('../报告/验收 报告.pdf', bytes)
    expect(kept).toEqual({ sha256: sha256(bytes), name: '验收 报告.pdf', bytes: bytes.length })
    expect(readFileSync(attachmentPath(paths.attachments, kept.sha256)).equals(bytes)).toBe(true)
    expect((await upload('another name', bytes, 70_001)).sha256).toBe(kept.sha256)
    expect(readdirSync(join(paths.attachments, kept.sha256.slice(0, 2)))).toEqual([kept.sha256])
    expect(parts()).toEqual([])
    expect(await upload('empty.txt', Buffer.alloc(0))).toMatchObject({ bytes: 0, sha256: sha256(Buffer.alloc(0)) })
  })

  it('takes a file of this machine and leaves it alone', async () => {
    const file = join(folder, 'picked.bin')
    const bytes = randomBytes(1_300_000)
    writeFileSync(file, bytes)
    expect(await uploads.addFile(file)).toEqual({ sha256: sha256(bytes), name: 'picked.bin', bytes: bytes.length })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    await expect(uploads.addFile(join(folder, 'nobody'))).rejects.toMatchObject({ kind: 'io-failed' })
  })

  it('is refused over the limits, and then nothing is there', async () => {
    await expect(uploads.begin('big.zip', defaultLimits.maxBytes + 1)).rejects.toMatchObject({
      kind: 'attachment-too-large',
      path: 'big.zip',
    })
    expect(() => checkCount(21, defaultLimits)).toThrow(/too-many-attachments/)
    expect(() => checkCount(20, defaultLimits)).not.toThrow()
    expect(parts()).toEqual([])
  })

  it('is dropped whole when a chunk is wrong, too long, or the end is missing', async () => {
    const begun = async (bytes: number) => (await uploads.begin('a.txt', bytes)).uploadId
    await expect(uploads.append(await begun(10), 'not base64!')).rejects.toMatchObject({ kind: 'upload-broken' })
    await expect(uploads.append(await begun(2), Buffer.from('abc').toString('base64'))).rejects.toMatchObject({
      kind: 'upload-broken',
    })
    await expect(
      uploads.append(await begun(3_000_000), randomBytes(1024 * 1024 + 1).toString('base64')),
    ).rejects.toMatchObject({ kind: 'upload-broken' })
    const short = await begun(5)
    await uploads.append(short, Buffer.from('abc').toString('base64'))
    await expect(uploads.finish(short)).rejects.toMatchObject({ kind: 'upload-broken' })
    await expect(uploads.append(short, '')).rejects.toMatchObject({ kind: 'upload-unknown' })
    await uploads.cancel(await begun(9))
    expect(parts()).toEqual([])
    expect(readdirSync(paths.attachments)).toEqual(['parts'])
  })

  it('gives an imported file away and keeps nothing of it', async () => {
    const { uploadId } = await uploads.begin('list.csv', 3)
    await uploads.append(uploadId, Buffer.from('a,b').toString('base64'))
    expect(await uploads.take(uploadId)).toEqual({ name: 'list.csv', bytes: Buffer.from('a,b') })
    expect(parts()).toEqual([])
  })

  it('is refused in words on a full disk, with nothing half-written', { timeout: 20_000 }, async () => {
    if (process.platform === 'win32') return
    const child = join(import.meta.dirname, 'limited-child.ts')
    const limited = `trap '' XFSZ; ulimit -f 1024; exec "$0" "$@"`
    const run = spawn('bash', ['-c', limited, process.execPath, child, paths.db], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await once(run, 'close')
    expect(said.trim()).toBe('disk-full')
    expect(parts()).toEqual([])
    expect(readdirSync(paths.attachments)).toEqual(['parts'])
  })
})

describe('an attachment', () => {
  it('is only given out as what its name says', async () => {
    const kept = await upload('a.txt', Buffer.from('原件'))
    expect(Buffer.from(await readAttachment(paths, kept.sha256)).toString()).toBe('原件')
    saveAttachmentAs(paths, kept.sha256, join(folder, 'out', 'a.txt'))
    expect(readFileSync(join(folder, 'out', 'a.txt'), 'utf8')).toBe('原件')
    writeFileSync(attachmentPath(paths.attachments, kept.sha256), '改过')
    await expect(readAttachment(paths, kept.sha256)).rejects.toMatchObject({ kind: 'attachment-missing' })
    expect(await previewAttachment(paths, kept.sha256)).toEqual({ kind: 'none', reason: 'missing' })
    expect(() => saveAttachmentAs(paths, '0'.repeat(64), join(folder, 'x'))).toThrow(/attachment-missing/)
    // Attaching it again brings the whole file back.
    await upload('a.txt', Buffer.from('原件'))
    expect(Buffer.from(await readAttachment(paths, kept.sha256)).toString()).toBe('原件')
  })

  it('is swept after a day when no act names it', async () => {
    const named = await upload('named.txt', Buffer.from('1'))
    const old = await upload('old.txt', Buffer.from('2'))
    const fresh = await upload('fresh.txt', Buffer.from('3'))
    const { uploadId } = await uploads.begin('broken off', 5)
    const now = performance.timeOrigin + performance.now()
    const ago = (now - 2 * DAY) / 1000
    for (const { sha256 } of [named, old]) utimesSync(attachmentPath(paths.attachments, sha256), ago, ago)
    expect(await sweepOrphans(paths, now, (sha256) => sha256 === named.sha256)).toEqual({ parts: 0, attachments: 1 })
    expect([named, old, fresh].map(({ sha256 }) => existsSync(attachmentPath(paths.attachments, sha256)))).toEqual([
      true,
      false,
      true,
    ])
    utimesSync(join(paths.parts, uploadId), ago, ago)
    expect(await sweepOrphans(paths, now, () => true)).toEqual({ parts: 1, attachments: 0 })
  })
})

describe('a preview', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

  it('goes by the bytes, not by the name', () => {
    expect(previewOf(png)).toMatchObject({ kind: 'image', mime: 'image/png' })
    expect(previewOf(Buffer.from('ffd8ffe000104a46', 'hex'))).toMatchObject({ kind: 'image', mime: 'image/jpeg' })
    expect(previewOf(Buffer.from('RIFF1234WEBPVP8 '))).toMatchObject({ kind: 'image', mime: 'image/webp' })
    expect(previewOf(Buffer.from('RIFF1234WAVEfmt '))).toMatchObject({ kind: 'text' })
    expect(previewOf(Buffer.from('%PDF-1.7 ...'))).toMatchObject({ kind: 'pdf' })
    expect(previewOf(Buffer.from('504b0304140000000800', 'hex'))).toEqual({ kind: 'none', reason: 'unknown-type' })
    expect(previewOf(Buffer.from('MZ\u0000\u0003'))).toEqual({ kind: 'none', reason: 'unknown-type' })
    expect(previewOf(Buffer.from('BM says the report'))).toMatchObject({ kind: 'text' })
  })

  it('shows HTML and SVG as text, never as what they could do', () => {
    for (const source of [
      '<!doctype html><script>alert(1)</script>',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    ]) {
      expect(previewOf(Buffer.from(source))).toEqual({ kind: 'text', text: source, truncated: false })
    }
  })

  it('reads text in the encodings people have, and cuts a long one', () => {
    const gbk = Buffer.from([0xc9, 0xcc, 0xc6, 0xb7])
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('商品', 'utf16le')])
    for (const bytes of [gbk, utf16, Buffer.from('商品')])
      expect(previewOf(bytes)).toEqual({ kind: 'text', text: '商品', truncated: false })
    expect(previewOf(Buffer.from('长'.repeat(200_001)))).toMatchObject({ kind: 'text', truncated: true })
  })

  it('of what is not there says so', async () => {
    expect(await previewAttachment(paths, '0'.repeat(64))).toEqual({ kind: 'none', reason: 'missing' })
  })
})

it('keeps only the last part of a name, without control characters', () => {
  expect(['C:\\a\\b.txt', '/etc/passwd', 'x\u0000y\n.txt', '..', ''].map(cleanName)).toEqual([
    'b.txt',
    'passwd',
    'xy.txt',
    'file',
    'file',
  ])
})
