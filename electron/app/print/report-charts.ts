// The months of a figure as bars for paper: black on white, told apart by pattern and by the number on each bar, never by colour.
import { escaped, joined, trusted } from './markup.ts'
import type { Markup } from './markup.ts'

/** A month's bar: solid part below, hatched part on top of it. */
export interface PaperBar {
  readonly label: string
  readonly solid: number
  readonly hatched: number
  /** What stands above it. */
  readonly said: string
  /** Before the period: only an outline. */
  readonly isBefore: boolean
}

const WIDTH = 460
const HEIGHT = 130
const TOP = 18
const BOTTOM = 18

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  height <= 0
    ? ''
    : `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}" stroke="#000" stroke-width="0.8"/>`

const text = (x: number, y: number, said: string): Markup =>
  joined([trusted(`<text x="${x.toFixed(1)}" y="${y}" text-anchor="middle">`), escaped(said), trusted('</text>')])

const barOf = (bar: PaperBar, index: number, slot: number, most: number): Markup => {
  const room = HEIGHT - TOP - BOTTOM
  const width = Math.min(30, slot * 0.5)
  const middle = slot * (index + 0.5)
  const tall = (n: number): number => (most === 0 ? 0 : (n / most) * room)
  const [solid, hatched] = [tall(bar.solid), tall(bar.hatched)]
  const base = HEIGHT - BOTTOM
  const x = middle - width / 2
  const boxes =
    rect(x, base - solid, width, solid, bar.isBefore ? '#fff' : '#555') +
    rect(x, base - solid - hatched, width, hatched, bar.isBefore ? '#fff' : 'url(#hatch)')
  return joined([
    trusted(boxes),
    text(middle, Math.max(10, base - solid - hatched - 4), bar.said),
    text(middle, HEIGHT - 5, bar.label),
  ])
}

/** `name`: what it shows, for whoever doesn't see it. */
export const paperChart = (name: string, bars: readonly PaperBar[]): Markup => {
  const most = Math.max(0, ...bars.map(({ solid, hatched }) => solid + hatched))
  const slot = WIDTH / Math.max(1, bars.length)
  return joined([
    trusted(`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="`),
    escaped(name),
    trusted(
      '"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="1.6" height="5" fill="#000"/></pattern></defs>',
    ),
    trusted(`<path d="M0 ${HEIGHT - BOTTOM}H${WIDTH}" stroke="#000" stroke-width="0.8"/>`),
    ...bars.map((bar, index) => barOf(bar, index, slot, most)),
    trusted('</svg>'),
  ])
}
