// What asks for a person before anything else: an unknown stage, a conflict with the list, facts that moved nothing.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { Stage } from '../../../shared/kernel/facts.ts'
import { settle } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'

function StageChoice({ order }: { order: OrderDetail }) {
  const { stageChoice: text } = useText(deliveryText)
  const { stages } = useText(wordsText)
  const [stage, setStage] = useState<string>(order.possibleStages[0] ?? '')
  const since = useTypedInstant()
  const [tried, setTried] = useState(false)
  const nameOf = (id: string): string => stages[id as Stage] ?? id
  const choose = (): void => {
    setTried(true)
    const at = since.read()
    if (at === null) return
    void settle(
      'order.chooseStage',
      () => call('order.settle-stage', { stream: order.row.stream, stage, since: at }),
      () => text.chosen(nameOf(stage)),
    )
  }
  return (
    <form
      className="order-warning"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <Icon name="warning" size="s" />
      <div className="grow">
        <b>{text.title}</b>
        <p className="small">{text.text}</p>
        <div className="order-warning-fields">
          <SelectField
            label={text.stage}
            value={stage}
            options={order.possibleStages.map((id) => ({ id, label: nameOf(id) }))}
            onChange={setStage}
          />
          <OccurredAtField label={text.since} instant={since} tried={tried} />
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
