// A19, W6: the catalogue of violations that ships, read fail-closed from violations.json. Points that no source gives
// are null and stay so until the manager fills them in; a decision's own points come with it (`violation.record`).
import { z } from 'zod'
import type { Instant } from '../kernel/instant.ts'
import { parseInstant } from '../kernel/iso.ts'
import type { Bilingual } from '../rulebook/clause.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { violationRow } from './pack-file.ts'
import type { PackFile } from './pack-file.ts'
import file from './violations.json' with { type: 'json' }

const words = z.string().min(1)

const schema = z.strictObject({
  about: words,
  effectiveFrom: z
    .string()
    .transform(parseInstant)
    .refine((at) => at !== null),
  marketplaces: z.array(z.strictObject({ marketplace: words, inferredFrom: words.exactOptional() })).min(1),
  types: z.array(violationRow).min(1),
})

export interface ViolationType {
  readonly type: string
  readonly clause: ClauseId
  readonly text: Bilingual
  /** Null where the source is silent (W6). */
  readonly points: number | null
  /** A24 (1). */
  readonly expels: boolean
}

/** One marketplace's catalogue. */
export interface ViolationCatalogue {
  readonly effectiveFrom: Instant
  /** Where it comes from when the marketplace's own source is silent: 推定 (W18). */
  readonly inferredFrom: string | null
  readonly types: readonly ViolationType[]
}

type WrittenType = NonNullable<PackFile['violations']>['types'][number]

const violationType = ({ type, clause, points, expels = false, zh, en }: WrittenType): ViolationType => ({
  type,
  clause,
  points,
  expels,
  text: { zh, en },
})

/** A pack's own catalogue, or the one that ships for its marketplace; one that ships for none is empty. */
export const catalogueOf = ({ marketplace, effectiveFrom, origins, violations }: PackFile): ViolationCatalogue => {
  if (violations === undefined)
    return violationCatalogues.get(marketplace) ?? { effectiveFrom, inferredFrom: null, types: [] }
  const { inferredFrom, types } = violations
  return {
    effectiveFrom,
    inferredFrom: inferredFrom === undefined ? null : (origins[inferredFrom] ?? null),
    types: types.map(violationType),
  }
}

/** By marketplace. Throws where the file isn't what the schema says. */
export const readViolations = (source: unknown): ReadonlyMap<string, ViolationCatalogue> => {
  const { effectiveFrom, marketplaces, types } = schema.parse(source)
  const all = types.map(violationType)
  return new Map(
    marketplaces.map(({ marketplace, inferredFrom = null }) => [
      marketplace,
      { effectiveFrom, inferredFrom, types: all },
    ]),
  )
}

export const violationCatalogues = readViolations(file)
