// The bar at the foot of an order: one text, templates that fill it, files, and the acts that are due here.
import { type ReactNode, useRef, useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { act } from '../../actions/act.ts'
import { clauseBasis } from '../../actions/basis.ts'
import type { OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { AttachmentField, FileDrop } from '../../ui/attachments.tsx'
import { openBasis } from '../../ui/basis-store.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { ClauseChip } from '../../ui/marks.tsx'
import { DraftState, TextArea } from '../../ui/text-area.tsx'
import { showFailed } from '../../ui/toasts.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { type Offered, barActions, needsOnlyText, takesFiles } from './offered.ts'
import { RecordDialog } from './record-dialog.tsx'
import { Templates } from './templates.tsx'
import { useDraft } from '../../actions/use-draft.ts'
import { useFiles } from '../../actions/use-files.ts'

const textField = (action: OrderAction) => action.fields.find((field) => field.kind === 'text')

const takesText = ({ action }: Offered): boolean => needsOnlyText(action) && textField(action) !== undefined

interface ComposerProps {
  readonly order: OrderDetail
  /** Between the acts: 下一单. */
  readonly extra?: ReactNode
}

export function Composer({ order, extra }: ComposerProps) {
  const { filesUnfinished } = useText(deliveryText)
  const { labels, fields: fieldNames } = useText(actionsText)
  const { row } = order
  const offered = barActions(order)
  const draft = useDraft(`${row.stream}:${row.stage}:${row.hold ?? ''}`)
  const files = useFiles()
  const note = useRef<HTMLTextAreaElement>(null)
  const running = useRef(false)
  const [asking, setAsking] = useState<Offered | null>(null)

  /** Everything it needs stands on the bar; otherwise its form asks for the rest. */
  const isReady = (action: OrderAction): boolean =>
    needsOnlyText(action) &&
    (textField(action)?.required !== true || draft.text.trim() !== '' || files.files.length > 0)
  const done = (): void => {
    setAsking(null)
    draft.clear()
    files.clear()
  }
  const run = async ({ action, seats }: Offered, occurredAt: Instant | null): Promise<void> => {
    setAsking(null)
    if (running.current) return
    if (takesFiles(action) && files.unfinished) return showFailed(filesUnfinished)
    running.current = true
    const field = textField(action)
    const values = {
      with: field === undefined ? {} : { [field.name]: draft.text },
      attachments: takesFiles(action) ? files.refs : [],
      by: seats[0] ?? 'provider',
      occurredAt,
    }
    const taken = await act(action, row.stream, row.customerName, values, now())
    running.current = false
    if (taken) done()
  }
  const press = (each: Offered, anchor: Element | null): void => {
    if (each.refusal !== null) openBasis(anchor instanceof HTMLElement ? anchor : document.body, each.refusal)
    else if (each.action.mode === 'fact' || !needsOnlyText(each.action)) setAsking(each)
    else void run(each, null)
  }
  const pick = (text: string): void => {
    draft.setText(text)
    note.current?.focus()
  }
  useHotkeys(
    'drawer',
    offered.flatMap((each) => {
      const { id, shortcut } = each.action
      const run = (): void => press(each, document.activeElement)
      return shortcut === null ? [] : [{ keys: shortcut, label: labels[id], run }]
    }),
  )
  const primary = offered.at(-1)
  if (primary === undefined) return null
  const asked = offered.findLast(takesText)
  const label = fieldNames[(asked && textField(asked.action)?.name) ?? 'note']
  const withFiles = offered.some(({ action }) => takesFiles(action))
  return (
    <FileDrop onFiles={withFiles ? files.add : () => undefined}>
      <div className="composer">
        {offered.some(({ action }) => action.id === 'submitResult') && <Pressure />}
        {asked !== undefined && (
          <>
            <div className="composer-head">
              <span className="fg-3">{label}</span>
              <Templates commands={offered.map(({ action }) => action.command)} text={draft.text} onText={pick} />
              <span className="grow" />
              {withFiles && <AttachmentField files={files.files} onAdd={files.add} onRemove={files.remove} />}
            </div>
            <TextArea ref={note} label={label} value={draft.text} onChange={draft.setText} autoFocus />
          </>
        )}
        <div className="composer-foot">
          {offered.slice(0, -1).map((each) => (
            <ActButton key={each.action.id} offered={each} press={press} />
          ))}
          <AfterReject order={order} offered={offered} />
          <span className="grow" />
          <DraftState draft={draft.draft} />
          {extra}
          <ActButton offered={primary} press={press} primary busy={files.busy} />
        </div>
      </div>
      {asking !== null && isReady(asking.action) && (
        <ConfirmAct offered={asking} onCancel={() => setAsking(null)} onConfirm={(at) => void run(asking, at)} />
      )}
      {asking !== null && !isReady(asking.action) && (
        <RecordDialog
          order={order}
          offered={asking}
          initialText={draft.text}
          onClose={() => setAsking(null)}
          onTaken={done}
        />
      )}
    </FileDrop>
  )
}

/** A15: said where a result is about to be submitted. */
function Pressure() {
  const { drawer } = useText(deliveryText)
  return (
    <p className="composer-note">
      {drawer.pressure} <ClauseChip id="A15" source={clauseBasis('A15')} />
    </p>
  )
}

/** How close a rejection brings the customer to an appeal (T11, T12). */
function AfterReject({ order: { row }, offered }: { order: OrderDetail; offered: readonly Offered[] }) {
  const { drawer } = useText(deliveryText)
  const rejects = offered.some(({ action }) => action.command.endsWith('.reject'))
  if (!rejects || row.rejectionLimit === null) return null
  const count = row.stage === 'acceptance-review' ? row.resultRejections : row.requirementRejections
  return <span className="fg-3 small">{drawer.afterReject(count + 1, row.rejectionLimit)}</span>
}

interface ActButtonProps {
  readonly offered: Offered
  readonly press: (offered: Offered, anchor: Element | null) => void
  readonly primary?: boolean
  readonly busy?: boolean
}

function ActButton({ offered, press, primary = false, busy = false }: ActButtonProps) {
  const { labels } = useText(actionsText)
  const { action, refusal } = offered
  return (
    <ButtonAction
      label={labels[action.id]}
      look={primary ? 'primary' : action.tone === 'danger' ? 'danger' : 'default'}
      size="large"
      icon={primary ? 'confirm' : action.tone === 'danger' ? 'reject' : 'to'}
      {...(action.shortcut === null ? {} : { keys: action.shortcut })}
      refusal={refusal}
      busy={busy}
      onPress={() => press(offered, document.activeElement)}
    />
  )
}
