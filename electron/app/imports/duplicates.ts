// The same order more than once in one file. Rows that say the same are one row and a note; rows that contradict each
// other are a conflict for a person, because nothing in the file says which is right.
import type { ListRow } from './list-row.ts'

export type Repeat =
  /** Says what the row in line `of` says. */
  | { readonly kind: 'repeated'; readonly of: number }
  /** Another row of the same order says something else. */
  | { readonly kind: 'contradicted'; readonly lines: readonly number[] }

const COMPARED = [
  'productName',
  'goods',
  'customerId',
  'contactName',
  'customerName',
  'phone',
  'email',
  'amountFen',
  'paidAt',
  'orderKind',
  'stateWord',
  'updatedAt',
] as const satisfies readonly (keyof ListRow)[]

const saysTheSame = (a: ListRow, b: ListRow): boolean => COMPARED.every((field) => a[field] === b[field])

/** Repeats by row; a row that isn't in the map stands alone or is the first of equals. */
export const findRepeats = (rows: readonly ListRow[]): ReadonlyMap<ListRow, Repeat> => {
  const byOrder = new Map<string, ListRow | ListRow[]>()
  for (const row of rows) {
    const sofar = byOrder.get(row.orderId)
    if (!sofar) byOrder.set(row.orderId, row)
    else if (Array.isArray(sofar)) sofar.push(row)
    else byOrder.set(row.orderId, [sofar, row])
  }
  const repeats = new Map<ListRow, Repeat>()
  for (const group of byOrder.values()) if (Array.isArray(group)) judge(group, repeats)
  return repeats
}

const judge = (group: readonly ListRow[], repeats: Map<ListRow, Repeat>): void => {
  const [first, ...others] = group
  if (!first) return
  if (others.every((row) => saysTheSame(first, row))) {
    for (const row of others) repeats.set(row, { kind: 'repeated', of: first.line })
    return
  }
  for (const row of group) {
    const lines = group.filter((other) => other !== row).map((other) => other.line)
    repeats.set(row, { kind: 'contradicted', lines })
  }
}
