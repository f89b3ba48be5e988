// Which orders' personal data may go (W9): completed, past their warranty and the set time, with nothing still open that
// needs a contact; and who looked at contacts.
import { instant, type Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { all, value, type ReadDb } from '../sql.ts'
import { knownNumber, wordOf } from '../words.ts'

export interface DueOrder {
  readonly id: number
  readonly stream: StreamId
  readonly orderId: string
  readonly customerName: string
  readonly since: Instant
  readonly values: number
}

const HELD_BY = `(o.hold IS NOT NULL OR coalesce(o.refund_status, '') = 'requested' OR o.fill_ins_pending > 0 OR o.open_flags > 0
  OR o.conflict IS NOT NULL OR EXISTS (SELECT 1 FROM invoices i WHERE i.id = o.id AND (i.tab = 0 OR i.to_reverse > 0)))`

// Asked from the personal data: what was purged isn't looked at again.
const COMPLETED = `FROM (SELECT stream, count(*) AS n FROM personal_data GROUP BY stream) p
  CROSS JOIN orders o ON o.id = p.stream WHERE o.completed_at IS NOT NULL`
const SINCE = 'max(o.completed_at, coalesce(o.warranty_until, 0))'

/** The longest past first. `until`: their time began at or before it. */
export const dueOrders = (db: ReadDb, until: Instant, limit: number): DueOrder[] =>
  all<DueOrder>(
    db,
    `SELECT o.id, s.name AS stream, o.order_id AS orderId, o.customer_name AS customerName, ${SINCE} AS since, p.n AS "values"
     ${COMPLETED.replace('WHERE', 'CROSS JOIN streams s ON s.id = o.id WHERE')} AND ${SINCE} <= ? AND NOT ${HELD_BY}
     ORDER BY since, o.id LIMIT ?`,
    [until, limit],
  )

export interface DueCounts {
  readonly due: number
  readonly values: number
  /** Past the time, but something about them is still open. */
  readonly held: number
  /** Completed, not yet past the time. */
  readonly waiting: number
  readonly purged: number
  readonly lastPurgeAt: Instant | null
}

export const dueCounts = (db: ReadDb, until: Instant): DueCounts => {
  const counted = all<{ due: number; vals: number; held: number; waiting: number }>(
    db,
    `SELECT coalesce(sum(past AND NOT held), 0) AS due, coalesce(sum(CASE WHEN past AND NOT held THEN n END), 0) AS vals,
      coalesce(sum(past AND held), 0) AS held, coalesce(sum(NOT past), 0) AS waiting
     FROM (SELECT p.n, ${SINCE} <= ? AS past, ${HELD_BY} AS held ${COMPLETED})`,
    [until],
  )[0]
  const last = value<number>(db, 'SELECT max(at) FROM purges')
  return {
    due: counted?.due ?? 0,
    values: counted?.vals ?? 0,
    held: counted?.held ?? 0,
    waiting: counted?.waiting ?? 0,
    purged: value<number>(db, 'SELECT count(*) FROM purges') ?? 0,
    lastPurgeAt: last === undefined || last === null ? null : instant(last),
  }
}

export interface Reveal {
  readonly seq: number
  readonly at: Instant
  readonly person: string | null
  readonly stream: StreamId
  readonly orderId: string
  readonly why: string
}

/** Who looked at a contact, the latest first; `before` pages on. */
export const reveals = (db: ReadDb, before: number | null, limit: number): Reveal[] => {
  const name = knownNumber(db, 'contact.reveal')
  if (name === null) return []
  const rows = all<Omit<Reveal, 'person' | 'why'> & { person: number | null; why: string | null }>(
    db,
    `SELECT a.seq, a.recorded_at AS at, a.person, s.name AS stream, coalesce(o.order_id, s.name) AS orderId,
       json_extract(a.input, '$.why') AS why
     FROM acts a CROSS JOIN streams s ON s.id = a.stream LEFT JOIN orders o ON o.id = a.stream
     WHERE a.name = ? AND a.seq < ? ORDER BY a.seq DESC LIMIT ?`,
    [name, before ?? Number.MAX_SAFE_INTEGER, limit],
  )
  return rows.map(({ seq, at, person, stream, orderId, why }) => ({
    seq,
    at,
    person: person === null ? null : wordOf(db, person),
    stream,
    orderId,
    why: why ?? '',
  }))
}
