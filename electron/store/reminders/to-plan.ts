// Which orders' reminders have to be looked at: those on whose log something was written since the last look, and those whose
// deadline came near since then. Both are ranges of an index, so that an hour in which nothing happened costs nothing.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { invoicesDueBefore } from '../invoices/invoice-order.ts'
import { REQUESTED } from '../invoices/invoice-record.ts'
import { tabNumbers } from '../order-projection.ts'
import { dueBefore } from '../queue-order.ts'
import { all, value, type ReadDb } from '../sql.ts'

/** How far the last look came. */
export interface Looked {
  /** The last act of the log then. */
  readonly act: number
  /** Deadlines before this were planned. */
  readonly until: Instant
}

export const lastAct = (db: ReadDb): number => value<number>(db, 'SELECT max(seq) FROM acts') ?? 0

const numbers = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)

const comingDue = (db: ReadDb, from: Instant, until: Instant): number[] => [
  ...numbers(
    all(
      db,
      `SELECT o.id AS id FROM orders o INDEXED BY orders_queue
       WHERE o.tab IN (${tabNumbers.join(', ')}) AND o.queue_key >= +? AND o.queue_key < +?`,
      [dueBefore(from), dueBefore(until)],
    ),
  ),
  ...numbers(
    all(
      db,
      `SELECT i.id AS id FROM invoices i INDEXED BY invoices_queue
       WHERE i.tab = ${REQUESTED} AND i.due_key >= +? AND i.due_key < +?`,
      [invoicesDueBefore(from), invoicesDueBefore(until)],
    ),
  ),
]

/** Streams written to by acts after `from` up to `to`, as far as they have reminders or a deadline before `until`. */
export const changedBetween = (db: ReadDb, from: number, to: number, until: Instant): readonly number[] =>
  numbers(
    all(
      db,
      `SELECT DISTINCT a.stream AS id FROM acts a WHERE a.seq > +? AND a.seq <= +? AND (
         EXISTS (SELECT 1 FROM reminders r WHERE r.stream = a.stream)
         OR EXISTS (SELECT 1 FROM orders o WHERE o.id = a.stream AND o.queue_key < +?)
         OR EXISTS (SELECT 1 FROM invoices i WHERE i.id = a.stream AND i.tab = ${REQUESTED} AND i.due_key < +?))`,
      [from, to, dueBefore(until), invoicesDueBefore(until)],
    ),
  )

/** Streams whose deadline has come near since: before `until`, and not before what the last look planned. */
export const cameNear = (db: ReadDb, looked: Looked, until: Instant): readonly number[] =>
  looked.until < until ? comingDue(db, looked.until, until) : []

/** Everything there is, for a first look or after the setting changed. */
export const allToPlan = (db: ReadDb, until: Instant): readonly number[] => [
  ...new Set([
    ...numbers(all(db, 'SELECT DISTINCT stream AS id FROM reminders')),
    ...comingDue(db, 0 as Instant, until),
  ]),
]
