// W16: what an invoice shares with another order's, on the desk or in the same list: its number, or both instants and the
// amount. Consoles have listed one order under two ids; nothing says so for sure, so it is only said.
import type { InvoiceListRow } from './invoice-row.ts'
import { about } from './reasons.ts'
import type { Reason } from './reasons.ts'

/** Answered by the store, for the import's own shop: the order id of another order's invoice, or null. */
export interface InvoiceTwins {
  readonly withNumber: (number: string, orderId: string) => string | null
  readonly looksLike: (row: Pick<InvoiceListRow, 'orderId' | 'requestedAt' | 'issuedAt' | 'amountFen'>) => string | null
}

const momentOf = ({ requestedAt, issuedAt, amountFen }: InvoiceListRow): string | null =>
  issuedAt === null ? null : `${requestedAt} ${issuedAt} ${amountFen}`

/** The first two orders of each key: enough to name another one to any row. */
type Pairs = ReadonlyMap<string, readonly [first: string, second: string | null]>

const pairsBy = (rows: readonly InvoiceListRow[], keyOf: (row: InvoiceListRow) => string | null): Pairs => {
  const pairs = new Map<string, [string, string | null]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [row.orderId, null])
    else if (pair[1] === null && pair[0] !== row.orderId) pair[1] = row.orderId
  }
  return pairs
}

export class Twins {
  readonly #desk: InvoiceTwins
  readonly #numbers: Pairs
  readonly #moments: Pairs

  constructor(rows: readonly InvoiceListRow[], desk: InvoiceTwins) {
    this.#desk = desk
    this.#numbers = pairsBy(rows, ({ number }) => number)
    this.#moments = pairsBy(rows, momentOf)
  }

  /** Warnings for a row that is about to be recorded. */
  notesOf(row: InvoiceListRow): readonly Reason[] {
    const notes: Reason[] = []
    const like = this.#otherOf(row, this.#moments, momentOf(row)) ?? this.#desk.looksLike(row)
    if (like !== null) notes.push(about('warning', 'looks-like', null, null, like))
    const { number } = row
    const used =
      number === null ? null : (this.#otherOf(row, this.#numbers, number) ?? this.#desk.withNumber(number, row.orderId))
    if (used !== null) notes.push(about('warning', 'invoice-number-used', null, null, used))
    return notes
  }

  #otherOf({ orderId }: InvoiceListRow, pairs: Pairs, key: string | null): string | null {
    const [first, second] = pairs.get(key ?? '') ?? [orderId, null]
    return first === orderId ? second : first
  }
}
