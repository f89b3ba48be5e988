// Files on their way in: hashed while they are written to a part file beside the store, synced, and renamed to their
// SHA-256 before any event may name them. What breaks off leaves nothing under that name.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { syncFolder } from '../../platform/fs.ts'
import { attachmentPath, type StorePaths } from '../../platform/paths.ts'
import { asWorldError, WorldError } from '../../platform/world-error.ts'

export const CHUNK_MAX: number = 1024 * 1024

export interface AttachmentLimits {
  readonly maxBytes: number
  readonly perAct: number
}
export const defaultLimits: AttachmentLimits = { maxBytes: 50 * 1024 * 1024, perAct: 20 }

interface Upload {
  readonly name: string
  readonly announced: number
  readonly part: string
  readonly handle: FileHandle
  readonly hash: Hash
  received: number
}

export interface Uploads {
  /** Opens an upload of `bytes` bytes. Throws `attachment-too-large`, `disk-full`. */
  readonly begin: (name: string, bytes: number) => Promise<{ readonly uploadId: string }>
  /** Adds a chunk: base64 of at most 1 MiB, in order. On any failure the upload is dropped. */
  readonly append: (uploadId: string, chunk: string) => Promise<{ readonly received: number }>
  /** Makes it an attachment, durable on return; the same content is kept once. */
  readonly finish: (uploadId: string) => Promise<AttachmentRef>
  /** For files that aren't kept (imports): the bytes, and the part is gone. */
  readonly take: (uploadId: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  readonly cancel: (uploadId: string) => Promise<void>
  /** Attaches a file of this machine, picked by a person; the original is only read. */
  readonly addFile: (path: string) => Promise<AttachmentRef>
}

/** A file name as it may be shown and saved under: the last part of a path, without control characters. */
export const cleanName = (name: string): string => {
  const last = basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  return last === '' || last === '.' || last === '..' ? 'file' : last.slice(0, 255)
}

const decode = (chunk: string): Uint8Array => {
  const bytes = Buffer.from(chunk, 'base64')
  const broken = chunk.length % 4 !== 0 || bytes.length > CHUNK_MAX || bytes.toString('base64') !== chunk
  if (broken) throw new WorldError('upload-broken', { detail: `a chunk of ${chunk.length} characters` })
  return bytes
}

/** Refuses more files than an act may carry. */
export const checkCount = (count: number, limits: AttachmentLimits): void => {
  if (count > limits.perAct)
    throw new WorldError('too-many-attachments', { detail: `${count} of at most ${limits.perAct}` })
}

/** `limits` is asked each time, because people can change it while uploads run. */
export const makeUploads = (paths: StorePaths, newId: () => string, limits: () => AttachmentLimits): Uploads => {
  const uploads = new Map<string, Upload>()

  const must = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId)
    if (upload === undefined) throw new WorldError('upload-unknown', { detail: uploadId })
    return upload
  }
  const drop = async (uploadId: string): Promise<void> => {
    const upload = uploads.get(uploadId)
    uploads.delete(uploadId)
    await upload?.handle.close().catch(() => {})
    if (upload !== undefined) await rm(upload.part, { force: true })
  }
  /** Whatever fails, the part goes and the world's refusal is said in our words. */
  const guarded = async <T>(uploadId: string, work: (upload: Upload) => Promise<T>): Promise<T> => {
    const upload = must(uploadId)
    try {
      return await work(upload)
    } catch (error) {
      await drop(uploadId)
      throw asWorldError(error, paths.attachments)
    }
  }

  const begin: Uploads['begin'] = async (name, bytes) => {
    if (bytes > limits().maxBytes) {
      throw new WorldError('attachment-too-large', {
        path: cleanName(name),
        detail: `${bytes} of at most ${limits().maxBytes} bytes`,
      })
    }
    const uploadId = newId()
    const part = join(paths.parts, uploadId)
    try {
      await mkdir(paths.parts, { recursive: true })
      const handle = await open(part, 'wx')
      uploads.set(uploadId, {
        name: cleanName(name),
        announced: bytes,
        part,
        handle,
        hash: createHash('sha256'),
        received: 0,
      })
    } catch (error) {
      throw asWorldError(error, paths.parts)
    }
    return { uploadId }
  }

  const add = async (upload: Upload, bytes: Uint8Array): Promise<void> => {
    if (upload.received + bytes.length > upload.announced)
      throw new WorldError('upload-broken', { detail: 'more bytes than announced' })
    upload.hash.update(bytes)
    for (let done = 0; done < bytes.length;) done += (await upload.handle.write(bytes, done)).bytesWritten
    upload.received += bytes.length
  }

  const finish: Uploads['finish'] = (uploadId) =>
    guarded(uploadId, async (upload) => {
      if (upload.received !== upload.announced) {
        throw new WorldError('upload-broken', { detail: `${upload.received} of ${upload.announced} bytes` })
      }
      const sha256 = upload.hash.digest('hex')
      await upload.handle.sync()
      await upload.handle.close()
      const place = attachmentPath(paths.attachments, sha256)
      await mkdir(dirname(place), { recursive: true })
      // The same content may be there already: then this one, proven whole, takes its place.
      await rename(upload.part, place)
      syncFolder(dirname(place))
      syncFolder(paths.attachments)
      uploads.delete(uploadId)
      return { sha256, name: upload.name, bytes: upload.announced }
    })

  return {
    begin,
    append: (uploadId, chunk) =>
      guarded(uploadId, async (upload) => {
        await add(upload, decode(chunk))
        return { received: upload.received }
      }),
    finish,
    take: (uploadId) =>
      guarded(uploadId, async (upload) => {
        const bytes = await readFile(upload.part)
        await drop(uploadId)
        return { name: upload.name, bytes }
      }),
    cancel: drop,
    addFile: async (path) => {
      const { size } = await stat(path).catch((error: unknown) => {
        throw asWorldError(error, path)
      })
      const { uploadId } = await begin(path, size)
      await guarded(uploadId, async (upload) => {
        for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_MAX }))
          await add(upload, chunk as Uint8Array)
      })
      return finish(uploadId)
    },
  }
}
