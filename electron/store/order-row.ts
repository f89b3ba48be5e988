// One row of the `orders` table: how a projection is laid out in columns and read back.
import type { Deadline, QueueRow } from '../../shared/contract/rows.ts'
import type { Goods, RefundStatus, Stage } from '../../shared/kernel/facts.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { instant, type Instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { tabNumber, tabOf, type ConflictRecord, type OrderProjection, type RowFacts } from './order-projection.ts'
import { queueKey } from './queue-order.ts'

/** What a list needs of a row. */
export interface ListRow {
  readonly id: number
  readonly tab: number
  readonly queue_key: number
  readonly shop: number
  readonly assignee: string
  readonly order_id: string
  readonly customer_id: string
  readonly customer_name: string
  readonly product: string
  readonly goods: string
  readonly amount_fen: number
  readonly paid_at: number | null
  readonly stage: string
  readonly hold: string | null
  readonly turn: string | null
  readonly deadline: string | null
  readonly requirement_rejections: number
  readonly result_rejections: number
  readonly rejections_at_least: number
  readonly rejection_limit: number | null
  readonly appealable_from: number | null
  readonly appeal_ground: string | null
  readonly completed_at: number | null
  readonly warranty_until: number | null
  readonly refund_status: string | null
  readonly refund_fen: number | null
  readonly fill_ins: number
  readonly fill_ins_pending: number
  readonly open_flags: number
  readonly last_act: number
  readonly updated_at: number
}

export interface OrderRow extends ListRow {
  readonly order_kind: string
  readonly automatic_at: number | null
  readonly refunds: number
  readonly conflict: string | null
  readonly version: number
  readonly state: string
  readonly invoiced: number
  readonly appeals: number
}

export const LIST_COLUMNS = `o.id, o.tab, o.queue_key, o.shop, o.assignee, o.order_id, o.customer_id, o.customer_name, o.product,
  o.goods, o.amount_fen, o.paid_at, o.stage, o.hold, o.turn, o.deadline, o.requirement_rejections, o.result_rejections,
  o.rejections_at_least, o.rejection_limit, o.appealable_from, o.appeal_ground, o.completed_at, o.warranty_until,
  o.refund_status, o.refund_fen, o.fill_ins, o.fill_ins_pending, o.open_flags, o.last_act, o.updated_at`

export interface RowPlace {
  readonly id: number
  readonly shop: number
  readonly orderId: string
  readonly version: number
  readonly lastAct: number
  readonly updatedAt: Instant
}

export const rowOf = (place: RowPlace, order: OrderProjection): OrderRow => {
  const refund = order.refunds.at(-1)
  return {
    id: place.id,
    tab: tabNumber(tabOf(order)),
    queue_key: queueKey(order),
    shop: place.shop,
    assignee: order.assignee ?? '',
    order_id: place.orderId,
    customer_id: order.customerId,
    customer_name: order.customerName,
    product: order.product,
    goods: order.goods,
    order_kind: order.orderKind,
    amount_fen: order.amountFen,
    paid_at: order.paidAt,
    stage: order.stage,
    hold: order.hold,
    turn: order.turn,
    deadline: order.deadline === null ? null : JSON.stringify(order.deadline),
    requirement_rejections: order.requirementRejections,
    result_rejections: order.resultRejections,
    rejections_at_least: order.rejectionsAtLeast ? 1 : 0,
    rejection_limit: order.rejectionLimit,
    appealable_from: order.appealableFrom,
    appeal_ground: order.appealGround,
    automatic_at: order.automaticAt,
    completed_at: order.completedAt,
    warranty_until: order.warrantyUntil,
    refund_status: refund?.status ?? null,
    refund_fen: refund?.amountFen ?? null,
    refunds: order.refunds.length,
    fill_ins: order.fillIns.length,
    fill_ins_pending: order.fillIns.filter((item) => item.filled === null).length,
    open_flags: order.openFlags,
    conflict: order.conflict === null ? null : JSON.stringify(order.conflict),
    version: place.version,
    last_act: place.lastAct,
    updated_at: place.updatedAt,
    state: stateText(order.state),
    invoiced: order.invoice === null ? 0 : 1,
    appeals: order.appeals.length,
  }
}

const maybeInstant = (value: number | null): Instant | null => (value === null ? null : instant(value))

const factsOf = (row: ListRow): RowFacts => ({
  customerId: row.customer_id,
  customerName: row.customer_name,
  product: row.product,
  goods: row.goods as Goods,
  stage: row.stage as Stage,
  hold: row.hold as RowFacts['hold'],
  turn: row.turn as RowFacts['turn'],
  deadline: row.deadline === null ? null : (JSON.parse(row.deadline) as Deadline),
  requirementRejections: row.requirement_rejections,
  resultRejections: row.result_rejections,
  rejectionsAtLeast: row.rejections_at_least === 1,
  rejectionLimit: row.rejection_limit,
  appealableFrom: maybeInstant(row.appealable_from),
  appealGround: row.appeal_ground,
  assignee: row.assignee === '' ? null : row.assignee,
  amountFen: fen(row.amount_fen),
  paidAt: maybeInstant(row.paid_at),
  completedAt: maybeInstant(row.completed_at),
  warrantyUntil: maybeInstant(row.warranty_until),
  openFlags: row.open_flags,
})

/**
 * What the rules' state gained after orders were first kept. Where it is null it isn't written, so that a row from before
 * says the same as a new one and no older row has to be touched.
 */
const gained = { invoice: null } as const

const stateText = (state: unknown): string => {
  const bare = { ...(state as Record<string, unknown>) }
  for (const key of Object.keys(gained)) if (bare[key] === null) delete bare[key]
  return JSON.stringify(bare)
}

const stateOf = (text: string): object => ({ ...gained, ...(JSON.parse(text) as object) })

/** A projection without what stands in other tables (refunds, appeals, fill-ins, the invoice, its course). */
export const projectionFromRow = <State>(
  row: OrderRow,
): Omit<OrderProjection<State>, 'refunds' | 'appeals' | 'fillIns' | 'invoice' | 'course'> => ({
  ...factsOf(row),
  orderKind: row.order_kind,
  automaticAt: maybeInstant(row.automatic_at),
  conflict: row.conflict === null ? null : (JSON.parse(row.conflict) as ConflictRecord),
  state: stateOf(row.state) as State,
})

/** A list row as the screens show it. */
export const queueRowOf = (
  row: ListRow,
  shop: { readonly id: string; readonly marketplace: string; readonly accountId: string },
): QueueRow => ({
  ...factsOf(row),
  stream: `order:${shop.id}:${row.order_id}` as StreamId,
  marketplace: shop.marketplace,
  shopId: shop.id,
  orderId: row.order_id,
  fillIn: row.fill_ins_pending > 0 ? 'pending' : row.fill_ins > 0 ? 'filled' : 'none',
  refund:
    row.refund_status === null
      ? null
      : { status: row.refund_status as RefundStatus, amountFen: fen(row.refund_fen ?? 0) },
  updatedAt: instant(row.updated_at),
})
