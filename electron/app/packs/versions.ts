// What the settings show of a marketplace's versions: which hold when, who took them, and each as it is written.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { MarketplacePacks, PackVersionRow } from '../../../shared/contract/packs.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { completed } from '../../../shared/packs/pack-diff.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import { listPeople } from '../../store/settings/people.ts'
import { takenVersions } from '../../store/settings/pack-versions.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'
import { marketplaces, rulesOf, versionsOf } from './rules.ts'
import type { DeskVersion } from './rules.ts'

/** Taking and taking back are the manager's. */
export const isManagerSeated = ({ store, seat }: Desk): boolean =>
  listPeople(store.db).some(({ id, role }) => id === seat.person && role === 'manager')

const statusAt = (
  { id, effectiveFrom }: DeskVersion['pack'],
  current: string,
  now: Instant,
): PackVersionRow['status'] => {
  if (id === current) return 'in-force'
  return effectiveFrom > now ? 'upcoming' : 'past'
}

export const versionRow = (desk: Desk, { pack, taken }: DeskVersion): PackVersionRow => {
  const now = desk.clock.now()
  const nameOf = personNames(desk)
  const current = inForce(rulesOf(desk.store.db, pack.marketplace).versions, now).id
  return {
    id: pack.id,
    effectiveFrom: pack.effectiveFrom,
    status: statusAt(pack, current, now),
    taken: taken && { at: taken.takenAt, by: nameOf(taken.takenBy) ?? taken.takenBy, hash: taken.hash },
  }
}

const ofMarketplace = (desk: Desk, marketplace: string): MarketplacePacks => {
  const nameOf = personNames(desk)
  const { db } = desk.store
  return {
    marketplace,
    versions: versionsOf(db, marketplace).map((version) => versionRow(desk, version)),
    takenBack: takenVersions(db).flatMap((version) => {
      const { takenBack, id, effectiveFrom, takenAt } = version
      if (takenBack === null || version.marketplace !== marketplace) return []
      return [{ id, effectiveFrom, takenAt, at: takenBack.at, by: nameOf(takenBack.by) ?? takenBack.by }]
    }),
  }
}

export const packList = (desk: Desk): ApiOutput<'packs.list'> => ({
  mayTake: isManagerSeated(desk),
  marketplaces: marketplaces.map((marketplace) => ofMarketplace(desk, marketplace)),
})

export const findVersion = (desk: Desk, marketplace: string, id: string): DeskVersion | null =>
  versionsOf(desk.store.db, marketplace).find(({ pack }) => pack.id === id) ?? null

export const packDetail = (desk: Desk, { marketplace, id }: ApiInput<'packs.get'>): ApiOutput<'packs.get'> => {
  const version = findVersion(desk, marketplace, id)
  return version && { marketplace, row: versionRow(desk, version), source: completed(version.source) }
}
