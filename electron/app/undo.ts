// W23: taking back an act, a group of acts done at once, or an import. Each stream by itself: one that has been worked on
// since stays as it is and is listed with the event that stands in the way.
import type { UndoOutcome } from '../../shared/contract/outcomes.ts'
import type { RefusalReason } from '../../shared/contract/basis.ts'
import type { UndoItem } from '../../shared/contract/desk.ts'
import type { ActId, StreamId } from '../../shared/kernel/log.ts'
import { actById, actsOfBatch } from '../store/queries/acts.ts'
import type { PlacedAct } from '../store/queries/acts.ts'
import { markImportUndone } from '../store/settings/imports.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { orderIdOf } from './selection.ts'
import { isUndoable } from './undoable.ts'
import { undoStream } from './undo-stream.ts'
import { inOneWrite } from './write-order.ts'

type Target = UndoItem['target']

const actsOf = (desk: Desk, { kind, id }: Target): readonly PlacedAct[] => {
  const { db } = desk.store
  if (kind !== 'act') return actsOfBatch(db, id)
  const act = actById(db, id as ActId)
  return act === null ? [] : [act]
}

const byStream = (acts: readonly PlacedAct[]): ReadonlyMap<StreamId, readonly PlacedAct[]> =>
  Map.groupBy(
    acts.filter(({ act }) => isUndoable(act)),
    ({ stream }) => stream,
  )

/** Of a batch that was taken back in part before, only what stayed then is tried again. */
const isUndoneAlready = (refusedBy: readonly RefusalReason[]): boolean =>
  refusedBy.every(({ reason }) => reason === 'act-already-undone')

export const undoTarget = (desk: Desk, target: Target): UndoOutcome => {
  const streams = byStream(actsOf(desk, target))
  if (streams.size === 0) throw new CallRefused('not-found', target.id)
  const kept: UndoOutcome['kept'][number][] = []
  let undone = 0
  inOneWrite(desk, null, (write) => {
    for (const [stream, acts] of streams) {
      const refusedBy: readonly RefusalReason[] | null = undoStream(
        write,
        stream,
        acts.map(({ act }) => act),
      )
      if (refusedBy === null) undone += acts.length
      else if (target.kind === 'act' || !isUndoneAlready(refusedBy))
        kept.push({ stream, orderId: orderIdOf(desk, stream), refusedBy })
    }
    if (target.kind === 'import' && kept.length === 0) markImportUndone(write.db, target.id, write.at)
  })
  desk.push({ kind: 'changed', topics: ['orders', 'accounts'] })
  if (target.kind === 'import') desk.push({ kind: 'changed', topics: ['imports'] })
  return { undone, kept }
}
