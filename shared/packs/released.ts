// The packs that ship. A new marketplace is a new file and a line here (W2); a released file is never edited, a change
// is a new file with its own date.
import { invariant } from '../kernel/invariant.ts'
import aliyun from './aliyun/2015-01-01.json' with { type: 'json' }
import { loadPack } from './load-pack.ts'
import type { Pack, PackVersions } from './pack.ts'
import qingcloud from './qingcloud/2015-01-01.json' with { type: 'json' }
import tencent from './tencent/2015-01-01.json' with { type: 'json' }

const byMarketplace = Map.groupBy([tencent, qingcloud, aliyun].map(loadPack), (pack) => pack.marketplace)

const versionsOf = (packs: readonly Pack[]): PackVersions => {
  const [first, ...later] = packs.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)
  invariant(first, 'a marketplace has at least one pack')
  return [first, ...later]
}

/** Every marketplace's versions, by its id. */
export const releasedPacks: ReadonlyMap<string, PackVersions> = new Map(
  [...byMarketplace].map(([marketplace, packs]) => [marketplace, versionsOf(packs)]),
)
