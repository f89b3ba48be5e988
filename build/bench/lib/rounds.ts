// Interleaved rounds: in every round each contender runs once, another one first each time, so that what the machine does
// beside hits all of them alike; ratios are taken inside a round, and their median counts.

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new RangeError('no values')
  return (low + high) / 2
}

/** `share` from 0 to 1; the value that so many lie at or below. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}

/** Milliseconds that `work` takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  const result = work()
  if (result instanceof Promise) await result
  return performance.now() - started
}

/** The same for what is done at once, without a turn of the event loop in it. */
export const timedNow = (work: () => unknown): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** One figure per contender and round. */
export type Figures<Name extends string> = Readonly<Record<Name, readonly number[]>>

export const interleaved = async <Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, (round: number) => number | Promise<number>>>,
): Promise<Figures<Name>> => {
  const names = Object.keys(contenders) as Name[]
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      figures[name].push(await contenders[name](round))
  }
  return figures
}

/** The median of the per-round ratios a/b. */
export const ratio = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((value, round) => value / (b[round] ?? Number.NaN)))
