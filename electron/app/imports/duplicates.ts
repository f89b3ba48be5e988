// The same order more than once in one file. Rows that say the same are one row and a note; rows that contradict each
// other are a conflict for a person, because nothing in the file says which is right.
import type { InvoiceListRow } from './invoice-row.ts'
import type { ListRow } from './list-row.ts'

export type Repeat =
  /** Says what the row in line `of` says. */
  | { readonly kind: 'repeated'; readonly of: number }
  /** Another row of the same order says something else. */
  | { readonly kind: 'contradicted'; readonly lines: readonly number[] }

interface Listed {
  readonly line: number
  readonly orderId: string
}

/** What two rows of a delivery list are compared by. */
export const deliveryCompared = [
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

/** What two rows of an invoice list are compared by. */
export const invoiceCompared = [
  'customerId',
  'contactName',
  'customerName',
  'phone',
  'email',
  'number',
  'amountFen',
  'type',
  'status',
  'requestedAt',
  'issuedAt',
] as const satisfies readonly (keyof InvoiceListRow)[]

/** Repeats by row; a row that isn't in the map stands alone or is the first of equals. */
export const findRepeats = <Row extends Listed>(
  rows: readonly Row[],
  compared: readonly (keyof Row)[],
): ReadonlyMap<Row, Repeat> => {
  const byOrder = new Map<string, Row | Row[]>()
  for (const row of rows) {
    const sofar = byOrder.get(row.orderId)
    if (!sofar) byOrder.set(row.orderId, row)
    else if (Array.isArray(sofar)) sofar.push(row)
    else byOrder.set(row.orderId, [sofar, row])
  }
  const repeats = new Map<Row, Repeat>()
  const same = (a: Row, b: Row): boolean => compared.every((field) => a[field] === b[field])
  for (const group of byOrder.values()) if (Array.isArray(group)) judge(group, repeats, same)
  return repeats
}

const judge = <Row extends Listed>(
  group: readonly Row[],
  repeats: Map<Row, Repeat>,
  same: (a: Row, b: Row) => boolean,
): void => {
  const [first, ...others] = group
  if (!first) return
  if (others.every((row) => same(first, row))) {
    for (const row of others) repeats.set(row, { kind: 'repeated', of: first.line })
    return
  }
  for (const row of group) {
    const lines = group.filter((other) => other !== row).map((other) => other.line)
    repeats.set(row, { kind: 'contradicted', lines })
  }
}
