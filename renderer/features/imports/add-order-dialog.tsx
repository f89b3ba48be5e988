// 新增订单: one order by hand.
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { Dialog } from '../../ui/dialog.tsx'

export function AddOrderDialog({ onClose }: { onClose: () => void }) {
  const { add } = useText(importsText)
  return (
    <Dialog title={add} onClose={onClose}>
      <p>{add}</p>
    </Dialog>
  )
}
