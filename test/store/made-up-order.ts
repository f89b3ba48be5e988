// An order with made-up rules, so that the store is tested as what it is: something that keeps logs and projections.
import type { StreamLog } from '../../electron/store/logged.ts'
import type { InvoiceRecord } from '../../electron/store/invoices/invoice-record.ts'
import type { OrderProjection } from '../../electron/store/order-projection.ts'
import type { Projector } from '../../electron/store/projector.ts'
import type { Stage } from '../../shared/kernel/facts.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { DAY, instant, type Instant } from '../../shared/kernel/instant.ts'
import type { EventBase } from '../../shared/kernel/log.ts'

export const START: Instant = instant(Date.UTC(2026, 8, 1, 1, 0, 0))
export const shop = { marketplace: 'tencent', accountId: '100012345678' }

/** What a test's order is about; goes into the opening event. */
export interface Order {
  readonly orderId: string
  readonly customerId: string
  readonly customerName: string
  readonly product: string
  readonly amountFen: number
  readonly paidAt: number | null
  readonly stage: Stage
  readonly hold?: 'appeal' | 'refund' | null
  readonly dueAt?: number | null
  readonly automaticAt?: number | null
  readonly appealableFrom?: number | null
  readonly assignee?: string | null
  readonly flags?: number
  readonly invoice?: InvoiceRecord | null
}

export interface Told extends EventBase {
  readonly type: 'order.told'
  readonly order: Partial<Order>
}

export const someOrder: Order = {
  orderId: '202691531240135',
  customerId: 'u-1001',
  customerName: '杭州云栖科技有限公司',
  product: '服务器迁移',
  amountFen: 680_000,
  paidAt: START - 3 * DAY,
  stage: 'requirement-review',
  dueAt: START + 2 * DAY,
}

export const someInvoice: InvoiceRecord = {
  status: 'requested',
  type: 'ordinary',
  form: 'paper',
  title: '杭州云栖科技有限公司',
  amountFen: fen(680_000),
  number: null,
  courier: null,
  tracking: null,
  requestedAt: START,
  issuedAt: null,
  freight: { pays: 'prepaid', clause: 'I2', beyondConsent: false, inferred: false },
  deadline: {
    kind: 'invoice.issue',
    clause: 'I1',
    since: START,
    dueAt: instant(START + 7 * DAY),
    ours: true,
    pausedSince: null,
    inferred: false,
    provisional: false,
  },
  offline: false,
  lock: null,
  toReverse: false,
  troubles: [],
  personal: {},
}

/** As with real orders: under a hold the platform decides, and nobody acts on what is over or unknown (W22). */
const turnOf = ({ stage, hold }: Pick<Order, 'stage' | 'hold'>): OrderProjection['turn'] => {
  if (hold) return 'platform'
  if (stage === 'requirement-review' || stage === 'implementing') return 'provider'
  return ['completed', 'closed', 'unknown', 'none'].includes(stage) ? null : 'customer'
}

const maybe = (at: number | null | undefined): Instant | null => (at === null || at === undefined ? null : instant(at))

export const project: Projector = (log: StreamLog): OrderProjection | null => {
  const told = (log as StreamLog<Told>).events
    .filter((event) => !log.superseded.has(event.id))
    .map((event) => event.event.order)
  if (told.length === 0) return null
  const order = Object.assign({}, ...told) as Order
  const marks = new Set(log.acts.filter((act) => act.name === 'fill-in.mark').map((act) => act.input['act']))
  return {
    customerId: order.customerId,
    customerName: order.customerName,
    product: order.product,
    goods: 'service',
    orderKind: '新购',
    amountFen: fen(order.amountFen),
    paidAt: maybe(order.paidAt),
    stage: order.stage,
    hold: order.hold ?? null,
    turn: turnOf(order),
    deadline:
      order.dueAt === null || order.dueAt === undefined
        ? null
        : {
            kind: 'requirement.confirm',
            clause: 'T10',
            since: START,
            dueAt: instant(order.dueAt),
            ours: turnOf(order) === 'provider',
            pausedSince: order.hold ? START : null,
            inferred: false,
            provisional: false,
          },
    requirementRejections: 0,
    resultRejections: 0,
    rejectionsAtLeast: false,
    rejectionLimit: 3,
    appealableFrom: maybe(order.appealableFrom),
    appealGround: order.appealableFrom ? 'T10' : null,
    assignee: order.assignee ?? null,
    completedAt: order.stage === 'completed' ? START : null,
    warrantyUntil: null,
    openFlags: order.flags ?? 0,
    state: { invoice: null, stage: order.stage, told: told.length },
    automaticAt: maybe(order.automaticAt),
    refunds:
      order.hold === 'refund'
        ? [
            {
              status: 'requested',
              via: 'online',
              reasonCode: 'late',
              amountFen: fen(order.amountFen),
              requestedAt: START,
              decidedAt: null,
            },
          ]
        : [],
    appeals: [],
    fillIns: log.acts
      .filter((act) => act.by === 'provider' && act.name !== 'fill-in.mark')
      .map((act) => ({
        actId: act.id,
        command: act.name,
        at: act.occurredAt,
        by: act.person,
        filled: marks.has(act.id) ? { at: act.recordedAt, by: act.person } : null,
      })),
    conflict: null,
    invoice: order.invoice ?? null,
    course: { stays: [], duties: [] },
  }
}
