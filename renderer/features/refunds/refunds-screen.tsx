// 退款: every refund of every order.
import { useRead } from '../../api/queries.ts'
import { refundsText } from '../../text/refunds.ts'
import { useText } from '../../text/text.ts'
import { Panel } from '../../ui/panel.tsx'

export function RefundsScreen() {
  const { title } = useText(refundsText)
  const { data = [] } = useRead('refund.list', { status: null })
  return (
    <Panel title={title} look="flat">
      <ul>
        {data.map(({ stream, orderId }) => (
          <li key={stream}>{orderId}</li>
        ))}
      </ul>
    </Panel>
  )
}
