// What is found in the two parts of a draft, one list in the order of reading.
import { checkWording } from '../../../../shared/listing/wording.ts'
import type { WordingHit } from '../../../../shared/listing/wording.ts'

export const draftParts = ['name', 'body'] as const
export type DraftPart = (typeof draftParts)[number]

export interface DraftHit extends WordingHit {
  readonly part: DraftPart
}

export const draftHits = (draft: Readonly<Record<DraftPart, string>>): readonly DraftHit[] =>
  draftParts.flatMap((part) =>
    checkWording(draft[part]).map(({ from, to, words, kind, clause }): DraftHit => ({
      part,
      from,
      to,
      words,
      kind,
      clause,
    })),
  )

/** A text cut at its hits; `hit` null for what lies between. */
export interface Piece {
  readonly from: number
  readonly text: string
  readonly hit: DraftHit | null
}

export const piecesOf = (text: string, hits: readonly DraftHit[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (const hit of hits) {
    if (hit.from > done) pieces.push({ from: done, text: text.slice(done, hit.from), hit: null })
    pieces.push({ from: hit.from, text: text.slice(hit.from, hit.to), hit })
    done = hit.to
  }
  if (done < text.length) pieces.push({ from: done, text: text.slice(done), hit: null })
  return pieces
}
