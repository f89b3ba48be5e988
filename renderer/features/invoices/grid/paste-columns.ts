// What each pasted column holds: by its head where there is one, else by what its cells look like, else by its place.
import type { PastedTable } from './paste-table.ts'
import { cellValue } from './paste-table.ts'

export const gridFields = ['number', 'courier', 'tracking'] as const
export type GridField = (typeof gridFields)[number]
export type PastedColumn = GridField | 'order' | null

/** Heads as the consoles, couriers and the clerks' own sheets write them; these are input, not wording. */
const HEADS: Readonly<Record<Exclude<PastedColumn, null>, RegExp>> = {
  order: /^(?:订单(?:id|号|编号|号码)?|order(?:id|no|number)?)$/,
  number: /^(?:发票(?:编号|号|号码|代码号码)|票号|invoice(?:no|number)?)$/,
  courier: /^(?:(?:物流|快递|承运)(?:公司|商)|物流|快递|承运人|courier|carrier)$/,
  tracking: /^(?:(?:快递|物流)(?:编号|单号|号)|运单号|运单编号|面单号|单号|tracking(?:no|number)?|waybill(?:no)?)$/,
}
const KINDS = ['order', 'number', 'courier', 'tracking'] as const

const headOf = (cell: string): PastedColumn | undefined => {
  const key = cellValue(cell)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return KINDS.find((kind) => HEADS[kind].test(key))
}

export interface Known {
  readonly orders: ReadonlySet<string>
  readonly couriers: ReadonlySet<string>
}

const COURIER = /(?:快递|速运|速递|物流|快运|邮政|EMS|express)$/i

const looksLike = (value: string, known: Known): PastedColumn => {
  const plain = value.normalize('NFKC')
  if (known.orders.has(plain)) return 'order'
  if (known.couriers.has(plain) || (COURIER.test(plain) && plain.length <= 12)) return 'courier'
  // W16: 8 digits on paper, 20 digital. Couriers number with letters or with other lengths.
  if (/^(?:\d{8}|\d{20})$/.test(plain)) return 'number'
  return /^[A-Z]{0,4}\d{9,19}[A-Z]{0,2}$/i.test(plain) ? 'tracking' : null
}

/** What most filled cells of a column look like; order ids count as soon as any is one of the rows'. */
const votedKind = (cells: readonly string[], known: Known): PastedColumn => {
  const values = cells.map(cellValue).filter((value) => value !== '')
  const votes = values.map((value) => looksLike(value, known))
  const countOf = (kind: PastedColumn): number => votes.filter((vote) => vote === kind).length
  if (countOf('order') > 0 && countOf('order') * 2 >= values.length) return 'order'
  return gridFields.find((kind) => countOf(kind) * 2 > values.length) ?? (countOf('order') > 1 ? 'order' : null)
}

/** No field twice: the first column of a kind keeps it. */
const unique = (kinds: readonly PastedColumn[]): PastedColumn[] =>
  kinds.map((kind, at) => (kind !== null && kinds.indexOf(kind) === at ? kind : null))

export interface Recognised {
  readonly columns: readonly PastedColumn[]
  /** The first row is a head and holds no values. */
  readonly head: boolean
  /** Columns nobody could place, 1 for the first. */
  readonly ignored: readonly number[]
}

const result = (columns: readonly PastedColumn[], head: boolean): Recognised => ({
  columns,
  head,
  ignored: columns.flatMap((kind, at) => (kind === null ? [at + 1] : [])),
})

const columnOf = (table: PastedTable, at: number): readonly string[] => table.map((row) => row[at] ?? '')

/** Columns that say nothing of themselves take what is left, from the focused field on. */
const byPlace = (found: readonly PastedColumn[], focus: GridField): PastedColumn[] => {
  const from = gridFields.indexOf(focus)
  const left = [...gridFields.slice(from), ...gridFields.slice(0, from)].filter((field) => !found.includes(field))
  const open = found.filter((kind) => kind === null).length
  return open > left.length ? [...found] : found.map((kind) => kind ?? left.shift() ?? null)
}

export const recogniseColumns = (table: PastedTable, known: Known, focus: GridField): Recognised => {
  const width = Math.max(0, ...table.map((row) => row.length))
  const first = Array.from({ length: width }, (_, at) => headOf(table[0]?.[at] ?? ''))
  if (first.some((kind) => kind !== undefined)) return result(unique(first.map((kind) => kind ?? null)), true)
  // One column stays in the column it is pasted into, whatever it looks like.
  if (width === 1) return result([focus], false)
  const voted = unique(Array.from({ length: width }, (_, at) => votedKind(columnOf(table, at), known)))
  const fields = voted.filter((kind) => kind !== 'order')
  if (fields.length === 1 && fields[0] === null)
    return result(
      voted.map((kind) => kind ?? focus),
      false,
    )
  return result(byPlace(voted, focus), false)
}
