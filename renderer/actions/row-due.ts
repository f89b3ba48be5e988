// What a row's deadline cell shows: a running badge, a paused one, or the sentence that stands where no clock runs.
import type { QueueRow } from '../../shared/contract/rows.ts'
import { dueText } from '../text/due.ts'
import { textNow } from '../text/text.ts'
import type { Due } from '../ui/due-badge.tsx'

const withoutDeadline = (row: QueueRow): Due => {
  const text = textNow(dueText)
  if (row.hold !== null) return { kind: 'held', leftMs: null }
  if (row.stage === 'completed') {
    return {
      kind: 'note',
      text: row.warrantyUntil === null ? text.completed(row.completedAt) : text.warranty(row.warrantyUntil),
    }
  }
  if (row.stage === 'closed')
    return { kind: 'note', text: row.refund?.status === 'approved' ? text.refunded : text.closed }
  if (row.stage === 'requirement-pending') return { kind: 'note', text: text.waitsForRequirement }
  if (row.stage === 'requirement-rejected') return { kind: 'note', text: text.waitsForRevision }
  if (row.stage === 'unknown') return { kind: 'note', text: text.stageUnknown }
  if (row.stage === 'none') return { kind: 'note', text: text.noFlow }
  return { kind: 'none' }
}

export const rowDue = (row: QueueRow): Due => {
  const { deadline } = row
  if (deadline === null) return withoutDeadline(row)
  if (deadline.pausedSince !== null) {
    return { kind: 'held', leftMs: deadline.dueAt - deadline.pausedSince, dueAt: deadline.dueAt }
  }
  const target = deadline.kind.startsWith('target.')
  return { kind: 'running', dueAt: deadline.dueAt, inferred: deadline.inferred, target }
}
