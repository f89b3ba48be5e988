// Orders as main would tell them, for the tests of the screens that show them.
import type { QueuePage } from '../../shared/contract/api.ts'
import type { Availability, OrderDetail } from '../../shared/contract/order-detail.ts'
import { type QueueRow, queueTabs } from '../../shared/contract/rows.ts'
import type { TabCounts } from '../../shared/contract/desk.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { DAY, HOUR, after } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { NOW } from './fake-desk.ts'

export const streamOf = (n: number): StreamId => `order:tencent:1001:2026${n}` as StreamId

/** Waiting for our confirmation, six hours left. */
export const row = (n: number, more: Partial<QueueRow> = {}): QueueRow => ({
  stream: streamOf(n),
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${n}`,
  customerId: `u${n}`,
  customerName: `客户${n}`,
  product: '服务器迁移',
  goods: 'service',
  stage: 'requirement-review',
  hold: null,
  turn: 'provider',
  deadline: {
    kind: 'requirement.confirm',
    clause: 'T10',
    since: after(NOW, -5 * DAY + 6 * HOUR),
    dueAt: after(NOW, 6 * HOUR),
    ours: true,
    pausedSince: null,
    inferred: false,
    provisional: false,
  },
  requirementRejections: 1,
  resultRejections: 0,
  rejectionsAtLeast: false,
  rejectionLimit: 3,
  appealableFrom: null,
  appealGround: null,
  fillIn: 'none',
  assignee: 'p1',
  amountFen: fen(680_000),
  paidAt: after(NOW, -8 * DAY),
  updatedAt: after(NOW, -DAY),
  completedAt: null,
  warrantyUntil: null,
  refund: null,
  openFlags: 0,
  ...more,
})

export const open = (command: string, by: Availability['by']): Availability => ({
  command,
  by,
  open: true,
  refusedBy: [],
})
export const closed = (
  command: string,
  by: Availability['by'],
  ...refusedBy: Availability['refusedBy']
): Availability => ({
  command,
  by,
  open: false,
  refusedBy,
})

export const detail = (shown: QueueRow, more: Partial<OrderDetail> = {}): OrderDetail => ({
  row: shown,
  purged: null,
  contact: { name: '林*', phone: '138****4608', email: 'l***@example.com' },
  orderKind: '新购',
  selfOperated: false,
  offlineInvoice: false,
  providerName: '云帆',
  requirements: [{ version: 1, at: after(NOW, -5 * DAY), description: '迁移三台服务器', attachments: [] }],
  steps: [
    { id: 'requirement', status: 'done', from: after(NOW, -6 * DAY), to: after(NOW, -5 * DAY), entries: [] },
    { id: 'confirm', status: 'current', from: after(NOW, -5 * DAY), to: null, entries: [] },
    { id: 'implement', status: 'future', from: null, to: null, entries: [] },
    { id: 'accept', status: 'future', from: null, to: null, entries: [] },
    { id: 'complete', status: 'future', from: null, to: null, entries: [] },
  ],
  log: [],
  obligations: [],
  available: [open('requirement.confirm', 'provider'), open('requirement.reject', 'provider')],
  entitlement: {
    online: true,
    ticket: false,
    minFen: fen(680_000),
    maxFen: fen(680_000),
    clauses: ['A17.1'],
    reasons: [],
    inferred: false,
  },
  invoice: null,
  fillIns: [],
  checklist: [],
  tickets: [],
  possibleStages: [],
  conflict: null,
  ...more,
})

export const noCounts = Object.fromEntries(queueTabs.map((tab) => [tab, 0])) as TabCounts

/** One page that holds everything, unless more are said to match. */
export const page = (rows: readonly QueueRow[], total = rows.length): QueuePage => ({
  rows,
  next: rows.length < total ? 'more' : null,
  total,
  tabs: { ...noCounts, all: total, 'requirement-review': total },
  at: NOW,
})
