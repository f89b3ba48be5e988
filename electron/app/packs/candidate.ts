// A draft of a version, read against the desk: what it changes in the version it would follow, and why it couldn't be taken.
import type { CandidateView, PackCandidate } from '../../../shared/contract/packs.ts'
import { readCandidate } from '../../../shared/packs/candidate.ts'
import type { PackFault } from '../../../shared/packs/candidate.ts'
import { completed, diffPacks } from '../../../shared/packs/pack-diff.ts'
import type { PackChange } from '../../../shared/packs/pack-diff.ts'
import { packFile } from '../../../shared/packs/pack-file.ts'
import type { PackSource } from '../../../shared/packs/pack-file.ts'
import type { Pack, PackVersions } from '../../../shared/packs/pack.ts'
import { takenPack, whyNotTaken } from '../../../shared/packs/taken.ts'
import type { TakeRefusal } from '../../../shared/packs/taken.ts'
import { joinedVersions } from '../../../shared/packs/versions.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { hashOfJson, rulesOf, versionsOf } from './rules.ts'
import type { DeskVersion } from './rules.ts'
import { isManagerSeated, versionRow } from './versions.ts'

export interface ReadDraft {
  readonly pack: Pack
  readonly source: PackSource
  /** As it would be kept. */
  readonly json: string
  readonly hash: string
  readonly against: DeskVersion
  readonly changes: readonly PackChange[]
  readonly refusals: readonly TakeRefusal[]
}

/** The version that would hold up to the draft's first instant. */
const followed = (versions: readonly DeskVersion[], effectiveFrom: number): DeskVersion | undefined =>
  versions.findLast(({ pack }) => pack.effectiveFrom < effectiveFrom) ?? versions[0]

/** The catalogue is written out, so that what ships later never changes what was taken. */
export const readDraft = (
  desk: Desk,
  { marketplace, source: json }: PackCandidate,
): ReadDraft | { readonly faults: readonly PackFault[] } => {
  const versions = versionsOf(desk.store.db, marketplace)
  const reading = readCandidate(json)
  if (!reading.ok) return { faults: reading.faults }
  const { file } = reading
  const against = followed(versions, file.effectiveFrom)
  if (against === undefined) throw new CallRefused('not-found', marketplace)
  const source = completed(reading.source)
  const written = JSON.stringify(source)
  const hash = hashOfJson(written)
  const changes = diffPacks(against.source, source)
  const held = rulesOf(desk.store.db, marketplace).versions
  const refusals = whyNotTaken(file, held, changes.length, desk.clock.now())
  const pack = takenPack(packFile.parse(source), hash)
  return { pack, source, json: written, hash, against, changes, refusals }
}

/** A marketplace's versions as they would be with the draft among them. */
export const versionsWith = (desk: Desk, { pack }: ReadDraft): PackVersions =>
  joinedVersions(rulesOf(desk.store.db, pack.marketplace).versions, [pack])

export const candidateView = (desk: Desk, candidate: PackCandidate): CandidateView => {
  const draft = readDraft(desk, candidate)
  if ('faults' in draft) return { ok: false, faults: draft.faults }
  const { pack, against, changes, refusals } = draft
  const { effectiveFrom } = pack
  const later = versionsOf(desk.store.db, pack.marketplace).find(
    (version) => version.pack.effectiveFrom > effectiveFrom,
  )
  return {
    ok: true,
    effectiveFrom,
    against: versionRow(desk, against),
    changes,
    until: later?.pack.effectiveFrom ?? null,
    refusals: [...(isManagerSeated(desk) ? [] : [{ clause: 'A-FIN', reason: 'not-a-manager' } as const]), ...refusals],
  }
}
