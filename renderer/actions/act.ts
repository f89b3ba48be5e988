// Doing: runs an action against main and says what became of it. Nothing is decided here.
import type { OrderSelection } from '../../shared/contract/api.ts'
import type { GroupOutcome, UndoOutcome, Verdict } from '../../shared/contract/outcomes.ts'
import type { ClauseText, RefusalReason } from '../../shared/contract/basis.ts'
import type { UndoItem } from '../../shared/contract/desk.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { CallFailed, call } from '../api/bridge.ts'
import { clauses } from '../api/clauses.ts'
import { actionsText } from '../text/actions.ts'
import { failureNow } from '../text/failures.ts'
import { currentLanguage, textNow } from '../text/text.ts'
import { openBasis } from '../ui/basis-store.ts'
import { showDone, showFailed } from '../ui/toasts.ts'
import { refusalBasis } from './basis.ts'
import type { OrderAction } from './order-actions.ts'

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
    showFailed(failureNow(error.error))
    return null
  }
}

/** Opens the refusal where the person just pressed or typed. */
const showRefusal = (command: string, unmet: readonly RefusalReason[]): void => {
  const anchor = document.activeElement instanceof HTMLElement ? document.activeElement : document.body
  openBasis(anchor, refusalBasis(command, unmet))
}

const send = (action: OrderAction, stream: StreamId, values: ActValues, now: Instant): Promise<Verdict> => {
  const input = { stream, command: action.command, with: values.with, attachments: values.attachments }
  if (action.mode === 'command') return call('order.perform', input)
  return call('order.record-fact', { ...input, by: values.by, occurredAt: values.occurredAt ?? now })
}

type Taken = Extract<Verdict, { ok: true }>

const named = (ids: readonly string[], all: ReadonlyMap<string, ClauseText>): string =>
  ids.map((id) => `${all.get(id)?.title[currentLanguage()] ?? ''} ${id}`.trim()).join(' · ')

/** What the rules want known of an act that was taken, and what a fact contradicts, by the titles of the clauses. */
const remarks = async ({ notices, flags }: Taken): Promise<string> => {
  if (notices.length === 0 && flags.length === 0) return ''
  // The act is taken whether or not the titles can be had; the ids alone say enough then.
  const all = await clauses().catch((): ReadonlyMap<string, ClauseText> => new Map())
  const text = textNow(actionsText)
  return [
    notices.length > 0 ? text.noticed(named(notices, all)) : '',
    flags.length > 0 ? text.contradicts(named(flags, all)) : '',
  ].join('')
}

/** Asks main and shows what became of it; `said` words what was taken. False while the refusal or the failure is on show. */
export const settle = async (
  command: string,
  ask: () => Promise<Verdict>,
  said: (verdict: Taken) => string,
): Promise<boolean> => {
  const verdict = await guarded(ask)
  if (verdict === null) return false
  if (!verdict.ok) {
    showRefusal(command, verdict.refusedBy)
    return false
  }
  showDone(`${said(verdict)}${await remarks(verdict)}`, () => void undo({ kind: 'act', id: verdict.actId }))
  return true
}

/** One action on one order. `about` names the order in the toast; `now` is when a fact without its own instant happened. */
export const act = (
  action: OrderAction,
  stream: StreamId,
  about: string,
  values: ActValues,
  now: Instant,
): Promise<boolean> => {
  const text = textNow(actionsText)
  return settle(
    action.command,
    () => send(action, stream, values, now),
    ({ moved }) => (moved ? text.done[action.id](about) : text.keptWaiting(text.labels[action.id])),
  )
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
  showDone(said, outcome.accepted > 0 ? () => void undo({ kind: 'group', id: outcome.groupId }) : null)
  return outcome
}

/** Says what was just done where the call itself names no act to take back: the undo list's latest is asked for it. */
export const showDoneLatest = async (command: string, said: string): Promise<void> => {
  const items = await guarded(() => call('undo.list', null))
  const latest = items?.[0]
  showDone(said, latest?.command === command && latest.open ? () => void undo(latest.target) : null)
}

/** Takes an act, a group or an import back (W23). */
export const undo = async (target: UndoItem['target']): Promise<UndoOutcome | null> => {
  const outcome = await guarded(() => call('undo.run', { target }))
  if (outcome === null) return null
  const [kept] = outcome.kept
  if (kept !== undefined && outcome.undone === 0) showRefusal('command.undo', kept.refusedBy)
  else showDone(textNow(actionsText).undone(outcome.undone, outcome.kept.length))
  return outcome
}
