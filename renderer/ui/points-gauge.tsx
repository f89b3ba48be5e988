// Violation points as equal cells, grouped by case: two greys take turns so that cases can be counted, hatching is what
// has not happened.
import { classNames } from './class-names.ts'

import './points-gauge.css'

export interface GaugeCase {
  readonly id: string
  readonly points: number
  /** Above its cells: `6 03-16 A14`. */
  readonly label: string
}

export interface PointsGaugeProps {
  readonly cases: readonly GaugeCase[]
  readonly limit: number
  readonly supposed?: { readonly points: number; readonly label: string } | null
  /** What a screen reader hears. */
  readonly label: string
  readonly endLabel: string
}

interface Cell {
  /** From 1: which point of the limit it is. */
  readonly nth: number
  readonly look: 'first' | 'second' | 'supposed' | 'free'
}

const cellsOf = (cases: readonly GaugeCase[], limit: number, supposed: number): readonly Cell[] => {
  const taken = cases.flatMap(({ points }, index) =>
    Array.from({ length: points }, (): Cell['look'] => (index % 2 === 0 ? 'first' : 'second')),
  )
  const more = Array.from({ length: supposed }, (): Cell['look'] => 'supposed')
  const looks = [...taken, ...more]
  return Array.from({ length: limit }, (_, index) => ({ nth: index + 1, look: looks[index] ?? 'free' }))
}

/** Where each label stands: over its own cells, as far as the gauge reaches. */
const placed = (cases: readonly GaugeCase[], limit: number) => {
  let from = 0
  return cases.flatMap((each) => {
    const start = from
    from = Math.min(limit, from + each.points)
    return from === start ? [] : [{ ...each, start, cells: from - start }]
  })
}

const share = (cells: number, limit: number): string => `${(cells / limit) * 100}%`

export function PointsGauge({ cases, limit, supposed = null, label, endLabel }: PointsGaugeProps) {
  const more = supposed?.points ?? 0
  const labelled = placed(
    supposed === null ? cases : [...cases, { id: 'supposed', points: more, label: supposed.label }],
    limit,
  )
  const marks = Array.from({ length: 4 }, (_, quarter) => Math.round((limit / 4) * quarter))
  return (
    <div className="points-gauge" role="img" aria-label={label}>
      <div className="points-labels">
        {labelled.map(({ id, start, cells, label: words }) => (
          <span
            key={id}
            className={classNames(id === 'supposed' && 'is-supposed')}
            style={{ left: share(start, limit), width: share(Math.max(cells, 3), limit) }}
            title={words}
          >
            {words}
          </span>
        ))}
      </div>
      <div className="points-cells" style={{ gridTemplateColumns: `repeat(${limit}, minmax(0, 1fr))` }}>
        {cellsOf(cases, limit, more).map(({ nth, look }) => (
          <i key={nth} className={`is-${look}`} />
        ))}
      </div>
      <div className="points-scale">
        {marks.map((mark) => (
          <span key={mark} style={{ left: share(mark, limit) }}>
            {mark}
          </span>
        ))}
        <span className="is-end">{endLabel}</span>
      </div>
    </div>
  )
}

/** The same in the height of a row, without labels; the figure stands beside it. */
export function PointsMeter({ total, limit, label }: { total: number; limit: number; label: string }) {
  return (
    <span className="points-meter">
      <span className="points-meter-cells" role="img" aria-label={label}>
        {Array.from({ length: limit }, (_, index) => index + 1).map((nth) => (
          <i key={nth} className={classNames(nth <= total && 'is-taken')} />
        ))}
      </span>
      <span aria-hidden="true">
        {total}/{limit}
      </span>
    </span>
  )
}
