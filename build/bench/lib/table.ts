// One table for people.
import type { BenchResult } from './bench.ts'

const units = {
  opsPerSecond: ' ops/s',
  p50ms: ' ms p50',
  p99ms: ' ms p99',
  seconds: ' s',
  peakMb: ' MB',
  bytes: ' B',
} as const

const figure = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))

const metricsOf = ({ metrics }: BenchResult): string =>
  Object.entries(units)
    .flatMap(([name, unit]) => {
      const value = metrics[name as keyof typeof units]
      return value === undefined ? [] : [`${figure(value)}${unit}`]
    })
    .join(', ')

const lines = (result: BenchResult): (readonly [string, string, string, string])[] => {
  const named = [...new Set([...Object.keys(result.ratios), ...Object.keys(result.goals)])]
  const against = named.map((name): readonly [string, string] => {
    const value = result.ratios[name]
    const shown = value === undefined ? (name in units ? '' : 'not run ') : `${figure(value)} `
    const goal = result.goals[name]
    return [name in units ? name : `× ${name}`, `${shown}${goal === undefined ? '' : `(${goal})`}`]
  })
  const first = against[0] ?? ['', '']
  const rest = against.slice(1)
  return [[result.name, metricsOf(result), ...first], ...rest.map(([a, b]) => ['', '', a, b] as const)]
}

/** Wide characters count for two. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)

export const tableOf = (results: readonly BenchResult[], quick: boolean): string => {
  const head = ['bench', 'figures', 'against', 'ratio (goal)', quick ? '' : 'met'] as const
  const rows = results.flatMap((result) =>
    lines(result).map(([name, figures, against, ratio], index) => {
      const met = index > 0 || quick ? '' : result.met ? 'yes' : 'NO'
      return [name, figures, against, ratio, met]
    }),
  )
  const widths = head.map((title, column) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))))
  const drawn = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd()
  const reasons = results.flatMap(({ name, why }) => (why === undefined || quick ? [] : [`${name}: ${why}`]))
  return [drawn(head), ...rows.map(drawn), ...(reasons.length === 0 ? [] : ['', ...reasons])].join('\n')
}
