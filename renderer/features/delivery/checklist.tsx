// 确认前核对 and 收尾清单: ticks are kept with the order; A18.15's back-up deletion stands among them with its clause.
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { guarded } from '../../actions/act.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { call } from '../../api/bridge.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { ClauseChip } from '../../ui/marks.tsx'

export function Checklist({ order }: { order: OrderDetail }) {
  const { drawer } = useText(deliveryText)
  const { checklist, row } = order
  if (checklist.length === 0) return null
  const done = checklist.filter((item) => item.done).length
  const tick =
    (itemId: string) =>
    (on: boolean): void =>
      void guarded(() => call('order.tick', { stream: row.stream, itemId, done: on }))
  const title = row.stage === 'requirement-review' ? drawer.checklist : drawer.closing
  return (
    <section className="checklist" aria-label={title}>
      <header className="section-head">
        <h3>{title}</h3>
        <span className="fg-3 small">
          {done}/{checklist.length}
        </span>
      </header>
      {checklist.map((item) => (
        <CheckLine key={item.id} label={item.text} checked={item.done} onChange={tick(item.id)}>
          {item.clause !== null && <ClauseChip id={item.clause} source={clauseBasis(item.clause)} />}
        </CheckLine>
      ))}
    </section>
  )
}
