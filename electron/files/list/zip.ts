// The parts of a zip archive, unpacked as streams through Node's own zlib. Only what xlsx files use: stored and
// deflated entries, zip64 sizes; no encryption. Lengths are checked before anything is unpacked, and again while it is.
import { createInflateRaw } from 'node:zlib'
import { ListRefused } from './table.ts'

interface Entry {
  readonly method: number
  readonly start: number
  readonly packed: number
  readonly size: number
}

export interface Zip {
  readonly names: readonly string[]
  /** Unpacked size as the archive states it; 0 where there is no such part. */
  readonly size: (name: string) => number
  /** The bytes of a part in pieces; nothing where there is no such part. Throws `ListRefused` when damaged or too long. */
  readonly read: (name: string, limit: number) => AsyncGenerator<Buffer>
}

const END_MARK = 0x0605_4b50
const ENTRY_MARK = 0x0201_4b50
const END_64_MARK = 0x0606_4b50
const LOCATOR_64_MARK = 0x0706_4b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 20_000
const PIECE = 1024 * 1024

const damaged = (why: string): ListRefused => new ListRefused('xlsx-damaged', why)

const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at
  }
  throw damaged('zip-end')
}

const directoryOf = (bytes: Buffer): { count: number; from: number } => {
  const end = endOf(bytes)
  const plain = { count: bytes.readUInt16LE(end + 10), from: bytes.readUInt32LE(end + 16) }
  if (plain.from !== 0xffff_ffff && plain.count !== 0xffff) return plain
  if (bytes.readUInt32LE(end - 20) !== LOCATOR_64_MARK) throw damaged('zip64')
  const end64 = Number(bytes.readBigUInt64LE(end - 20 + 8))
  if (bytes.readUInt32LE(end64) !== END_64_MARK) throw damaged('zip64')
  return { count: Number(bytes.readBigUInt64LE(end64 + 32)), from: Number(bytes.readBigUInt64LE(end64 + 48)) }
}

/** Sizes that do not fit 32 bits stand in the extra field 1, in this order, only those that do not fit. */
const wide = (bytes: Buffer, extra: number, length: number, fields: readonly number[]): number[] => {
  const out = [...fields]
  for (let at = extra; at + 4 <= extra + length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const [index, field] of fields.entries()) {
      if (field !== 0xffff_ffff) continue
      out[index] = Number(bytes.readBigUInt64LE(from))
      from += 8
    }
  }
  return out
}

const entriesOf = (bytes: Buffer): Map<string, Entry> => {
  const { count, from } = directoryOf(bytes)
  if (count > MOST_ENTRIES) throw damaged('zip-entries')
  const entries = new Map<string, Entry>()
  let at = from
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_MARK) throw damaged('zip-directory')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ListRefused('old-excel-or-encrypted')
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)]
    const name = bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)
    const fields = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    const [size = 0, packed = 0, local = 0] = wide(bytes, at + ENTRY_SIZE + nameLength, extraLength, fields)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    entries.set(name.replace(/^\/+/, ''), { method: bytes.readUInt16LE(at + 10), start, packed, size })
    at += ENTRY_SIZE + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  }
  return entries
}

async function* unpack(bytes: Buffer, entry: Entry, limit: number): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (packed.length !== entry.packed) throw damaged('zip-cut-off')
  if (entry.size > limit) throw new ListRefused('too-large', limit)
  if (entry.method === 0) {
    yield packed
    return
  }
  if (entry.method !== 8) throw damaged('zip-method')
  const stream = createInflateRaw({ chunkSize: PIECE })
  stream.end(packed)
  let total = 0
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      total += piece.length
      if (total > limit) throw new ListRefused('too-large', limit)
      yield piece
    }
  } catch (error) {
    throw error instanceof ListRefused ? error : damaged('zip-data')
  } finally {
    stream.destroy()
  }
}

/** Throws `ListRefused('xlsx-damaged')` for bytes that are no sound archive. */
export const openZip = (source: Uint8Array): Zip => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  let entries: Map<string, Entry>
  try {
    entries = entriesOf(bytes)
  } catch (error) {
    throw error instanceof ListRefused ? error : damaged('zip')
  }
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.size ?? 0,
    async *read(name, limit) {
      const entry = entries.get(name)
      if (entry) yield* unpack(bytes, entry, limit)
    },
  }
}
