// Which version of which marketplace's rules an explanation rests on, and whether the source itself says so.
import type { Instant } from '../kernel/instant.ts'
import type { Pack, Row } from './pack.ts'

export interface PackRef {
  readonly marketplace: string
  readonly effectiveFrom: Instant | null
  readonly origin: string | null
  /** 推定 (W18). */
  readonly inferred: boolean
}

export const packRef = (pack: Pack, row?: Pick<Row<unknown>, 'inferred' | 'origin'>): PackRef => ({
  marketplace: pack.marketplace,
  effectiveFrom: pack.effectiveFrom,
  origin: row?.origin ?? null,
  inferred: row?.inferred === true,
})
