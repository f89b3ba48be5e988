// The packs that ship. A new marketplace is a new file and a line here (W2); a released file is never edited, a change
// is a new file with its own date.
import { invariant } from '../kernel/invariant.ts'
import aliyun from './aliyun/2015-01-01.json' with { type: 'json' }
import { loadPack } from './load-pack.ts'
import type { PackSource } from './pack-file.ts'
import type { Pack, PackVersions } from './pack.ts'
import qingcloud from './qingcloud/2015-01-01.json' with { type: 'json' }
import tencent from './tencent/2015-01-01.json' with { type: 'json' }

/** As they are written. */
const files: readonly unknown[] = [tencent, qingcloud, aliyun]

const byMarketplace = Map.groupBy(files.map(loadPack), (pack) => pack.marketplace)

const versionsOf = (packs: readonly Pack[]): PackVersions => {
  const [first, ...later] = packs.toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)
  invariant(first, 'a marketplace has at least one pack')
  return [first, ...later]
}

/** Every marketplace's versions, by its id. */
export const releasedPacks: ReadonlyMap<string, PackVersions> = new Map(
  [...byMarketplace].map(([marketplace, packs]) => [marketplace, versionsOf(packs)]),
)

/** The same as they are written, by id: what an export and a comparison start from. */
export const releasedSources: ReadonlyMap<string, PackSource> = new Map(
  files.map((source) => [loadPack(source).id, source as PackSource]),
)
