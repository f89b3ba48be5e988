// A figure's months as bars in plain SVG. A month reads without colour: the number stands above it, what is missed is hatched,
// what lies before the chosen period is only an outline. The table has the same figures.
import { useId } from 'react'

import type { Month } from '../../../shared/kernel/months.ts'
import { marksText } from '../../text/marks.ts'
import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'

import './month-bars.css'

export interface MonthBar {
  readonly month: Month
  readonly inPeriod: boolean
  readonly solid: number
  readonly hatched: number
  /** Above the bar. */
  readonly label: string
  /** In words, for whoever doesn't see it. */
  readonly said: string
}

export interface MonthBarsProps {
  readonly title: string
  readonly bars: readonly MonthBar[]
  /** Whether the hatched part is what went wrong. */
  readonly isRisk: boolean
  readonly legend: { readonly solid: string; readonly hatched: string; readonly label: string }
}

const HEIGHT = 124
const TOP = 16
const BASE = 92
/** More numbers than this don't fit beside each other. */
const LABELS = 12
/** Nor more names of months. */
const NAMED = 8

function Bar({ bar, slot, at, most, labelled, isTight, fill }: BarProps) {
  const { monthName } = useText(reportsText)
  const tall = (n: number): number => (most === 0 ? 0 : (n / most) * (BASE - TOP))
  const [solid, hatched] = [tall(bar.solid), tall(bar.hatched)]
  const width = Math.min(slot * 0.6, 9)
  const [x, middle] = [`${slot * (at + 0.5) - width / 2}%`, `${slot * (at + 0.5)}%`]
  const number = Number(bar.month.slice(5))
  return (
    <g className={classNames('month-bar', !bar.inPeriod && 'is-before')}>
      {solid > 0 && <rect className="month-solid" x={x} y={BASE - solid} width={`${width}%`} height={solid} />}
      {hatched > 0 && (
        <rect
          className="month-hatched"
          x={x}
          y={BASE - solid - hatched}
          width={`${width}%`}
          height={hatched}
          fill={bar.inPeriod ? fill : 'none'}
        />
      )}
      {labelled && (
        <>
          <text className="month-label" x={middle} y={BASE - solid - hatched - 4} textAnchor="middle">
            {bar.label}
          </text>
          <text className="month-name" x={middle} y={BASE + 15} textAnchor="middle">
            {isTight ? number : monthName(number)}
          </text>
        </>
      )}
      {(at === 0 || number === 1) && (
        <text className="month-year" x={middle} y={BASE + 29} textAnchor="middle">
          {bar.month.slice(0, 4)}
        </text>
      )}
    </g>
  )
}

interface BarProps {
  readonly bar: MonthBar
  /** Percent of the width that each month has. */
  readonly slot: number
  readonly at: number
  readonly most: number
  readonly labelled: boolean
  /** Only the month's number has room. */
  readonly isTight: boolean
  readonly fill: string
}

export function MonthBars({ title, bars, isRisk, legend }: MonthBarsProps) {
  const text = useText(reportsText)
  const marks = useText(marksText)
  const pattern = useId()
  const most = Math.max(0, ...bars.map(({ solid, hatched }) => solid + hatched))
  const slot = 100 / Math.max(1, bars.length)
  const every = Math.ceil(bars.length / LABELS)
  const said = bars.map((bar) => text.month(bar.month, bar.said)).join(marks.clause)
  return (
    <figure className={classNames('month-bars', isRisk && 'is-risk')}>
      <figcaption>
        <span className="month-key">
          <i className="is-solid" aria-hidden="true" />
          {legend.solid}
        </span>
        <span className="month-key">
          <i className="is-hatched" aria-hidden="true" />
          {legend.hatched}
        </span>
        {bars.some(({ inPeriod }) => !inPeriod) && (
          <span className="month-key">
            <i className="is-before" aria-hidden="true" />
            {text.legend.before}
          </span>
        )}
        <span className="month-key-label">{legend.label}</span>
      </figcaption>
      <svg role="img" aria-label={`${title}${marks.colon}${said}`} width="100%" height={HEIGHT}>
        <defs>
          <pattern
            id={pattern}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            className="month-pattern"
          >
            <rect width="5" height="5" />
            <line x1="0" y1="0" x2="0" y2="5" />
          </pattern>
        </defs>
        <line className="month-base" x1="0" x2="100%" y1={BASE} y2={BASE} />
        {bars.map((bar, at) => (
          <Bar
            key={bar.month}
            bar={bar}
            slot={slot}
            at={at}
            most={most}
            labelled={at % every === 0}
            isTight={bars.length > NAMED}
            fill={`url(#${pattern})`}
          />
        ))}
      </svg>
    </figure>
  )
}
