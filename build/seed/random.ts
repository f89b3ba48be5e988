// Chance that comes out the same for the same seed: sfc32, spread from one number by splitmix32.

const spread = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
}

export interface Chance {
  /** From 0 up to but not including 1. */
  readonly next: () => number
  /** A whole number from 0 up to but not including `below`. */
  readonly below: (below: number) => number
  /** True in `share` of all cases. */
  readonly hit: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Milliseconds: a waiting time of that mean, short ones far more often than long ones, never over eight times it. */
  readonly wait: (meanMs: number) => number
  /** 16 bytes, for ids. */
  readonly bytes: () => Uint8Array
}

export const chance = (seed: number): Chance => {
  const start = spread(seed)
  let [a, b, c, count] = [start(), start(), start(), 1]
  const word = (): number => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  const next = (): number => word() / 0x1_0000_0000
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    hit: (share) => next() < share,
    pick: (from) => {
      const found = from[below(from.length)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    wait: (meanMs) => Math.ceil(Math.min(-Math.log(1 - next()), 8) * meanMs),
    bytes: () => {
      const bytes = new Uint8Array(16)
      const view = new DataView(bytes.buffer)
      for (let at = 0; at < 16; at += 4) view.setUint32(at, word())
      return bytes
    },
  }
}
