// Checklists per step and product, and what is ticked off for one order.
import type { ChecklistTemplate } from '../../../shared/contract/desk.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'
import { ensureStream, streamNumber } from '../streams.ts'

export const listChecklists = (db: ReadDb): ChecklistTemplate[] =>
  all<Omit<ChecklistTemplate, 'items'> & { readonly items: string }>(
    db,
    'SELECT id, step, product, items FROM checklists ORDER BY step, product, id',
  ).map(({ id, step, product, items }) => ({
    id,
    step,
    product,
    items: JSON.parse(items) as ChecklistTemplate['items'],
  }))

export const saveChecklist = (db: WriteDb, list: ChecklistTemplate): ChecklistTemplate => {
  run(db, 'INSERT OR REPLACE INTO checklists (id, step, product, items) VALUES (?, ?, ?, ?)', [
    list.id,
    list.step,
    list.product,
    JSON.stringify(list.items),
  ])
  return list
}

export const removeChecklist = (db: WriteDb, id: string): void => {
  run(db, 'DELETE FROM checklists WHERE id = ?', [id])
}

/** Ids of the items ticked off for an order. */
export const ticksOf = (db: ReadDb, stream: StreamId): ReadonlySet<string> =>
  new Set(
    all<{ item: string }>(db, 'SELECT item FROM checklist_ticks WHERE stream = ?', [streamNumber(db, stream)]).map(
      (row) => row.item,
    ),
  )

/** Ticks an item off, or takes the tick away. */
export const tick = (
  db: WriteDb,
  stream: StreamId,
  item: string,
  done: { readonly at: Instant; readonly by: string | null } | null,
): void => {
  const id = ensureStream(db, stream)
  if (done === null) run(db, 'DELETE FROM checklist_ticks WHERE stream = ? AND item = ?', [id, item])
  else
    run(db, 'INSERT OR REPLACE INTO checklist_ticks (stream, item, at, by) VALUES (?, ?, ?, ?)', [
      id,
      item,
      done.at,
      done.by,
    ])
}
