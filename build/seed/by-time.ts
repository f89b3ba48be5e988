// What happens next over all orders: a binary heap by instant; of one instant, what was put in first comes out first.
import type { Instant } from '../../shared/kernel/instant.ts'

interface Waiting<Item> {
  readonly at: Instant
  readonly turn: number
  readonly item: Item
}

const isBefore = (a: Waiting<unknown>, b: Waiting<unknown>): boolean =>
  a.at < b.at || (a.at === b.at && a.turn < b.turn)

export class ByTime<Item> {
  readonly #heap: Waiting<Item>[] = []
  #turns = 0

  get size(): number {
    return this.#heap.length
  }

  /** The earliest instant; null where nothing waits. */
  get nextAt(): Instant | null {
    return this.#heap[0]?.at ?? null
  }

  put(at: Instant, item: Item): void {
    const fresh = { at, turn: (this.#turns += 1), item }
    let place = this.#heap.length
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = this.#heap[above]
      if (parent === undefined || isBefore(parent, fresh)) break
      this.#heap[place] = parent
      place = above
    }
    this.#heap[place] = fresh
  }

  /** Takes the earliest out; undefined where nothing waits. */
  take(): { readonly at: Instant; readonly item: Item } | undefined {
    const [first] = this.#heap
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || this.#heap.length === 0) return first
    let place = 0
    for (;;) {
      const left = place * 2 + 1
      const [a, b] = [this.#heap[left], this.#heap[left + 1]]
      const child = b !== undefined && a !== undefined && isBefore(b, a) ? left + 1 : left
      const below = this.#heap[child]
      if (below === undefined || isBefore(last, below)) break
      this.#heap[place] = below
      place = child
    }
    this.#heap[place] = last
    return first
  }
}
