// The rules of a desk: the versions that ship and those its managers have taken, joined. A taken version that can no longer
// be read stops the desk: rules that are half there are how penalties are missed.
import { createHash } from 'node:crypto'
import { later } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { OrderRules } from '../../../shared/order/order-state.ts'
import { readCandidate } from '../../../shared/packs/candidate.ts'
import { officialCalendar } from '../../../shared/packs/official-calendar.ts'
import type { PackSource } from '../../../shared/packs/pack-file.ts'
import type { Pack } from '../../../shared/packs/pack.ts'
import { releasedPacks, releasedSources } from '../../../shared/packs/released.ts'
import { takenPack } from '../../../shared/packs/taken.ts'
import { joinedVersions } from '../../../shared/packs/versions.ts'
import { WorldError } from '../../platform/world-error.ts'
import type { ReadDb } from '../../store/open.ts'
import { takenVersions } from '../../store/settings/pack-versions.ts'
import type { TakenVersion } from '../../store/settings/pack-versions.ts'
import { rulesTurned } from '../../store/settings/rules-turned.ts'

export const marketplaces: readonly string[] = [...releasedPacks.keys()]

/** One version of a marketplace's pack on this desk. */
export interface DeskVersion {
  readonly pack: Pack
  readonly source: PackSource
  /** Null for one that ships. */
  readonly taken: TakenVersion | null
}

export const hashOfJson = (json: string): string => createHash('sha256').update(json).digest('hex')

const unreadable = (id: string, detail: string): WorldError =>
  new WorldError('store-corrupt', { detail: `pack version ${id}: ${detail}` })

const readTaken = (taken: TakenVersion): DeskVersion => {
  const { id, json, hash } = taken
  if (hashOfJson(json) !== hash) throw unreadable(id, 'its hash is another')
  const reading = readCandidate(JSON.parse(json))
  if (!reading.ok) throw unreadable(id, reading.faults.map(({ path, fault }) => `${path}: ${fault}`).join('; '))
  return { pack: takenPack(reading.file, hash), source: reading.source, taken }
}

interface DeskRules {
  readonly versions: ReadonlyMap<string, readonly DeskVersion[]>
  readonly rules: ReadonlyMap<string, OrderRules>
}

const shipped = (pack: Pack): DeskVersion => {
  const source = releasedSources.get(pack.id)
  invariant(source, `a pack that ships is written somewhere: ${pack.id}`)
  return { pack, source, taken: null }
}

const joined = (all: readonly TakenVersion[]): DeskRules => {
  const held = all.filter(({ takenBack }) => takenBack === null).map(readTaken)
  const versions = new Map<string, readonly DeskVersion[]>()
  const rules = new Map<string, OrderRules>()
  for (const [marketplace, released] of releasedPacks) {
    const own = held.filter(({ pack }) => pack.marketplace === marketplace)
    versions.set(
      marketplace,
      [...released.map(shipped), ...own].toSorted((a, b) => a.pack.effectiveFrom - b.pack.effectiveFrom),
    )
    const packs = joinedVersions(
      released,
      own.map(({ pack }) => pack),
    )
    rules.set(marketplace, { versions: packs, calendar: officialCalendar })
  }
  return { versions, rules }
}

/** Read once per list the store gives: it gives the same one until a version is taken or taken back. */
const read = new WeakMap<readonly TakenVersion[], DeskRules>()

const deskRules = (db: ReadDb): DeskRules => {
  const taken = takenVersions(db)
  const known = read.get(taken) ?? joined(taken)
  read.set(taken, known)
  return known
}

/** As the app ships them, before any desk is open. */
export const shippedRules = (marketplace: string): OrderRules => {
  const versions = releasedPacks.get(marketplace)
  invariant(versions, `a marketplace has rules: ${marketplace}`)
  return { versions, calendar: officialCalendar }
}

/** A marketplace's rules on this desk. A shop is only ever added for one that has them. */
export const rulesOf = (db: ReadDb, marketplace: string): OrderRules => {
  const rules = deskRules(db).rules.get(marketplace)
  invariant(rules, `a shop's marketplace has rules: ${marketplace}`)
  return rules
}

/** A marketplace's versions, earliest first; empty for one the desk has no rules for. */
export const versionsOf = (db: ReadDb, marketplace: string): readonly DeskVersion[] =>
  deskRules(db).versions.get(marketplace) ?? []

/** The day whose version an order's row is written by: its last act's, or that of the last version every row has followed. */
export const rulesDay = (db: ReadDb, lastActAt: Instant): Instant => later(lastActAt, rulesTurned(db)?.at ?? lastActAt)
