// What may be taken back: the latest acts of people, those done together as one entry. Whether one is still open the
// rules say (W23); here only what is already superseded is known.
import type { UndoItem } from '../../../shared/contract/desk.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ActId, StreamId } from '../../../shared/kernel/log.ts'
import { actIdOf } from '../../platform/ids.ts'
import { value, type ReadDb } from '../sql.ts'
import { latestActs, type PlacedAct } from './acts.ts'

export interface UndoEntry {
  readonly target: UndoItem['target']
  /** The latest act's. */
  readonly command: string
  readonly person: string | null
  readonly at: Instant
  /** How many acts it holds. */
  readonly count: number
  /** Those among the acts looked at, latest first; `actsOfBatch` has the rest. */
  readonly acts: readonly { readonly id: ActId; readonly stream: StreamId; readonly undone: boolean }[]
}

const batchSize = (db: ReadDb, batch: string): number =>
  value<number>(
    db,
    'SELECT count(*) FROM acts WHERE batch IS NOT NULL AND batch = (SELECT id FROM batches WHERE uid = ?)',
    [batch],
  ) ?? 0

const LOOKED_AT = 300

const targetOf = ({ act, batchKind }: PlacedAct): UndoItem['target'] =>
  act.batch === null || batchKind === null ? { kind: 'act', id: act.id } : { kind: batchKind, id: act.batch }

/** The latest `limit` entries among the latest 300 acts, newest first; `undoable` says which commands count. */
export const undoEntries = (db: ReadDb, limit: number, undoable: (act: PlacedAct['act']) => boolean): UndoEntry[] => {
  const acts = latestActs(db, null, LOOKED_AT)
  const fallen = new Set(acts.flatMap(({ act }) => act.supersedes.map(actIdOf)))
  const entries = new Map<string, UndoEntry & { readonly acts: UndoEntry['acts'][number][] }>()
  for (const placed of acts) {
    if (!undoable(placed.act)) continue
    const target = targetOf(placed)
    const known = entries.get(target.id)
    if (known === undefined && entries.size === limit) continue
    const entry = known ?? {
      target,
      command: placed.act.name,
      person: placed.act.person,
      at: placed.act.recordedAt,
      count: 0,
      acts: [],
    }
    entry.acts.push({ id: placed.act.id, stream: placed.stream, undone: fallen.has(placed.act.id) })
    entries.set(target.id, entry)
  }
  const counted = ({ count: _none, ...entry }: UndoEntry): UndoEntry => ({
    ...entry,
    count: entry.target.kind === 'act' ? 1 : batchSize(db, entry.target.id),
  })
  return [...entries.values()].map(counted)
}
