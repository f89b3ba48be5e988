// The bar at the foot of an order: one text, templates that fill it, files, and the acts that are due here.
import { type ReactNode, useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { type ActValues, act } from '../../actions/act.ts'
import type { OrderAction } from '../../actions/order-actions.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { AttachmentField, FileDrop } from '../../ui/attachments.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { openBasis } from '../../ui/basis-store.ts'
import { now } from '../../ui/clock.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { DraftState, TextArea } from '../../ui/text-area.tsx'
import { ConfirmAct } from './confirm-act.tsx'
import { type Offered, barActions, needsOnlyText } from './offered.ts'
import { RecordDialog } from './record-dialog.tsx'
import { useDraft } from './use-draft.ts'
import { useFiles } from './use-files.ts'

const TEMPLATES_SHOWN = 2

const textField = (action: OrderAction): string | undefined => action.fields.find(({ kind }) => kind === 'text')?.name

const wants = (offered: readonly Offered[], kind: 'text' | 'attachments'): boolean =>
  offered.some(({ action }) => needsOnlyText(action) && action.fields.some((field) => field.kind === kind))

function Templates({ commands, onPick }: { commands: readonly string[]; onPick: (text: string) => void }) {
  const { drawer } = useText(deliveryText)
  const { data: templates = [] } = useRead('template.list', null)
  const mine = templates.filter(({ command }) => commands.includes(command))
  return (
    <>
      {mine.slice(0, TEMPLATES_SHOWN).map(({ id, title, text }) => (
        <button key={id} type="button" className="filter-chip composer-chip" title={text} onClick={() => onPick(text)}>
          <span className="ellipsis">{title}</span>
        </button>
      ))}
      {mine.length > 0 && (
        <MenuButton
          label={drawer.templates}
          className="filter-chip composer-chip"
          items={mine.map(({ id, title, text }) => ({ id, label: title, run: () => onPick(text) }))}
        />
      )}
    </>
  )
}

interface ComposerProps {
  readonly order: OrderDetail
  /** Between the acts: 下一单. */
  readonly extra?: ReactNode
  /** After an act was taken. */
  readonly onDone: () => void
}

export function Composer({ order, extra, onDone }: ComposerProps) {
  const text = useText(deliveryText)
  const { labels, fields: fieldNames } = useText(actionsText)
  const session = useSession()
  const { row } = order
  const offered = barActions(order)
  const draft = useDraft(`${row.stream}:${row.stage}:${row.hold ?? ''}`)
  const files = useFiles()
  const [asking, setAsking] = useState<{ action: OrderAction; in: 'dialog' | 'confirm' } | null>(null)

  const values = (action: OrderAction): ActValues => {
    const field = textField(action)
    const { by } = action
    return {
      with: field === undefined ? {} : { [field]: draft.text },
      attachments: files.refs,
      by: by[0] ?? 'provider',
      occurredAt: null,
    }
  }
  const run = async (action: OrderAction): Promise<void> => {
    setAsking(null)
    if (files.busy) return
    const taken = await act(
      action,
      row.stream,
      row.customerName,
      values(action),
      session.practice ? session.now : now(),
    )
    if (!taken) return
    draft.clear()
    files.clear()
    onDone()
  }
  const press = ({ action, refusal }: Offered, anchor: HTMLElement | null): void => {
    if (refusal !== null) return openBasis(anchor ?? document.body, refusal)
    if (!needsOnlyText(action)) return setAsking({ action, in: 'dialog' })
    if (action.confirms) return setAsking({ action, in: 'confirm' })
    void run(action)
  }
  useHotkeys(
    'drawer',
    offered.flatMap((each) =>
      each.action.shortcut === null
        ? []
        : [
            {
              keys: each.action.shortcut,
              label: labels[each.action.id],
              run: () => press(each, document.activeElement as HTMLElement | null),
            },
          ],
    ),
  )
  if (offered.length === 0) return null
  const rejecting = offered.find(({ action }) => action.command.endsWith('.reject'))
  const count = row.stage === 'acceptance-review' ? row.resultRejections : row.requirementRejections
  return (
    <FileDrop onFiles={wants(offered, 'attachments') ? files.add : () => undefined}>
      <div className="composer">
        {wants(offered, 'text') && (
          <>
            <div className="composer-head">
              <span className="fg-3">{fieldNames.note}</span>
              <Templates commands={offered.map(({ action }) => action.command)} onPick={draft.setText} />
              <span className="grow" />
              {wants(offered, 'attachments') && (
                <AttachmentField files={files.files} onAdd={files.add} onRemove={files.remove} />
              )}
            </div>
            <TextArea label={fieldNames.note} value={draft.text} onChange={draft.setText} autoFocus />
          </>
        )}
        <div className="composer-foot">
          {offered.slice(0, -1).map((each) => (
            <ActButton key={each.action.id} offered={each} press={press} />
          ))}
          {rejecting !== undefined && row.rejectionLimit !== null && (
            <span className="fg-3 small">{text.drawer.afterReject(count + 1, row.rejectionLimit)}</span>
          )}
          <span className="grow" />
          <DraftState draft={draft.draft} />
          {extra}
          {offered.slice(-1).map((each) => (
            <ActButton key={each.action.id} offered={each} press={press} primary busy={files.busy} />
          ))}
        </div>
      </div>
      {asking?.in === 'confirm' && (
        <ConfirmAct action={asking.action} onCancel={() => setAsking(null)} onConfirm={() => void run(asking.action)} />
      )}
      {asking?.in === 'dialog' && (
        <RecordDialog
          order={order}
          action={asking.action}
          initialText={draft.text}
          onClose={() => setAsking(null)}
          onDone={onDone}
        />
      )}
    </FileDrop>
  )
}

interface ActButtonProps {
  readonly offered: Offered
  readonly press: (offered: Offered, anchor: HTMLElement | null) => void
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
      onPress={() => press(offered, document.activeElement as HTMLElement | null)}
    />
  )
}
