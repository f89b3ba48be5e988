// Making every projection afresh from the log, in slices, so that a progress bar can move between them.
import { keepAppeals } from './appeals.ts'
import { countInvoices, countTogether } from './counters.ts'
import { invoiceColumns, type InvoiceColumns } from './invoices/invoice-row.ts'
import { keepInvoiceText } from './invoices/invoice-text.ts'
import { insertInvoice, markAllTwins } from './invoices/invoices.ts'
import { ACT_COLUMNS, EVENT_COLUMNS, streamLogFromRows, type ActRow, type EventRow } from './log-rows.ts'
import { keepFillIns, keepRefunds } from './order-lists.ts'
import type { OrderProjection } from './order-projection.ts'
import { rowOf, type OrderRow } from './order-row.ts'
import { insertRow } from './orders.ts'
import type { Store } from './open.ts'
import type { Projector } from './projector.ts'
import { insertCourses, type CourseKept } from './reports/course-rows.ts'
import { dropOrderText, keepOrderText } from './search-text.ts'
import { shopOfStream } from './settings/shops.ts'
import { all, run, script, value, type ReadDb, type WriteDb } from './sql.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { instant } from '../../shared/kernel/instant.ts'

const SLICE = 2_000

export interface Progress {
  readonly done: number
  readonly total: number
}

/** True where projections were left half-built or an older store has none yet. */
export const needsRebuild = (db: ReadDb): boolean =>
  value<string>(db, "SELECT value FROM meta WHERE key = 'projections'") !== undefined

/**
 * Rebuilds everything that is derived from the log; run it to its end, step by step. Breaking off leaves the store
 * marked (`needsRebuild`), never half-true in silence. Search text that is still right is left alone.
 */
export function* rebuild(store: Store, projector: Projector): Generator<Progress, void> {
  const total = value<number>(store.db, 'SELECT max(id) FROM streams') ?? 0
  store.write((db) => {
    run(db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('projections', 'building')")
    emptied(db)
  })
  for (let done = 0; done < total; done += SLICE) {
    store.write((db) => rebuildSlice(db, projector, done, done + SLICE))
    yield { done: Math.min(done + SLICE, total), total }
  }
  store.write(finish)
}

const derived = [
  'orders',
  'fill_ins',
  'refunds',
  'appeals',
  'invoices',
  'stays',
  'duties',
  'report_counts',
  'counters',
] as const

/** Empties the tables and takes the indexes off them for the time being; notes how to make those again. */
const emptied = (db: WriteDb): void => {
  const indexes = all<{ name: string; sql: string }>(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('orders', 'invoices', 'stays', 'duties') AND sql IS NOT NULL",
  )
  for (const { name, sql } of indexes) {
    run(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [`index:${name}`, sql])
    script(db, `DROP INDEX ${name}`)
  }
  for (const table of derived) run(db, `DELETE FROM ${table}`)
}

const finish = (db: WriteDb): void => {
  for (const { value: sql } of all<{ value: string }>(db, "SELECT value FROM meta WHERE key LIKE 'index:%'"))
    script(db, sql)
  run(db, "DELETE FROM meta WHERE key LIKE 'index:%' OR key = 'projections'")
  const strangers = all<{ id: number }>(db, 'SELECT id FROM order_text WHERE id NOT IN (SELECT id FROM orders)')
  for (const { id } of strangers) dropOrderText(db, id)
  markAllTwins(db)
  countInvoices(db)
  const gone = all<{ id: number }>(db, 'SELECT id FROM invoice_text WHERE id NOT IN (SELECT id FROM invoices)')
  for (const { id } of gone) keepInvoiceText(db, id, null)
}

const rebuildSlice = (db: WriteDb, projector: Projector, after: number, upTo: number): void => {
  const rows: OrderRow[] = []
  const courses: CourseKept[] = []
  for (const log of logsBetween(db, after, upTo)) {
    const projection = projector(streamLogFromRows(db, log.stream, log.acts, log.events))
    if (projection === null) continue
    const row = rowFromLog(db, log, projection)
    insertRow(db, row)
    if (row.refunds > 0) keepRefunds(db, row.id, projection.refunds)
    if (row.appeals > 0) keepAppeals(db, row.id, projection.appeals)
    if (row.fill_ins > 0) keepFillIns(db, row.id, projection.fillIns)
    if (projection.invoice !== null) insertFromLog(db, row, projection)
    keepOrderText(db, row)
    rows.push(row)
    courses.push({ id: row.id, shop: row.shop, assignee: projection.assignee, course: projection.course })
  }
  insertCourses(db, courses)
  countTogether(db, rows)
}

/** Twins are marked and counted once all invoices are there. */
const insertFromLog = (db: WriteDb, order: OrderRow, projection: OrderProjection): void => {
  const row = invoiceFromLog(order, projection)
  if (row === null) return
  insertInvoice(db, row)
  keepInvoiceText(db, row.id, row)
}

/** The invoice's row, without the marks its twins ask for. */
export const invoiceFromLog = (
  { id, shop, order_id: orderId }: OrderRow,
  order: OrderProjection,
): InvoiceColumns | null =>
  order.invoice === null ? null : invoiceColumns({ id, shop, orderId }, order.invoice, order, 0)

/** The row an order's log asks for. */
export const rowFromLog = (db: ReadDb, log: RawLog, projection: OrderProjection): OrderRow => {
  const lastAct = log.events.at(-1)?.act ?? 0
  const recorded = log.acts.find((act) => act.seq === lastAct)?.recorded_at ?? 0
  const { shop, orderId } = shopOfStream(db, log.stream)
  return rowOf(
    { id: log.id, shop, orderId, version: log.events.length, lastAct, updatedAt: instant(recorded) },
    projection,
  )
}

export interface RawLog {
  readonly id: number
  readonly stream: StreamId
  readonly acts: readonly ActRow[]
  readonly events: readonly EventRow[]
}

/** The logs of the streams numbered `after` + 1 to `upTo`, each whole. */
export const logsBetween = (db: ReadDb, after: number, upTo: number): RawLog[] => {
  const streams = all<{ id: number; name: StreamId }>(db, 'SELECT id, name FROM streams WHERE id > ? AND id <= ?', [
    after,
    upTo,
  ])
  const acts = byStream(
    all<ActRow>(
      db,
      `SELECT ${ACT_COLUMNS} FROM acts a WHERE a.stream > +? AND a.stream <= +? ORDER BY a.stream, a.seq`,
      [after, upTo],
    ),
  )
  const events = byStream(
    all<EventRow>(
      db,
      `SELECT ${EVENT_COLUMNS} FROM events WHERE stream > +? AND stream <= +? ORDER BY stream, version`,
      [after, upTo],
    ),
  )
  return streams.map(({ id, name }) => ({ id, stream: name, acts: acts.get(id) ?? [], events: events.get(id) ?? [] }))
}

const byStream = <Row extends { readonly stream: number }>(rows: readonly Row[]): Map<number, Row[]> => {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.stream)
    if (group === undefined) groups.set(row.stream, [row])
    else group.push(row)
  }
  return groups
}
