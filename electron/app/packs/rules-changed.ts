// Who looks at an order or an account sees the marketplace's rules as they are now: told when a version is taken or taken back,
// and when its day comes, for on that day nothing happens to any order or account, and yet what is asked of them is another.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Desk } from '../desk.ts'
import { settingsChanged } from '../settings.ts'
import { marketplaces, rulesOf } from './rules.ts'
import { turnRows } from './turn-rows.ts'

export const rulesChanged = (desk: Desk): void => {
  settingsChanged(desk)
  desk.push({ kind: 'changed', topics: ['orders', 'accounts', 'session'] })
}

const begins = ({ store }: Desk): readonly Instant[] =>
  marketplaces.flatMap((marketplace) => rulesOf(store.db, marketplace).versions.map((pack) => pack.effectiveFrom))

export interface VersionTurns {
  /** Has every order's row follow what has begun since it last looked, and tells of it once. */
  readonly look: (goesOn: () => boolean) => Promise<void>
  /** When the next one begins; null where none is taken. */
  readonly nextAt: () => Instant | null
}

export const versionTurns = (desk: Desk): VersionTurns => {
  let seen = desk.clock.now()
  return {
    look: async (goesOn) => {
      const now = desk.clock.now()
      const turned = begins(desk).some((from) => from > seen && from <= now)
      seen = now
      await turnRows(desk, goesOn)
      if (turned) rulesChanged(desk)
    },
    nextAt: () => {
      const now = desk.clock.now()
      const [next = null] = begins(desk)
        .filter((from) => from > now)
        .toSorted((a, b) => a - b)
      return next
    },
  }
}
