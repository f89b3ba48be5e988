// A ZIP written piece by piece: never more than one piece of one entry in memory. It stands under its name only once it is
// complete and on the disk; dropped, it leaves nothing.
import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { moveDurably } from '../platform/fs.ts'
import { asWorldError } from '../platform/world-error.ts'

/** What a ZIP without 64-bit sizes holds, less room for its directory. */
export const ZIP_MAX: number = 4 * 1024 ** 3 - 64 * 1024 ** 2

export interface ZipEntry {
  readonly name: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export interface ZipFile {
  /** One entry at a time. `deflate` for texts; what is packed already is stored. */
  readonly add: (name: string, pieces: Pieces, how: 'deflate' | 'store') => Promise<ZipEntry>
  /** Complete and synced under its working name; nothing can be added any more. */
  readonly complete: () => Promise<void>
  /** Gives it its name. */
  readonly settle: () => void
  readonly drop: () => Promise<void>
}

const writeWhole = async (handle: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten
}

/** `modifiedAt`: the instant every entry is dated with. */
export const beginZip = async (path: string, modifiedAt: number): Promise<ZipFile> => {
  const part = `${path}.part`
  const said = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw asWorldError(error, path)
    })
  await said(mkdir(dirname(path), { recursive: true }))
  const handle = await said(open(part, 'w'))
  let waiting: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    if (chunk.length > 0) waiting.push(chunk)
  })
  const flush = async (): Promise<void> => {
    const chunks = waiting
    waiting = []
    for (const chunk of chunks) await said(writeWhole(handle, chunk))
  }
  return {
    add: async (name, pieces, how) => {
      const entry = how === 'deflate' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
      entry.mtime = modifiedAt
      zip.add(entry)
      const hash = createHash('sha256')
      let bytes = 0
      for await (const piece of pieces) {
        hash.update(piece)
        bytes += piece.length
        entry.push(piece)
        await flush()
      }
      entry.push(new Uint8Array(0), true)
      await flush()
      return { name, bytes, sha256: hash.digest('hex') }
    },
    complete: async () => {
      zip.end()
      await flush()
      await said(handle.sync())
      await handle.close()
    },
    settle: () => moveDurably(part, path),
    drop: async () => {
      await handle.close().catch(() => {})
      await rm(part, { force: true })
    },
  }
}
