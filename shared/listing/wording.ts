// A10, A10.8, A14: a listing's draft text held against what it may not say. Pure and only marking: whether a hit is meant
// that way is for whoever reads it; nothing is refused by it. What is looked for is data, in wording.json, read fail-closed.
import { z } from 'zod'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './wording.json' with { type: 'json' }

const kinds = ['superlative', 'off-platform-sale', 'own-registration', 'outside-link', 'off-platform-contact'] as const
export type WordingKind = (typeof kinds)[number]

/** One place in a draft: `from` and `to` count as the text's own indices do. */
export interface WordingHit {
  readonly from: number
  readonly to: number
  /** As the draft writes them. */
  readonly words: string
  readonly kind: WordingKind
  readonly clause: ClauseId
}

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'giu')
  } catch {
    context.addIssue({ code: 'custom', message: 'a regular expression' })
    return z.NEVER
  }
})

const schema = z.strictObject({
  about: z.string().min(1),
  looksFor: z
    .array(z.strictObject({ kind: z.enum(kinds), clause: z.enum(clauseIds), patterns: z.array(pattern).min(1) }))
    .min(1),
})

const { looksFor } = schema.parse(file)

/** Full-width letters, digits and signs read as plain ones; what would change its length stays, so that places hold. */
const plain = (draft: string): string =>
  Array.from(draft, (sign) => {
    const normal = sign.normalize('NFKC')
    return normal.length === sign.length ? normal : sign
  }).join('')

/** Every hit in the order of the text; one that lies within a longer one, as a site within an address, is part of it. */
export const checkWording = (draft: string): readonly WordingHit[] => {
  const text = plain(draft)
  const found = looksFor.flatMap(({ kind, clause, patterns }) =>
    patterns.flatMap((sought) =>
      Array.from(text.matchAll(sought), ({ index, 0: { length } }): WordingHit => {
        const to = index + length
        return { from: index, to, words: draft.slice(index, to), kind, clause }
      }),
    ),
  )
  const hits: WordingHit[] = []
  let covered = 0
  for (const hit of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (hit.to <= covered) continue
    hits.push(hit)
    covered = hit.to
  }
  return hits
}
