// The order page's right side: refund entitlement at this instant, warranty and product, tickets.
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { orderBasis } from '../../actions/basis.ts'
import { useSession } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { dateTime, fullDateTime, isoDate, money, yuan } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { now } from '../../ui/clock.ts'
import { InferredTag } from '../../ui/marks.tsx'
import { type KeyValue, KeyValues, Panel } from '../../ui/panel.tsx'
import { CopyButton } from '../../actions/copy-button.tsx'
import { FillInValue } from './fill-in-line.tsx'
import { InvoicePanel } from './invoice-panel.tsx'
import { TicketList } from './tickets.tsx'

function Entitlement({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const { entitlement, row } = order
  const { online, ticket, minFen, maxFen, clauses } = entitlement
  const none = !online && !ticket
  const way = online && ticket ? page.ways.both : online ? page.ways.online : page.ways.ticket
  const sum = minFen === maxFen ? yuan(maxFen) : `¥${money(minFen)} – ${money(maxFen)}`
  return (
    <Panel
      title={page.refund}
      look="flat"
      tag={entitlement.inferred && <InferredTag />}
      more={<span className="fg-3">{`${page.refundNow} ${dateTime(now())}`}</span>}
    >
      {none ? (
        <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'entitlement' })}>{page.none}</BasisAnchor>
      ) : (
        <>
          <p className="entitlement-sum">
            <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'entitlement' })}>
              <b>{sum}</b>
            </BasisAnchor>
            <span className="small fg-2">{minFen === maxFen ? page.full : page.range}</span>
          </p>
          <KeyValues items={[{ label: page.way, value: way, clauses }]} />
        </>
      )}
    </Panel>
  )
}

const warrantyWords = (
  order: OrderDetail,
  page: { warrantyUntil: (date: string) => string; warrantyNone: string; warrantyLater: string },
): string => {
  const { warrantyUntil, stage } = order.row
  if (warrantyUntil !== null) return page.warrantyUntil(isoDate(warrantyUntil))
  return stage === 'completed' || stage === 'closed' ? page.warrantyNone : page.warrantyLater
}

function Goods({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const { shops } = useSession()
  const { row } = order
  const accept = order.obligations.find(({ kind }) => kind === 'result.accept')
  const warranty = order.obligations.find(({ kind }) => kind === 'warranty')
  const items: readonly KeyValue[] = [
    {
      label: page.warranty,
      value: (
        <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'warranty' })}>
          {warrantyWords(order, page)}
        </BasisAnchor>
      ),
      ...(warranty === undefined ? {} : { clauses: [warranty.clause] }),
    },
    ...(accept?.dueAt === null || accept === undefined
      ? []
      : [
          {
            label: page.autoAccept,
            value: (
              <BasisAnchor source={orderBasis(row.stream, { kind: 'clock', obligation: 'result.accept' })}>
                {dateTime(accept.dueAt)}
              </BasisAnchor>
            ),
            clauses: [accept.clause],
          },
        ]),
    { label: page.fillIn, value: <FillInValue order={order} />, clauses: ['W14'] },
    {
      label: page.customerId,
      value: (
        <span className="copied-value">
          <span className="mono">{row.customerId}</span>
          <CopyButton label={page.copyCustomerId} value={row.customerId} />
        </span>
      ),
    },
    { label: page.paidAt, value: row.paidAt === null ? <InferredTag /> : fullDateTime(row.paidAt) },
    { label: page.orderKind, value: `${order.orderKind}${order.selfOperated ? ` · ${page.selfOperated}` : ''}` },
    { label: page.goodsKind, value: page.goodsKinds[row.goods] },
    { label: page.provider, value: shops.find(({ id }) => id === row.shopId)?.name ?? order.providerName },
  ]
  return (
    <Panel title={page.goods} look="flat">
      <KeyValues items={items} />
    </Panel>
  )
}

export function PagePanels({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const { none } = useText(wordsText)
  return (
    <div className="page-panels">
      <InvoicePanel order={order} />
      <Entitlement order={order} />
      <Goods order={order} />
      <Panel title={page.tickets} look="flat">
        {order.tickets.length === 0 ? <p className="fg-3 small">{none}</p> : <TicketList order={order} />}
      </Panel>
    </div>
  )
}
