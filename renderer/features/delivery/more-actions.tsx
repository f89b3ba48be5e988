// 更多: everything else that can be done with or recorded about an order, with the reason where it is closed.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { type MenuItem, MenuButton } from '../../ui/menu.tsx'
import { type Offered, menuActions } from './offered.ts'
import { RecordDialog } from './record-dialog.tsx'
import { TicketDialog } from './tickets.tsx'

export function MoreActions({ order }: { order: OrderDetail }) {
  const { drawer, page } = useText(deliveryText)
  const { labels } = useText(actionsText)
  const [asking, setAsking] = useState<Offered | 'ticket' | null>(null)
  const close = (): void => setAsking(null)
  const { expected, others } = menuActions(order)
  const item = (offered: Offered, breakBefore: boolean): MenuItem => ({
    id: offered.action.id,
    label: labels[offered.action.id],
    danger: offered.action.tone === 'danger' && offered.refusal === null,
    refusal: offered.refusal,
    breakBefore,
    run: () => setAsking(offered),
  })
  return (
    <>
      <MenuButton
        label={drawer.more}
        align="end"
        items={[
          ...expected.map((offered) => item(offered, false)),
          { id: 'ticket', label: page.ticketAdd, run: () => setAsking('ticket') },
          ...others.map((offered, index) => item(offered, index === 0)),
        ]}
      />
      {asking === 'ticket' && <TicketDialog stream={order.row.stream} onClose={close} />}
      {asking !== null && asking !== 'ticket' && <RecordDialog order={order} offered={asking} onClose={close} />}
    </>
  )
}
