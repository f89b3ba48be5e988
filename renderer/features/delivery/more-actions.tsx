// 更多: everything else that can be done with or recorded about an order, with the reason where it is closed.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { OrderAction } from '../../actions/order-actions.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { menuActions } from './offered.ts'
import { RecordDialog } from './record-dialog.tsx'
import { TicketDialog } from './tickets.tsx'

export function MoreActions({ order, onDone }: { order: OrderDetail; onDone: () => void }) {
  const { drawer, page } = useText(deliveryText)
  const { labels } = useText(actionsText)
  const [asking, setAsking] = useState<OrderAction | 'ticket' | null>(null)
  return (
    <>
      <MenuButton
        label={drawer.more}
        align="end"
        items={[
          ...menuActions(order).map(({ action, refusal }) => ({
            id: action.id,
            label: labels[action.id],
            danger: action.tone === 'danger',
            refusal,
            run: () => setAsking(action),
          })),
          { id: 'ticket', label: page.ticketAdd, breakBefore: true, run: () => setAsking('ticket') },
        ]}
      />
      {asking === 'ticket' && <TicketDialog stream={order.row.stream} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'ticket' && (
        <RecordDialog order={order} action={asking} onClose={() => setAsking(null)} onDone={onDone} />
      )}
    </>
  )
}
