// Every order a query matches, for acting on all of them at once.
import type { QueueQuery } from '../../../shared/contract/api.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { all, type ReadDb } from '../sql.ts'
import { pickStatement } from './queue-page.ts'
import { queueSource } from './queue-source.ts'

/** In the query's order; at most `limit` where one is given. */
export const queueIds = (db: ReadDb, query: QueueQuery, now: Instant, limit: number | null = null): StreamId[] => {
  const { sql, params } = pickStatement(queueSource(db, query, now), query, null, limit)
  const direction = query.descending ? 'DESC' : 'ASC'
  return all<{ name: StreamId }>(
    db,
    `SELECT s.name AS name FROM (${sql}) p CROSS JOIN streams s ON s.id = p.id ORDER BY p.k ${direction}, p.id ${direction}`,
    params,
  ).map((row) => row.name)
}
