// Acts by themselves: one by its id, those of a batch, and the latest ones. For undo (W23) and the audit list.
import type { ActId, StreamId } from '../../../shared/kernel/log.ts'
import type { LoggedAct } from '../logged.ts'
import { ACT_COLUMNS, actFromRow, idBytes, type ActRow } from '../log-rows.ts'
import { all, one, type ReadDb } from '../sql.ts'

export interface PlacedAct {
  readonly seq: number
  readonly stream: StreamId
  readonly batchKind: 'group' | 'import' | null
  readonly act: LoggedAct
}

interface PlacedRow extends ActRow {
  readonly streamName: StreamId
  readonly batchKind: 'group' | 'import' | null
}

const select = `SELECT ${ACT_COLUMNS}, s.name AS streamName, b.kind AS batchKind
  FROM acts a CROSS JOIN streams s ON s.id = a.stream LEFT JOIN batches b ON b.id = a.batch`

const placed = (db: ReadDb, row: PlacedRow): PlacedAct => ({
  seq: row.seq,
  stream: row.streamName,
  batchKind: row.batchKind,
  act: actFromRow(db, row),
})

export const actById = (db: ReadDb, id: ActId): PlacedAct | null => {
  const row = one<PlacedRow>(db, `${select} WHERE a.id = ?`, [idBytes(id)])
  return row === undefined ? null : placed(db, row)
}

/** Every act of a group or an import, as recorded. */
export const actsOfBatch = (db: ReadDb, batch: string): PlacedAct[] =>
  all<PlacedRow>(
    db,
    `${select} WHERE a.batch IS NOT NULL AND a.batch = (SELECT id FROM batches WHERE uid = ?) ORDER BY a.seq`,
    [batch],
  ).map((row) => placed(db, row))

/** Acts before `before` (null: from the end), the latest first: the audit list, page by page. */
export const latestActs = (db: ReadDb, before: number | null, limit: number): PlacedAct[] =>
  all<PlacedRow>(db, `${select} WHERE a.seq < ? ORDER BY a.seq DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]).map((row) => placed(db, row))
