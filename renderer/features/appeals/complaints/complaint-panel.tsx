// The complaint that is looked at: its stopwatch, what it says, the answer, and its log.
import { type KeyboardEvent, useCallback, useState } from 'react'

import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { accountActs } from '../../../actions/account-acts.ts'
import { useShop } from '../../../actions/account-shop.ts'
import { guarded } from '../../../actions/act.ts'
import { FileChips } from '../../../actions/kept/file-chips.tsx'
import { openOrder } from '../../../actions/navigation.ts'
import { useDraft } from '../../../actions/use-draft.ts'
import { call } from '../../../api/bridge.ts'
import { useRead } from '../../../api/queries.ts'
import { appealsText } from '../../../text/appeals.ts'
import { fullDateTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { now, useAtMinute } from '../../../ui/clock.ts'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { type KeyValue, KeyValues, Panel } from '../../../ui/panel.tsx'
import { LogLine } from '../../../ui/process-log.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { showDone, showFailed } from '../../../ui/toasts.ts'
import { ComplaintDialog } from './complaint-dialog.tsx'
import { courseOf } from './complaint-log.ts'
import { Stopwatch } from './stopwatch.tsx'

/** A shop's order of that number opens; a number nobody knows says so. */
const openNamed = async (shopId: string, orderId: string, unknown: string): Promise<void> => {
  const found = await guarded(() => call('search.find', { text: orderId }))
  if (found === null) return
  const hit = found.find((each) => each.orderId === orderId && each.shopId === shopId)
  if (hit === undefined) showFailed(unknown)
  else openOrder(hit.stream)
}

function Escalation({ row: { dueAt, answeredAt } }: { row: ComplaintRow }) {
  const { escalates, escalated } = useText(appealsText).complaints
  const over = useAtMinute(useCallback((at: Instant) => at > dueAt, [dueAt]))
  if (answeredAt !== null) return null
  return <p className={over ? 'small is-risk' : 'small fg-2'}>{over ? escalated(dueAt) : escalates(dueAt)}</p>
}

function Facts({ row }: { row: ComplaintRow }) {
  const { facts, openOrder: open, noOrder } = useText(appealsText).complaints
  const { none } = useText(appealsText)
  const { name } = useShop(row.shopId)
  const file = row.file?.value
  const orderId = file?.orderId ?? ''
  const items: readonly KeyValue[] = [
    { label: facts.shop, value: name },
    { label: facts.receivedAt, value: fullDateTime(row.receivedAt) },
    { label: facts.dueAt, value: fullDateTime(row.dueAt) },
    {
      label: facts.order,
      value:
        orderId === '' ? (
          none
        ) : (
          <>
            <span className="mono">{orderId}</span>{' '}
            <button type="button" className="link" onClick={() => void openNamed(row.shopId, orderId, noOrder)}>
              {open}
            </button>
          </>
        ),
    },
    { label: facts.text, value: file === undefined || file.text === '' ? none : file.text },
  ]
  return (
    <>
      <KeyValues items={items} />
      <FileChips files={file?.attachments ?? []} />
    </>
  )
}

/** What was done, written down as it happens; what is typed is kept until it is added. */
function NoteForm({ row: { shopId, complaint: item } }: { row: ComplaintRow }) {
  const { log } = useText(appealsText).complaints
  const draft = useDraft(`complaint:${shopId}:${item}`)
  const [busy, setBusy] = useState(false)
  const add = async (): Promise<void> => {
    const text = draft.text.trim()
    if (busy || text === '') return
    setBusy(true)
    const saved = await guarded(() => call('account.log-complaint', { shopId, item, text }))
    setBusy(false)
    if (saved === null) return
    draft.clear()
    showDone(log.logged(item))
  }
  const byKey = (event: KeyboardEvent): void => {
    const { nativeEvent, key, ctrlKey, metaKey } = event
    if (nativeEvent.isComposing || key !== 'Enter' || !(ctrlKey || metaKey)) return
    event.preventDefault()
    void add()
  }
  return (
    <div className="complaint-note" onKeyDown={byKey}>
      <TextArea label={log.noteLabel} placeholder={log.placeholder} value={draft.text} onChange={draft.setText} />
      <ButtonAction
        label={log.note}
        keys="mod+enter"
        busy={busy}
        disabled={draft.text.trim() === ''}
        onPress={() => void add()}
      />
    </div>
  )
}

export function ComplaintPanel({ row }: { row: ComplaintRow }) {
  const { complaints: text } = useText(appealsText)
  const [editing, setEditing] = useState(false)
  const { data } = useRead('account.get', { shopId: row.shopId })
  const account = data?.row.shopId === row.shopId ? data : null
  // A minute more may be the one in which managers are told.
  useAtMinute(useCallback((at: Instant) => at > row.dueAt, [row.dueAt]))
  useHotkeys('list', [{ keys: 'e', label: text.edit, run: () => setEditing(true) }])
  return (
    <Panel
      title={text.panel}
      note={<span className="mono">{row.complaint}</span>}
      className="complaint-panel"
      more={
        <>
          <ButtonAction label={text.edit} size="small" keys="e" onPress={() => setEditing(true)} />
          {account !== null && row.answeredAt === null && (
            <ActButton account={account} act={accountActs.answerComplaint} known={{ complaint: row.complaint }} />
          )}
        </>
      }
    >
      <Stopwatch row={row} />
      <Escalation row={row} />
      <Facts row={row} />
      <h3>{text.log.title}</h3>
      <LogLine label={text.log.title} entries={courseOf(row, now(), text.log)} />
      <NoteForm row={row} />
      {editing && <ComplaintDialog row={row} onClose={() => setEditing(false)} />}
    </Panel>
  )
}
