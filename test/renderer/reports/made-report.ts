// A report as main would answer it.
import type { Report, ReportRow } from '../../../shared/contract/reports.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { Month } from '../../../shared/kernel/months.ts'
import { NOW } from '../fake-desk.ts'

type Figures = Report['total']
const rated = (met: number, missed: number) => ({ met, missed, rate: met + missed === 0 ? null : met / (met + missed) })
const stay = (stays: number, median: number | null, p90: number | null) => ({ stays, median, p90 })

export const figures = (over: Partial<Figures> = {}): Figures => ({
  onTime: rated(6, 2),
  duties: {
    'requirement.confirm': rated(5, 2),
    'result.submit': rated(0, 0),
    'target.confirm': rated(0, 0),
    'target.deliver': rated(1, 0),
    'invoice.issue': rated(0, 0),
  },
  invoices: rated(0, 0),
  rejections: {
    requirement: 2,
    result: 1,
    reachedLimit: 0,
    confirmed: 4,
    accepted: 0,
    perConfirmed: 0.5,
    perAccepted: null,
  },
  stays: {
    'requirement-pending': stay(4, 4, 9),
    'requirement-review': stay(6, 8, 20),
    'requirement-rejected': stay(0, null, null),
    implementing: stay(3, 25, 61),
    'acceptance-review': stay(0, null, null),
  },
  ...over,
})

const none = figures({
  onTime: rated(0, 0),
  rejections: {
    requirement: 0,
    result: 0,
    reachedLimit: 0,
    confirmed: 0,
    accepted: 0,
    perConfirmed: null,
    perAccepted: null,
  },
  stays: {
    'requirement-pending': stay(0, null, null),
    'requirement-review': stay(0, null, null),
    'requirement-rejected': stay(0, null, null),
    implementing: stay(0, null, null),
    'acceptance-review': stay(0, null, null),
  },
})

const words = (zh: string, en: string) => ({ zh, en })
const definition = {
  clauses: ['T10', 'W20'],
  counts: words('怎么算', 'How'),
  when: words('哪个月', 'When'),
  leftOut: words('不算什么', 'What not'),
} as const

export const report = (over: Partial<Report> = {}): Report => ({
  from: '2026-09' as Month,
  to: '2026-09' as Month,
  at: NOW,
  total: figures(),
  lines: [
    { key: 'tencent:1001', figures: figures() },
    { key: null, figures: figures() },
  ],
  trend: [
    { month: '2026-08' as Month, inPeriod: false, figures: figures() },
    { month: '2026-09' as Month, inPeriod: true, figures: figures() },
  ],
  definitions: { 'on-time': definition, rejections: definition, stays: definition, invoices: definition },
  ...over,
})

export const nothing = (): Report =>
  report({ total: none, lines: [], trend: [{ month: '2026-09' as Month, inPeriod: true, figures: none }] })

export const row = (n: number): ReportRow => ({
  stream: `order:tencent:1001:2026${n}` as StreamId,
  marketplace: 'tencent',
  shopId: 'tencent:1001',
  orderId: `2026${n}`,
  customerName: `客户${n}`,
  product: '安全加固',
  person: n === 1 ? 'p1' : null,
  subject: 'requirement.confirm',
  clause: 'T10',
  since: after(NOW, -6 * DAY),
  dueAt: after(NOW, -DAY),
  endedAt: after(NOW, -DAY + n * 2 * HOUR),
  verdict: 'late',
  ms: n * 2 * HOUR,
})
