// The facts an order is judged by, in one line; the deadline is the only cell that takes a colour.
import { useState } from 'react'

import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { orderBasis } from '../../actions/basis.ts'
import { guarded } from '../../actions/act.ts'
import { rowDue } from '../../actions/row-due.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { basisText } from '../../text/basis.ts'
import { deliveryText } from '../../text/delivery.ts'
import { retentionText } from '../../text/retention.ts'
import { dateTime, isoDate, yuan } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { DueFact, Fact, FactsStrip } from '../../ui/facts-strip.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { RejectionMeter } from '../../ui/rejection-meter.tsx'
import { assign } from './assign.ts'

function Deadline({ row }: { row: QueueRow }) {
  const text = useText(deliveryText)
  const { limits } = useText(basisText)
  const time = useText(timeText)
  const { deadline, stream } = row
  if (deadline === null) return <DueFact label={text.facts.due} due={rowDue(row)} />
  return (
    <DueFact
      label={limits[deadline.kind] ?? text.facts.due}
      due={rowDue(row)}
      source={orderBasis(stream, { kind: 'clock', obligation: deadline.kind })}
      note={time.dateTimeWeekday(deadline.dueAt)}
    />
  )
}

/** W9: that it was purged, when, and on what ground. */
function Purged({ purged }: { purged: NonNullable<OrderDetail['purged']> }) {
  const text = useText(retentionText)
  const { at, since, afterDays, person } = purged
  const why = text.purgedBasis(isoDate(since), afterDays, person ?? text.nobody)
  return (
    <span className="ellipsis" title={why}>
      {text.purgedAt(isoDate(at))}
      <span className="visually-hidden">{why}</span>
    </span>
  )
}

function Contact({ order }: { order: OrderDetail }) {
  const { facts } = useText(deliveryText)
  const [shown, setShown] = useState<OrderDetail['contact'] | null>(null)
  const { contact, row } = order
  const reveal = async (): Promise<void> => {
    const revealed = await guarded(() => call('order.reveal-contact', { stream: row.stream }))
    if (revealed !== null) setShown(revealed)
  }
  const { name, phone, email } = shown ?? contact
  const said = [name, phone, shown === null && phone !== '' ? '' : email].filter((part) => part !== '').join(' · ')
  if (order.purged !== null && said === '') return <Purged purged={order.purged} />
  if (said === '') return <>{row.customerId}</>
  return (
    <span className="contact">
      <span className="ellipsis" title={said}>
        {said}
      </span>
      {shown === null && (
        <button type="button" className="link" onClick={() => void reveal()}>
          {facts.show}
        </button>
      )}
    </span>
  )
}

function Assignee({ row }: { row: QueueRow }) {
  const { facts } = useText(deliveryText)
  const { people } = useSession()
  const to = (personId: string | null) => (): void => void assign({ kind: 'streams', streams: [row.stream] }, personId)
  const nobody = { id: '', label: facts.unassigned, chosen: row.assignee === null, run: to(null) }
  return (
    <MenuButton
      label={people.find(({ id }) => id === row.assignee)?.name ?? facts.unassigned}
      description={facts.assignee}
      className="fact-menu"
      items={[
        ...people.map(({ id, name }) => ({ id, label: name, chosen: id === row.assignee, run: to(id) })),
        { ...nobody, breakBefore: people.length > 0 },
      ]}
    />
  )
}

/** `wide` also has the product, as on the order's own page. */
export function OrderFacts({ order, wide = false }: { order: OrderDetail; wide?: boolean }) {
  const { facts } = useText(deliveryText)
  const { shops } = useSession()
  const { row } = order
  const shop = shops.find(({ id }) => id === row.shopId)?.name ?? row.shopId
  const inResult = row.stage === 'implementing' || row.stage === 'acceptance-review' || row.stage === 'completed'
  const limitNote = row.rejectionLimit === null ? facts.noAppeals : facts.appealAt(row.rejectionLimit)
  const meter = (count: number) => {
    const shown = <RejectionMeter count={count} limit={row.rejectionLimit} atLeast={row.rejectionsAtLeast} />
    if (row.rejectionLimit === null) return shown
    return <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'rejections' })}>{shown}</BasisAnchor>
  }
  return (
    <FactsStrip>
      <Deadline row={row} />
      {(wide || !inResult) && (
        <Fact label={facts.requirementRejections} note={limitNote}>
          {meter(row.requirementRejections)}
        </Fact>
      )}
      {(wide || inResult) && (
        <Fact label={facts.resultRejections} note={limitNote}>
          {meter(row.resultRejections)}
        </Fact>
      )}
      <Fact label={facts.amount} note={`${order.orderKind}${row.paidAt === null ? '' : ` · ${dateTime(row.paidAt)}`}`}>
        {yuan(row.amountFen)}
      </Fact>
      <Fact label={facts.customer} note={<Contact order={order} />} share={1.3}>
        <span className="ellipsis" title={row.customerName}>
          {row.customerName}
        </span>
      </Fact>
      {wide && (
        <Fact label={facts.product} note={shop}>
          <span className="ellipsis" title={row.product}>
            {row.product}
          </span>
        </Fact>
      )}
      <Fact label={facts.assignee} note={wide ? undefined : shop} share={0.8}>
        <Assignee row={row} />
      </Fact>
    </FactsStrip>
  )
}
