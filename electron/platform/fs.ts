// Writing that survives a power cut: a file is complete under its name, or not there at all.
import {
  closeSync,
  fsyncSync,
  linkSync,
  copyFileSync,
  constants,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { asWorldError } from './world-error.ts'

/** Runs `work` and puts the file system's refusals in our words. */
export const onDisk = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw asWorldError(error, path)
  }
}

/** Makes what was renamed in `folder` last. Windows cannot open folders; there the rename itself is journalled. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes what was left of a failed write; what can't be removed was never there. */
const discard = (part: string): void => {
  try {
    rmSync(part, { force: true })
  } catch {
    // The failure that led here is the one to report.
  }
}

/** Renames a complete, synced file onto its name and makes the name last. */
export const moveDurably = (from: string, to: string): void => {
  onDisk(to, () => {
    mkdirSync(dirname(to), { recursive: true })
    renameSync(from, to)
    syncFolder(dirname(to))
  })
}

const writeAll = (handle: number, bytes: string | Uint8Array): void => {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  for (let done = 0; done < content.length;) done += writeSync(handle, content, done)
}

/** Writes `bytes` under `path`: part file, fsync, rename, fsync of the folder. On failure the part is removed. */
export const writeDurably = (path: string, bytes: string | Uint8Array): void => {
  const part = `${path}.part`
  try {
    onDisk(path, () => {
      mkdirSync(dirname(path), { recursive: true })
      const handle = openSync(part, 'w')
      try {
        writeAll(handle, bytes)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    })
    moveDurably(part, path)
  } catch (error) {
    discard(part)
    throw error
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** As `writeDurably`, piece by piece: never more than one in memory, and others have their turn between two. */
export const writePiecesDurably = async (path: string, pieces: Iterable<string>): Promise<void> => {
  const part = `${path}.part`
  try {
    const handle = onDisk(path, () => openSync(part, 'w'))
    try {
      for (const piece of pieces) {
        onDisk(path, () => writeAll(handle, piece))
        await nextTurn()
      }
      onDisk(path, () => fsyncSync(handle))
    } finally {
      closeSync(handle)
    }
    moveDurably(part, path)
  } catch (error) {
    discard(part)
    throw error
  }
}

/** Copies a file so that the copy is complete or absent; shares blocks where the file system can. */
export const copyDurably = (from: string, to: string): void => {
  const part = `${to}.part`
  try {
    onDisk(to, () => {
      mkdirSync(dirname(to), { recursive: true })
      copyFileSync(from, part, constants.COPYFILE_FICLONE)
      syncFile(part)
    })
    moveDurably(part, to)
  } catch (error) {
    discard(part)
    throw error
  }
}

/** A second name for the same bytes, or a copy where the file system has no links. */
export const linkOrCopy = (from: string, to: string): void => {
  try {
    mkdirSync(dirname(to), { recursive: true })
    linkSync(from, to)
  } catch {
    copyDurably(from, to)
  }
}

/** Bytes of a file; null where there is none. */
export const fileSize = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null
