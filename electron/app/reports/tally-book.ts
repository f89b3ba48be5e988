// Counts on their way to figures: one tally for everything, one for each line and each month, filled in one pass.
import { dutyKinds } from '../../../shared/order/course-duties.ts'
import type { DutyKind } from '../../../shared/order/course-duties.ts'
import { countedStages, figuresOf } from '../../../shared/order/figures.ts'
import type { CountedStage, Figures, Tally } from '../../../shared/order/figures.ts'
import type { ReportCount } from '../../store/queries/report-figures.ts'

type Counting<T> = { -readonly [K in keyof T]: T[K] }

interface Filling extends Tally {
  readonly duties: Record<DutyKind, Counting<Tally['duties'][DutyKind]>>
  readonly rejections: Counting<Tally['rejections']>
  readonly stays: Record<CountedStage, Map<number, number>>
}

const forEach = <K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>

const emptyTally = (): Filling => ({
  duties: forEach(dutyKinds, () => ({ met: 0, missed: 0 })),
  rejections: { requirement: 0, result: 0, reachedLimit: 0, confirmed: 0, accepted: 0 },
  stays: forEach(countedStages, () => new Map<number, number>()),
})

type Part<S extends string> = S extends `${string} ${infer Rest}` ? Rest : never

const fill = (tally: Filling, { code, tenths, n }: Pick<ReportCount, 'code' | 'tenths' | 'n'>): void => {
  switch (code) {
    case 'rejected requirement':
      tally.rejections.requirement += n
      return
    case 'rejected result':
      tally.rejections.result += n
      return
    case 'reached limit':
      tally.rejections.reachedLimit += n
      return
    case 'confirmed':
    case 'accepted':
      tally.rejections[code] += n
      return
    default: {
      const [what, of] = code.split(' ') as ['met' | 'missed' | 'stay', Part<typeof code>]
      if (what === 'stay') {
        const lengths = tally.stays[of as CountedStage]
        lengths.set(tenths, (lengths.get(tenths) ?? 0) + n)
      } else tally.duties[of as DutyKind][what] += n
    }
  }
}

/** Tallies by key; a key nothing was counted for has none. */
export class TallyBook<Key> {
  readonly #tallies = new Map<Key, Filling>()

  count(key: Key, count: Pick<ReportCount, 'code' | 'tenths' | 'n'>): void {
    const known = this.#tallies.get(key)
    const tally = known ?? emptyTally()
    if (known === undefined) this.#tallies.set(key, tally)
    fill(tally, count)
  }

  get keys(): readonly Key[] {
    return [...this.#tallies.keys()]
  }

  figures(key: Key): Figures {
    return figuresOf(this.#tallies.get(key) ?? emptyTally())
  }
}
