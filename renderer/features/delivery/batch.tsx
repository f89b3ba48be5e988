// Many orders at once: one text, a verdict per row, one undo.
import { useState } from 'react'

import type { GroupOutcome, OrderSelection } from '../../../shared/contract/api.ts'
import { actOnMany, guarded } from '../../actions/act.ts'
import { type OrderAction, orderActions } from '../../actions/order-actions.ts'
import { call } from '../../api/bridge.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { reasonsText } from '../../text/reasons.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BatchBar } from '../../ui/batch-bar.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ClauseChip } from '../../ui/marks.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { type Selection, everythingSelected, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { showDone } from '../../ui/toasts.ts'

const batchActions: readonly OrderAction[] = orderActions.filter(({ batch }) => batch)

function BatchForm({
  action,
  count,
  onRun,
  onClose,
}: {
  action: OrderAction
  count: number
  onRun: (text: string) => void
  onClose: () => void
}) {
  const { batch } = useText(deliveryText)
  const text = useText(actionsText)
  const { buttons } = useText(wordsText)
  const { data: templates = [] } = useRead('template.list', null)
  const [note, setNote] = useState('')
  const field = action.fields.find(({ kind }) => kind === 'text')
  const label = field === undefined ? '' : text.fields[field.name as keyof typeof text.fields]
  return (
    <Dialog
      title={batch.confirmTitle(text.labels[action.id], count)}
      onClose={onClose}
      onSubmit={() => onRun(note)}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={text.labels[action.id]} look="primary" submit onPress={() => undefined} />
        </>
      }
    >
      <div className="record-form">
        <div className="composer-head">
          {templates
            .filter(({ command }) => command === action.command)
            .map((each) => (
              <button key={each.id} type="button" className="filter-chip" onClick={() => setNote(each.text)}>
                {each.title}
              </button>
            ))}
        </div>
        <Field label={label}>{() => <TextArea label={label} value={note} onChange={setNote} autoFocus />}</Field>
      </div>
    </Dialog>
  )
}

function Outcomes({ action, outcome, onClose }: { action: OrderAction; outcome: GroupOutcome; onClose: () => void }) {
  const { batch } = useText(deliveryText)
  const { labels } = useText(actionsText)
  const reasons = useText(reasonsText)
  const refused = outcome.outcomes.filter(({ verdict }) => !verdict.ok)
  return (
    <Dialog
      title={batch.outcomeTitle(labels[action.id])}
      width={640}
      onClose={onClose}
      foot={<ButtonAction label={batch.close} onPress={onClose} />}
    >
      <p>
        {batch.accepted(outcome.accepted)} · {batch.refused(outcome.refused)}
      </p>
      <table className="outcome-table">
        <thead>
          <tr>
            <th scope="col">{batch.order}</th>
            <th scope="col">{batch.result}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ stream, orderId, verdict }) => (
            <tr key={stream}>
              <td className="mono">{orderId}</td>
              <td>
                {!verdict.ok &&
                  verdict.refusedBy.map(({ clause, reason }) => (
                    <p key={`${clause}${reason}`}>
                      <ClauseChip id={clause} /> {reasons[reason] ?? reason}
                    </p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

interface BatchProps {
  readonly selection: Selection
  readonly matching: number
  readonly onSelection: (selection: Selection) => void
  /** What the ticks mean, in the words main understands; "all but some" is resolved to the rows at hand. */
  readonly resolve: () => OrderSelection
}

export function Batch({ selection, matching, onSelection, resolve }: BatchProps) {
  const { assign, assigned, filters } = useText(deliveryText)
  const { labels } = useText(actionsText)
  const { people } = useSession()
  const [asking, setAsking] = useState<OrderAction | null>(null)
  const [outcome, setOutcome] = useState<{ action: OrderAction; outcome: GroupOutcome } | null>(null)
  const count = selectedCount(selection, matching)
  const clear = (): void => onSelection(nothingSelected)

  const run = async (action: OrderAction, text: string): Promise<void> => {
    setAsking(null)
    const field = action.fields.find(({ kind }) => kind === 'text')
    const done = await actOnMany(action, resolve(), field === undefined ? {} : { [field.name]: text })
    if (done === null) return
    clear()
    if (done.refused > 0) setOutcome({ action, outcome: done })
  }
  const assignTo = async (personId: string | null): Promise<void> => {
    const done = await guarded(() => call('order.assign', { selection: resolve(), personId }))
    if (done === null) return
    clear()
    showDone(assigned(done.changed))
  }
  return (
    <>
      <BatchBar
        selected={count}
        matching={matching}
        onSelectAll={() => onSelection(everythingSelected)}
        onClear={clear}
      >
        <MenuButton
          label={assign}
          items={[
            ...people.map(({ id, name }) => ({ id, label: name, run: () => void assignTo(id) })),
            { id: '', label: filters.unassigned, breakBefore: true, run: () => void assignTo(null) },
          ]}
        />
        {batchActions.map((action) => (
          <ButtonAction
            key={action.id}
            size="small"
            label={labels[action.id]}
            look={action.tone === 'primary' ? 'primary' : action.tone === 'danger' ? 'danger' : 'default'}
            onPress={() => setAsking(action)}
          />
        ))}
      </BatchBar>
      {asking !== null && (
        <BatchForm
          action={asking}
          count={count}
          onRun={(text) => void run(asking, text)}
          onClose={() => setAsking(null)}
        />
      )}
      {outcome !== null && <Outcomes {...outcome} onClose={() => setOutcome(null)} />}
    </>
  )
}
