// Which row each pasted line belongs to: by order id where a column holds them, else by position from the focused cell.
// A line is never moved to another row: locked rows take up their line, and what finds no row is counted and named.
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { cellValue, damageOf } from './paste-table.ts'
import type { Damage, PastedTable } from './paste-table.ts'
import type { GridField, Known, Recognised } from './paste-columns.ts'
import { gridFields, recogniseColumns } from './paste-columns.ts'

export interface PasteRow {
  readonly stream: StreamId
  readonly orderId: string
  readonly locked: boolean
}
export interface PasteEdit {
  readonly stream: StreamId
  readonly field: GridField
  readonly value: string
}
export interface PasteRefusal {
  readonly stream: StreamId
  readonly field: GridField
  readonly value: string
  readonly why: Damage
}
export interface PastePlan {
  readonly edits: readonly PasteEdit[]
  readonly refused: readonly PasteRefusal[]
  /** Locked rows whose line was left out (I10). */
  readonly skipped: readonly StreamId[]
  readonly fields: readonly GridField[]
  readonly rows: readonly StreamId[]
  /** Order ids that no row has. */
  readonly unknownOrders: readonly string[]
  /** Order ids that several rows have, or that stand in the paste twice: nothing is guessed. */
  readonly unclearOrders: readonly string[]
  /** Lines below the last row. */
  readonly beyond: number
  readonly ignoredColumns: number
}
export interface PasteFocus {
  readonly row: number
  readonly field: GridField
}

const idOf = (cell: string): string => cellValue(cell).normalize('NFKC')

interface Placed {
  readonly rows: readonly (PasteRow | null)[]
  readonly unknown: readonly string[]
  readonly unclear: readonly string[]
  readonly beyond: number
}

const byPosition = (lines: PastedTable, rows: readonly PasteRow[], from: number): Placed => ({
  rows: lines.map((_, at) => rows[from + at] ?? null),
  unknown: [],
  unclear: [],
  beyond: Math.max(0, from + lines.length - rows.length),
})

const byOrder = (lines: PastedTable, rows: readonly PasteRow[], column: number): Placed => {
  const holders = Map.groupBy(rows, ({ orderId }) => orderId)
  const ids = lines.map((line) => idOf(line[column] ?? ''))
  const times = Map.groupBy(ids, (id) => id)
  const unknown = new Set<string>()
  const unclear = new Set<string>()
  const placed = ids.map((id) => {
    if (id === '') return null
    const [only, ...others] = holders.get(id) ?? []
    if (only === undefined) unknown.add(id)
    else if (others.length > 0 || (times.get(id)?.length ?? 0) > 1) unclear.add(id)
    else return only
    return null
  })
  return { rows: placed, unknown: [...unknown], unclear: [...unclear], beyond: 0 }
}

const place = (lines: PastedTable, { columns }: Recognised, rows: readonly PasteRow[], focus: PasteFocus): Placed => {
  const orders = columns.indexOf('order')
  return orders < 0 ? byPosition(lines, rows, focus.row) : byOrder(lines, rows, orders)
}

/** An empty cell of the source changes nothing: a gap in a list is no wish to clear. */
const cellsOf = (line: readonly string[], { columns }: Recognised): readonly (readonly [GridField, string])[] =>
  columns.flatMap((kind, at) => {
    const value = cellValue(line[at] ?? '')
    return kind === null || kind === 'order' || value === '' ? [] : [[kind, value] as const]
  })

export const planPaste = (
  table: PastedTable,
  rows: readonly PasteRow[],
  focus: PasteFocus,
  couriers: ReadonlySet<string>,
): PastePlan => {
  const known: Known = { orders: new Set(rows.map(({ orderId }) => orderId)), couriers }
  const recognised = recogniseColumns(table, known, focus.field)
  const lines = recognised.head ? table.slice(1) : table
  const placed = place(lines, recognised, rows, focus)
  const edits: PasteEdit[] = []
  const refused: PasteRefusal[] = []
  const skipped = new Set<StreamId>()
  const touched = new Set<StreamId>()
  for (const [at, line] of lines.entries()) {
    const row = placed.rows[at]
    if (row === null || row === undefined) continue
    touched.add(row.stream)
    if (row.locked) {
      skipped.add(row.stream)
      continue
    }
    for (const [field, value] of cellsOf(line, recognised)) {
      const why = damageOf(value)
      if (why === null) edits.push({ stream: row.stream, field, value })
      else refused.push({ stream: row.stream, field, value, why })
    }
  }
  return {
    edits,
    refused,
    skipped: [...skipped],
    fields: gridFields.filter((field) => recognised.columns.includes(field)),
    rows: [...touched],
    unknownOrders: placed.unknown,
    unclearOrders: placed.unclear,
    beyond: placed.beyond,
    ignoredColumns: recognised.ignored.length,
  }
}
