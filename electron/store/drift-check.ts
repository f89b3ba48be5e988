// Whether what is derived still is what the log says: every order folded again and compared with what is kept, every
// counter counted again. Changes nothing. In slices, so that it can run beside other work.
import { isDeepStrictEqual } from 'node:util'
import type { StreamId } from '../../shared/kernel/log.ts'
import { loadAppeals } from './appeals.ts'
import { countAfresh, storedCounts, type Counted } from './counters.ts'
import type { InvoiceColumns } from './invoices/invoice-row.ts'
import { invoiceTextOf } from './invoices/invoice-text.ts'
import { invoiceRow, twinBitsOf } from './invoices/invoices.ts'
import { streamLogFromRows } from './log-rows.ts'
import { loadFillIns, loadRefunds } from './order-lists.ts'
import type { OrderProjection } from './order-projection.ts'
import { orderRow } from './orders.ts'
import type { OrderRow } from './order-row.ts'
import type { Projector } from './projector.ts'
import { loadCourse, peopleCounted } from './reports/course-rows.ts'
import { keptCounts, takeOff, type CountsLeft } from './reports/report-counts.ts'
import { invoiceFromLog, logsBetween, rowFromLog, type Progress, type RawLog } from './rebuild.ts'
import { orderTextOf } from './search-text.ts'
import { value, type ReadDb } from './sql.ts'

export interface Drift {
  /** The order that differs; null for a counter. */
  readonly stream: StreamId | null
  /** The column, table or counter. */
  readonly what: string
}

const SLICE = 500

const jsonColumns = new Set<string>(['state', 'deadline', 'conflict', 'freight', 'lock', 'personal'])

const sameColumn = (column: string, kept: unknown, made: unknown): boolean =>
  kept === made ||
  (jsonColumns.has(column) &&
    typeof kept === 'string' &&
    typeof made === 'string' &&
    isDeepStrictEqual(JSON.parse(kept), JSON.parse(made)))

const invoiceDrift = (db: ReadDb, order: OrderRow, projection: OrderProjection): string[] => {
  const kept = invoiceRow(db, order.id)
  const bare = invoiceFromLog(order, projection)
  const text = value<string>(db, 'SELECT text FROM invoice_text WHERE id = ?', [order.id]) ?? ''
  if (kept === undefined || bare === null)
    return (kept === undefined) === (bare === null) && text === '' ? [] : ['invoices']
  const made: InvoiceColumns = { ...bare, troubles: bare.troubles | twinBitsOf(db, bare) }
  const columns = Object.entries(made).filter(
    ([column, cell]) => !sameColumn(column, kept[column as keyof InvoiceColumns], cell),
  )
  return [...columns.map(([column]) => `invoices.${column}`), ...(text === invoiceTextOf(made) ? [] : ['invoice_text'])]
}

const courseDrift = (db: ReadDb, id: number, { course, assignee }: OrderProjection): string[] => {
  const people = [...course.stays, ...course.duties].map(({ person }) => person ?? assignee)
  const agrees = isDeepStrictEqual(loadCourse(db, id), course) && isDeepStrictEqual(peopleCounted(db, id), people)
  return agrees ? [] : ['course']
}

const driftOf = (db: ReadDb, log: RawLog, projector: Projector): string[] => {
  const projection = projector(streamLogFromRows(db, log.stream, log.acts, log.events))
  const kept = orderRow(db, log.id)
  if (projection === null || kept === undefined) return projection === null && kept === undefined ? [] : ['orders']
  const made = rowFromLog(db, log, projection)
  const columns = Object.entries(made).filter(
    ([column, cell]) => !sameColumn(column, kept[column as keyof OrderRow], cell),
  )
  const text = value<string>(db, 'SELECT text FROM order_text WHERE id = ?', [log.id])
  return [
    ...columns.map(([column]) => `orders.${column}`),
    ...(isDeepStrictEqual(loadRefunds(db, log.id), projection.refunds) ? [] : ['refunds']),
    ...(isDeepStrictEqual(loadAppeals(db, log.id), projection.appeals) ? [] : ['appeals']),
    ...(isDeepStrictEqual(loadFillIns(db, log.id), projection.fillIns) ? [] : ['fill_ins']),
    ...(text === orderTextOf(made) ? [] : ['order_text']),
    ...invoiceDrift(db, made, projection),
    ...courseDrift(db, log.id, projection),
  ]
}

const nameOf = (count: Counted): string => `${count.name}/${count.shop}/${count.of}/${count.tab}`

const counterDrift = (db: ReadDb): Drift[] => {
  const kept = new Map(storedCounts(db).map((count) => [nameOf(count), count.n]))
  const made = new Map(countAfresh(db).map((count) => [nameOf(count), count.n]))
  const names = [...new Set([...kept.keys(), ...made.keys()])]
  return names
    .filter((name) => kept.get(name) !== made.get(name))
    .map((name) => ({ stream: null, what: `counter ${name}` }))
}

const countsDrift = (left: CountsLeft): Drift[] =>
  [...left].filter(([, n]) => n !== 0).map(([name]) => ({ stream: null, what: `report count ${name}` }))

/** Yields how far it is, in streams; returns everything found to differ. Empty: nothing drifted. */
export function* checkDrift(db: ReadDb, projector: Projector): Generator<Progress, readonly Drift[]> {
  const total = value<number>(db, 'SELECT max(id) FROM streams') ?? 0
  const found: Drift[] = []
  const counts = keptCounts(db)
  for (let done = 0; done < total; done += SLICE) {
    for (const log of logsBetween(db, done, done + SLICE)) {
      found.push(...driftOf(db, log, projector).map((what) => ({ stream: log.stream, what })))
    }
    takeOff(db, counts, done, done + SLICE)
    yield { done: Math.min(done + SLICE, total), total }
  }
  return [...found, ...counterDrift(db), ...countsDrift(counts)]
}

/** The same in one go. */
export const findDrift = (db: ReadDb, projector: Projector): readonly Drift[] => {
  const steps = checkDrift(db, projector)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}
