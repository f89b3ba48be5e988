// A version that a manager takes: never retroactive (W4, A-FIN), and told apart from every other by what it says.
import { dayOf } from '../kernel/civil.ts'
import { formatDay } from '../kernel/iso.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { packOf } from './load-pack.ts'
import type { PackFile } from './pack-file.ts'
import type { Pack, PackVersions } from './pack.ts'

/** Enough of a hash to tell the versions of one day apart. */
const HASH_SHOWN = 8

/** `hash`: SHA-256 of the JSON, hexadecimal. Two versions of one day, one of them taken back, must not share an id. */
export const takenPack = (file: PackFile, hash: string): Pack =>
  packOf(file, `${file.marketplace}@${formatDay(dayOf(file.effectiveFrom))}+${hash.slice(0, HASH_SHOWN)}`)

export interface TakeRefusal {
  readonly clause: ClauseId
  readonly reason: 'retroactive' | 'date-taken' | 'nothing-new' | 'other-marketplace' | 'not-a-manager'
}

/** Why a version can't be taken at `now` beside those that hold; empty where it can. */
export const whyNotTaken = (
  { marketplace, effectiveFrom }: Pick<PackFile, 'marketplace' | 'effectiveFrom'>,
  versions: PackVersions,
  changes: number,
  now: Instant,
): readonly TakeRefusal[] => {
  const refusals: TakeRefusal[] = []
  if (marketplace !== versions[0].marketplace) refusals.push({ clause: 'W2', reason: 'other-marketplace' })
  if (effectiveFrom <= now) refusals.push({ clause: 'W4', reason: 'retroactive' })
  if (versions.some((version) => version.effectiveFrom === effectiveFrom))
    refusals.push({ clause: 'A-FIN', reason: 'date-taken' })
  if (changes === 0) refusals.push({ clause: 'A-FIN', reason: 'nothing-new' })
  return refusals
}
