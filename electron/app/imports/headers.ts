// Column names to fields. What a shop's mapping remembers comes first, then the synonyms; case, spaces, punctuation and
// a unit in brackets don't matter. Nothing is guessed from the cells below.
import { deliveryFields, ignoredNames, invoiceFields, isField, synonyms } from './fields.ts'
import type { Field } from './fields.ts'

type ListKind = 'delivery' | 'invoice' | 'unknown'

/** Column name, normalised, to field; null: this column is not used. Kept per shop. */
export type RememberedMapping = Readonly<Record<string, Field | null>>

export interface HeaderMapping {
  readonly kind: ListKind
  /** One entry a column: its field, or null where it is not used. No field stands twice. */
  readonly columns: readonly (Field | null)[]
  /** Names of columns that nobody knows and that are not ignored on purpose. */
  readonly unmapped: readonly string[]
  /** Without these no row can be taken. */
  readonly missing: readonly Field[]
  /** Without these only orders the desk already knows can be taken. */
  readonly missingForNew: readonly Field[]
}

const REQUIRED: Readonly<Record<ListKind, readonly Field[]>> = {
  delivery: ['orderId', 'state'],
  invoice: ['orderId', 'invoiceAmount', 'invoiceType', 'invoiceStatus', 'requestedAt'],
  unknown: ['orderId', 'state'],
}
const REQUIRED_FOR_NEW: Readonly<Record<ListKind, readonly Field[]>> = {
  delivery: ['amount'],
  invoice: [],
  unknown: ['amount'],
}
/** This many known columns make a list at all. */
const ANY_COLUMNS = 2
/** This many invoice columns, and no delivery state, make an invoice list. */
const INVOICE_COLUMNS = 2

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How column names are compared: NFKC, lower case, letters and digits only, without a unit in brackets. */
export const headerKey = (name: string): string => {
  const plain = name.normalize('NFKC').toLowerCase()
  const bare = plain.replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
  return lettersOf(bare) || lettersOf(plain)
}

interface Known {
  readonly field: Field | null
  /** Smaller is surer. */
  readonly rank: number
}

const known: ReadonlyMap<string, Known> = new Map([
  ...Object.entries(synonyms).flatMap(([field, names]) =>
    names.map((name, rank): [string, Known] => [headerKey(name), { field: field as Field, rank }]),
  ),
  ...ignoredNames.map((name): [string, Known] => [headerKey(name), { field: null, rank: 0 }]),
])

/** How many of these cells are names of columns: what a header row is recognised by. */
export const headerScore = (cells: readonly string[]): number =>
  new Set(cells.map(headerKey).filter((key) => known.has(key))).size

const REMEMBERED_RANK = -1

const lookUp = (name: string, remembered: RememberedMapping): Known | null => {
  const key = headerKey(name)
  if (Object.hasOwn(remembered, key)) return { field: remembered[key] ?? null, rank: REMEMBERED_RANK }
  return known.get(key) ?? null
}

const kindOf = (fields: ReadonlySet<Field | null>): ListKind => {
  if (fields.has('state')) return 'delivery'
  if (invoiceFields.filter((field) => fields.has(field)).length >= INVOICE_COLUMNS) return 'invoice'
  return deliveryFields.filter((field) => fields.has(field)).length >= ANY_COLUMNS ? 'delivery' : 'unknown'
}

/** One column a field: the surest name, the leftmost of equals. */
const withoutDoubles = (found: readonly (Known | null)[]): (Field | null)[] => {
  const best = new Map<Field, { column: number; rank: number }>()
  for (const [column, entry] of found.entries()) {
    if (!entry?.field) continue
    const sofar = best.get(entry.field)
    if (!sofar || entry.rank < sofar.rank) best.set(entry.field, { column, rank: entry.rank })
  }
  return found.map((entry, column) => (entry?.field && best.get(entry.field)?.column === column ? entry.field : null))
}

/** Maps the columns of a list. `remembered` is the shop's, or what a person chose just now; it wins over every synonym. */
export const mapHeaders = (headers: readonly string[], remembered: RememberedMapping = {}): HeaderMapping => {
  const found = headers.map((name) => lookUp(name, remembered))
  const columns = withoutDoubles(found)
  const fields = new Set(columns)
  const kind = kindOf(fields)
  return {
    kind,
    columns,
    unmapped: headers.filter(
      (name, column) => name !== '' && columns[column] === null && found[column]?.field !== null,
    ),
    missing: REQUIRED[kind].filter((field) => !fields.has(field)),
    missingForNew: REQUIRED_FOR_NEW[kind].filter((field) => !fields.has(field)),
  }
}

/** What to remember of a mapping a person has seen and kept. */
export const toRemember = (headers: readonly string[], columns: readonly (Field | null)[]): RememberedMapping =>
  Object.fromEntries(
    headers.flatMap((name, column) => (headerKey(name) === '' ? [] : [[headerKey(name), columns[column] ?? null]])),
  )

/** A mapping as it comes over the contract (column name to field, anything else: not used), later entries winning. */
export const fromChosen = (chosen: Readonly<Record<string, string>>): RememberedMapping =>
  Object.fromEntries(Object.entries(chosen).map(([name, field]) => [headerKey(name), isField(field) ? field : null]))
