// The grid's drafts as they are kept in the store: pieces small enough for one draft each, so that a thousand rows are.
import type { DraftRow } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { call } from '../../../api/bridge.ts'
import type { Drafts } from './check-set.ts'
import { blankDraft } from './grid-cells.ts'

/** Well below what one draft may hold. */
const PIECE = 12_000
const MOST_PIECES = 100

const keyOf = (piece: number): string => `invoice-grid:${piece}`

/** Each piece a list of rows of its own, so that a piece that can't be read costs no other. */
export const piecesOf = (drafts: Drafts): readonly string[] => {
  const pieces: string[] = []
  let rows: string[] = []
  let length = 0
  for (const entry of drafts) {
    const text = JSON.stringify(entry)
    if (length + text.length > PIECE && rows.length > 0) {
      pieces.push(`[${rows.join(',')}]`)
      rows = []
      length = 0
    }
    rows.push(text)
    length += text.length + 1
  }
  return rows.length === 0 ? pieces : [...pieces, `[${rows.join(',')}]`]
}

const isEntry = (entry: unknown): entry is [StreamId, object] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'object' && entry[1] !== null

/** Anything unreadable is no draft. */
export const rowsOf = (piece: string): readonly DraftRow[] => {
  try {
    const read: unknown = JSON.parse(piece)
    if (!Array.isArray(read)) return []
    return read.filter(isEntry).map(([stream, draft]) => ({ stream, draft: { ...blankDraft, ...draft } }))
  } catch {
    return []
  }
}

export const readKept = async (): Promise<{
  readonly rows: readonly DraftRow[]
  readonly pieces: readonly string[]
}> => {
  const pieces: string[] = []
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const text = (await call('draft.get', { key: keyOf(piece) }))?.text ?? ''
    if (text === '') break
    pieces.push(text)
  }
  return { rows: pieces.flatMap(rowsOf), pieces }
}

/** Writes what changed and empties what is left over of before; returns what now stands. */
export const keepDrafts = async (drafts: Drafts, before: readonly string[]): Promise<readonly string[]> => {
  const pieces = piecesOf(drafts)
  const most = Math.max(pieces.length, before.length)
  for (let piece = 0; piece < most; piece += 1) {
    const text = pieces[piece] ?? ''
    if (text !== (before[piece] ?? '')) await call('draft.save', { key: keyOf(piece), text })
  }
  return pieces
}
