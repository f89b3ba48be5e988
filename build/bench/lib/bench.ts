// What a bench is and what it reports.

export type Metric = 'opsPerSecond' | 'p50ms' | 'p99ms' | 'seconds' | 'peakMb' | 'bytes'

export interface Measured {
  /** Interleaved rounds that the figures are medians of; 1 for what always comes out the same. */
  readonly rounds: number
  readonly metrics: Readonly<Partial<Record<Metric, number>>>
  /** By floor or peer: ours over theirs, in the unit the goal speaks of. */
  readonly ratios: Readonly<Record<string, number>>
  /** By floor, peer or metric: `>= 0.9`, `<= 350000`. */
  readonly goals: Readonly<Record<string, string>>
  /** What was left out, with the reason: a peer that couldn't be had. */
  readonly notRun?: readonly string[]
}

/** One line of the JSON. */
export interface BenchResult extends Omit<Measured, 'notRun'> {
  readonly name: string
  readonly met: boolean
  readonly why?: string
}

export interface BenchContext {
  /** Small sizes: figures are printed, not judged. */
  readonly quick: boolean
  /** At least 5, fewer when quick. */
  readonly rounds: number
  /** A folder of its own, removed afterwards. */
  readonly folder: string
  readonly say: (text: string) => void
}

export interface Bench {
  readonly name: string
  /** Throws where what was measured did the wrong thing. */
  readonly run: (context: BenchContext) => Measured | Promise<Measured>
}

/** A correctness check: figures of something that does the wrong thing are worth nothing. */
export const mustBe = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`wrong result: ${what}`)
}

export const mustEqual = (ours: unknown, theirs: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)]
  if (a !== b) throw new Error(`wrong result: ${what}\n  ours:   ${a.slice(0, 300)}\n  theirs: ${b.slice(0, 300)}`)
}
