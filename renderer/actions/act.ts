// Doing: runs an action against main and says what became of it. Nothing is decided here.
import type { GroupOutcome, OrderSelection, UndoOutcome, Verdict } from '../../shared/contract/api.ts'
import type { UndoItem } from '../../shared/contract/desk.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { CallFailed, call } from '../api/bridge.ts'
import { actionsText } from '../text/actions.ts'
import { textNow } from '../text/text.ts'
import { sayDone, sayFailed, sayRefused } from './feedback.ts'
import { actionOfCommand, type OrderAction } from './order-actions.ts'

export interface ActValues {
  readonly with: Readonly<Record<string, unknown>>
  readonly attachments: readonly AttachmentRef[]
  readonly by: Actor
  readonly occurredAt: Instant | null
}

/** Shows a failure of the world instead of throwing it on; anything else is our mistake and goes up. */
export const guarded = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    sayFailed(error.error)
    return null
  }
}

const send = (action: OrderAction, stream: StreamId, values: ActValues, now: Instant): Promise<Verdict> => {
  const input = { stream, command: action.command, with: values.with, attachments: values.attachments }
  if (action.mode === 'command') return call('order.perform', input)
  return call('order.record-fact', { ...input, by: values.by, occurredAt: values.occurredAt ?? now })
}

/** One action on one order. True when it was taken; the refusal or the failure is on show otherwise. */
export const act = async (
  action: OrderAction,
  stream: StreamId,
  about: string,
  values: ActValues,
  now: Instant,
): Promise<boolean> => {
  const verdict = await guarded(() => send(action, stream, values, now))
  if (verdict === null) return false
  if (!verdict.ok) {
    sayRefused({ command: action.command, unmet: verdict.refusedBy })
    return false
  }
  const text = textNow(actionsText)
  const said = verdict.moved ? text.done[action.id](about) : text.keptWaiting(text.labels[action.id])
  sayDone(said, { kind: 'act', id: verdict.actId })
  return true
}

/** One action on many orders: the accepted ones share one undo, the refused ones come back with their clauses. */
export const actOnMany = async (
  action: OrderAction,
  selection: OrderSelection,
  fields: Readonly<Record<string, unknown>>,
): Promise<GroupOutcome | null> => {
  const outcome = await guarded(() => call('order.perform-many', { selection, command: action.command, with: fields }))
  if (outcome === null) return null
  const text = textNow(actionsText)
  const said = text.doneMany(text.labels[action.id], outcome.accepted, outcome.refused)
  sayDone(said, outcome.accepted > 0 ? { kind: 'group', id: outcome.groupId } : null)
  return outcome
}

/** Takes an act, a group or an import back (W23). */
export const undo = async (target: UndoItem['target']): Promise<UndoOutcome | null> => {
  const outcome = await guarded(() => call('undo.run', { target }))
  if (outcome === null) return null
  const [kept] = outcome.kept
  if (kept !== undefined && outcome.undone === 0) sayRefused({ command: 'command.undo', unmet: kept.refusedBy })
  else sayDone(textNow(actionsText).undone(outcome.undone, outcome.kept.length))
  return outcome
}

/** What a log line, an undo item or a fill-in row calls a command. */
export const commandLabel = (command: string): string => {
  const text = textNow(actionsText)
  const found = actionOfCommand(command)
  if (found !== undefined) return text.labels[found.id]
  return text.otherCommands[command as keyof typeof text.otherCommands] ?? command
}
