// Asks once more before a fact is recorded from the bar: when it happened, and what it would contradict. Where the other
// side can't take the step back, the console asks as well (Q4, Q13).
import { useState } from 'react'

import type { Instant } from '../../../shared/kernel/instant.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Against } from './against.tsx'
import { OccurredAtField, useTypedInstant } from '../../ui/occurred-at.tsx'
import type { Offered } from './offered.ts'

interface ConfirmActProps {
  readonly offered: Offered
  readonly onConfirm: (occurredAt: Instant) => void
  readonly onCancel: () => void
}

export function ConfirmAct({ offered, onConfirm, onCancel }: ConfirmActProps) {
  const text = useText(actionsText)
  const { form } = useText(deliveryText)
  const { buttons } = useText(wordsText)
  const instant = useTypedInstant()
  const [tried, setTried] = useState(false)
  const { action, against } = offered
  const label = text.labels[action.id]
  const confirm = (): void => {
    setTried(true)
    const at = instant.read()
    if (at !== null) onConfirm(at)
  }
  return (
    <Dialog
      title={text.confirmTitle(label)}
      onClose={onCancel}
      onSubmit={confirm}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onCancel} />
          <ButtonAction label={label} look="primary" submit onPress={() => undefined} />
        </>
      }
    >
      <div className="record-form">
        <p>{action.confirms ? text.confirmBody : form.recordHint}</p>
        <Against reasons={against} />
        <OccurredAtField label={text.fields.occurredAt} hint={text.occurredHint} instant={instant} tried={tried} />
      </div>
    </Dialog>
  )
}
