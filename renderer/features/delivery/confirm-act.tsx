// Asks once more before something that the other side cannot take back, as the console does (Q4, Q13).
import type { OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface ConfirmActProps {
  readonly action: OrderAction
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

export function ConfirmAct({ action, onConfirm, onCancel }: ConfirmActProps) {
  const text = useText(actionsText)
  const { buttons } = useText(wordsText)
  const label = text.labels[action.id]
  return (
    <Dialog
      title={text.confirmTitle(label)}
      onClose={onCancel}
      onSubmit={onConfirm}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onCancel} />
          <ButtonAction label={label} look="primary" submit onPress={() => undefined} />
        </>
      }
    >
      <p>{text.confirmBody}</p>
    </Dialog>
  )
}
