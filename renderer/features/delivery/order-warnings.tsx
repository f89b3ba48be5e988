// What asks for a person before anything else: an unknown stage, a conflict with the list, facts that moved nothing.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { Stage } from '../../../shared/kernel/facts.ts'
import { parseTyped } from '../../../shared/kernel/typed.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'

function StageChoice({ order }: { order: OrderDetail }) {
  const { stageChoice: text } = useText(deliveryText)
  const { badInstant } = useText(actionsText)
  const { stages } = useText(wordsText)
  const session = useSession()
  const [stage, setStage] = useState<string>(order.possibleStages[0] ?? '')
  const [since, setSince] = useState('')
  const at = since.trim() === '' ? (session.practice ? session.now : now()) : parseTyped(since)
  const choose = async (): Promise<void> => {
    if (at === null || stage === '') return
    await guarded(() => call('order.settle-stage', { stream: order.row.stream, stage, since: at }))
  }
  return (
    <form
      className="order-warning"
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <Icon name="warning" size="s" />
      <div className="grow">
        <b>{text.title}</b>
        <p className="small">{text.text}</p>
        <div className="order-warning-fields">
          <SelectField
            label={text.choose}
            value={stage}
            options={order.possibleStages.map((id) => ({ id, label: stages[id as Stage] ?? id }))}
            onChange={setStage}
          />
          <TextField
            label={text.since}
            value={since}
            placeholder="2026-09-23 16:40"
            error={at === null ? badInstant : null}
            onChange={setSince}
          />
          <ButtonAction label={text.choose} look="primary" submit onPress={() => undefined} />
        </div>
      </div>
    </form>
  )
}

export function OrderWarnings({ order }: { order: OrderDetail }) {
  const text = useText(deliveryText)
  const { conflict, possibleStages, row } = order
  return (
    <>
      {row.stage === 'unknown' && possibleStages.length > 0 && <StageChoice order={order} />}
      {conflict !== null && (
        <div className="order-warning" role="note">
          <Icon name="warning" size="s" />
          <span>{text.conflict(conflict.shown, conflict.ours)}</span>
        </div>
      )}
      {row.openFlags > 0 && (
        <div className="order-warning" role="note">
          <Icon name="warning" size="s" />
          <span>{text.facts.waiting(row.openFlags)}</span>
        </div>
      )}
    </>
  )
}
