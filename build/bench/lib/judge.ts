// Whether the goals are met, and if not, which and by how much.
import type { BenchResult, Measured } from './bench.ts'

const rounded = (value: number): string => String(Number(value.toPrecision(4)))

const unmet = ({ ratios, metrics }: Measured, name: string, goal: string): string | null => {
  const parsed = /^(>=|<=) (\d+(?:\.\d+)?)$/.exec(goal)
  if (parsed === null) throw new Error(`not a goal: ${goal}`)
  const value = ratios[name] ?? (metrics as Readonly<Record<string, number>>)[name]
  if (value === undefined) return `${name}: not measured`
  const bound = Number(parsed[2])
  const met = parsed[1] === '>=' ? value >= bound : value <= bound
  return met ? null : `${name} is ${rounded(value)}, the goal ${goal}`
}

export const NOT_JUDGED = '--quick: sizes too small to judge; what was measured did the right thing'

export const judged = (name: string, measured: Measured, quick: boolean): BenchResult => {
  const { notRun = [], ...rest } = measured
  const missed = Object.entries(measured.goals).flatMap(([key, goal]) => unmet(measured, key, goal) ?? [])
  const why = quick ? [NOT_JUDGED, ...notRun] : [...missed, ...notRun]
  const met = !quick && missed.length === 0
  return { name, ...rest, met, ...(met || why.length === 0 ? {} : { why: why.join('; ') }) }
}
