// 撤销 n: the latest acts that can be taken back, those done together as one line, each with whether it is still open (W23).
import type { UndoItem } from '../../shared/contract/desk.ts'
import { undoEntries } from '../store/queries/undo-list.ts'
import type { UndoEntry } from '../store/queries/undo-list.ts'
import { actById } from '../store/queries/acts.ts'
import { importById } from '../store/settings/imports.ts'
import type { Desk } from './desk.ts'
import { orderIdOf } from './selection.ts'
import { isUndoable } from './undoable.ts'
import { undoStream } from './undo-stream.ts'
import { inOneWrite } from './write-order.ts'

const SHOWN = 20

/** A single act is tried; a batch is open while any of it may be, since it is taken back stream by stream. */
const isOpen = (desk: Desk, { target, acts }: UndoEntry): boolean => {
  if (target.kind !== 'act') return acts.some(({ undone }) => !undone)
  const placed = acts[0] === undefined || acts[0].undone ? null : actById(desk.store.db, acts[0].id)
  if (placed === null) return false
  return inOneWrite(desk, null, (write) => undoStream(write, placed.stream, [placed.act], true)) === null
}

const labelOf = (desk: Desk, { target, acts }: UndoEntry): string => {
  if (target.kind === 'import') return importById(desk.store.db, target.id)?.fileName ?? ''
  const [only] = acts
  return target.kind === 'group' || only === undefined ? '' : orderIdOf(desk, only.stream)
}

export const undoList = (desk: Desk): readonly UndoItem[] =>
  undoEntries(desk.store.db, SHOWN, isUndoable).map((entry) => ({
    target: entry.target,
    command: entry.command,
    count: entry.count,
    label: labelOf(desk, entry),
    at: entry.at,
    open: isOpen(desk, entry),
  }))
