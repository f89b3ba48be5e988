// Bytes to text. An encoding is taken when it decodes strictly and what comes out is plausible; nothing is guessed
// from the platform. A file with a few broken bytes is read in the encoding that fits best, and the broken places stay
// visible as U+FFFD, so that only the rows that have one are refused.
import { ListRefused } from './table.ts'
import type { ListEncoding } from './table.ts'

export interface DecodedText {
  readonly encoding: ListEncoding
  /** The text in pieces, a piece ending anywhere; whoever takes one may drop it from the list. */
  readonly pieces: string[]
  /** The same pieces once more. */
  readonly again: () => string[]
  /** Some bytes were not of this encoding and stand as U+FFFD. */
  readonly damaged: boolean
}

const PIECE = 1024 * 1024
/** How much of a file decides about UTF-16 without a mark. */
const SAMPLE = 64 * 1024
/** At most one character in this many may be broken before an encoding is ruled out. */
const BROKEN_AT_MOST_ONE_IN = 50

const LINE_FEED = 0x0a

/** Where a piece that begins at `from` ends: behind a line feed if there is one, so that lines stay whole. */
const pieceEnd = (bytes: Uint8Array, from: number, unit: 1 | 2): number => {
  const end = from + PIECE
  if (end >= bytes.length) return bytes.length
  const cut = bytes.lastIndexOf(LINE_FEED, end - unit) + unit
  return cut > from + PIECE / 2 && cut % unit === 0 ? cut : end
}

const piecesOf = (label: string, bytes: Uint8Array, fatal: boolean): string[] => {
  const decoder = new TextDecoder(label, { fatal })
  const pieces: string[] = []
  for (let at = 0; at < bytes.length;) {
    const end = pieceEnd(bytes, at, label.startsWith('utf-16') ? 2 : 1)
    pieces.push(decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }))
    at = end
  }
  return pieces
}

const strict = (label: string, bytes: Uint8Array): string[] | null => {
  try {
    return piecesOf(label, bytes, true)
  } catch {
    return null
  }
}

const decoded = (encoding: ListEncoding, label: string, bytes: Uint8Array, pieces: string[]): DecodedText => ({
  encoding,
  pieces,
  again: () => piecesOf(label, bytes, false),
  damaged: pieces.some((piece) => piece.includes('\uFFFD')),
})

const loose = (encoding: ListEncoding, label: string, bytes: Uint8Array): DecodedText =>
  decoded(encoding, label, bytes, piecesOf(label, bytes, false))

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

const marked = (bytes: Uint8Array): DecodedText | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return loose('utf-8-bom', 'utf-8', bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return loose('utf-16le', 'utf-16le', bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return loose('utf-16be', 'utf-16be', bytes)
  return null
}

/** Separators, digits and line ends have a zero byte in UTF-16, always on the same side; other encodings have none. */
const utf16Unmarked = (bytes: Uint8Array): DecodedText | null => {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < end / 50 || Math.min(even, odd) * 10 > Math.max(even, odd)) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const pieces = strict(encoding, bytes)
  return pieces && decoded(encoding, encoding, bytes, pieces)
}

/**
 * Short GBK texts can happen to be well-formed UTF-8; they then come out as Latin, Greek or Arabic letters in runs.
 * Real UTF-8 of that range stands alone between ASCII (`¥6,800`, `José`).
 */
const looksLikeMisreadGbk = (pieces: readonly string[]): boolean => {
  if (pieces.some((piece) => /[\u{800}-\u{10FFFF}]/u.test(piece))) return false
  const runs = pieces.flatMap((piece) => piece.match(/[\u{A0}-\u{7FF}]+/gu) ?? [])
  const letters = runs.reduce((sum, run) => sum + run.length, 0)
  return runs.length > 0 && letters / runs.length >= 2
}

const sum = (pieces: readonly string[], count: (piece: string) => number): number =>
  pieces.reduce((total, piece) => total + count(piece), 0)

const broken = (text: DecodedText): number => sum(text.pieces, (piece) => piece.split('\uFFFD').length - 1)

const bestDamaged = (bytes: Uint8Array): DecodedText | null => {
  const [best] = [loose('utf-8', 'utf-8', bytes), loose('gb18030', 'gb18030', bytes)].sort(
    (a, b) => broken(a) - broken(b),
  )
  return best && broken(best) * BROKEN_AT_MOST_ONE_IN <= sum(best.pieces, (piece) => piece.length) ? best : null
}

/**
 * UTF-8 with or without mark, UTF-16 of both orders with or without mark, GB18030 (which holds GBK and GB2312).
 * Throws `ListRefused('encoding-unknown')` where none of them fits.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const known = marked(bytes) ?? utf16Unmarked(bytes)
  if (known) return known
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new ListRefused('not-a-list', 'binary')
  const utf8 = strict('utf-8', bytes)
  if (utf8 && !looksLikeMisreadGbk(utf8)) return decoded('utf-8', 'utf-8', bytes, utf8)
  const gb = strict('gb18030', bytes)
  if (gb) return decoded('gb18030', 'gb18030', bytes, gb)
  const damaged = utf8 ? decoded('utf-8', 'utf-8', bytes, utf8) : bestDamaged(bytes)
  if (!damaged) throw new ListRefused('encoding-unknown')
  return damaged
}

/** Text that is text already, such as the clipboard's. */
export const plainText = (text: string): DecodedText => ({
  encoding: 'text',
  pieces: [text],
  again: () => [text],
  damaged: false,
})
