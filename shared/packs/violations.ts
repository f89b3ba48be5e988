// A19, W6: the catalogue of violations that ships, read fail-closed from violations.json. Points that no source gives
// are null and stay so until the manager fills them in; a decision's own points come with it (`violation.record`).
import { z } from 'zod'
import type { Instant } from '../kernel/instant.ts'
import { parseInstant } from '../kernel/iso.ts'
import type { Bilingual } from '../rulebook/clause.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './violations.json' with { type: 'json' }

const words = z.string().min(1)

const schema = z.strictObject({
  about: words,
  effectiveFrom: z
    .string()
    .transform(parseInstant)
    .refine((at) => at !== null),
  marketplaces: z.array(z.strictObject({ marketplace: words, inferredFrom: words.exactOptional() })).min(1),
  types: z
    .array(
      z.strictObject({
        type: words,
        clause: z.enum(clauseIds),
        points: z.int().min(1).nullable(),
        zh: words,
        en: words,
      }),
    )
    .min(1),
})

export interface ViolationType {
  readonly type: string
  readonly clause: ClauseId
  readonly text: Bilingual
  /** Null where the source is silent (W6). */
  readonly points: number | null
}

/** One marketplace's catalogue. */
export interface ViolationCatalogue {
  readonly effectiveFrom: Instant
  /** Where it comes from when the marketplace's own source is silent: 推定 (W18). */
  readonly inferredFrom: string | null
  readonly types: readonly ViolationType[]
}

/** By marketplace. Throws where the file isn't what the schema says. */
export const readViolations = (source: unknown): ReadonlyMap<string, ViolationCatalogue> => {
  const { effectiveFrom, marketplaces, types } = schema.parse(source)
  const all = types.map(({ type, clause, points, zh, en }) => ({ type, clause, points, text: { zh, en } }))
  return new Map(
    marketplaces.map(({ marketplace, inferredFrom = null }) => [
      marketplace,
      { effectiveFrom, inferredFrom, types: all },
    ]),
  )
}

export const violationCatalogues = readViolations(file)
