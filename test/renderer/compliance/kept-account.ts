// A shop's account with what is kept of it, as main would answer: one payment, one deduction, two cases, a document to report.
import type { AccountFiles, CaseFile, EntryItem } from '../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../shared/contract/accounts.ts'
import { addDays, dayOf, endOfDay } from '../../../shared/kernel/civil.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { DAY, after } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ActId, EventId } from '../../../shared/kernel/log.ts'
import { entryGroups } from '../../../shared/packs/entry.ts'
import { NOW } from '../fake-desk.ts'

export const SHOP = 'tencent:1001'
const ago = (days: number): Instant => after(NOW, -days * DAY)

/** The end of the day so many days from now. */
export const lastDay = (days: number): Instant => endOfDay(addDays(dayOf(NOW), days))

const none = { customer: {}, provider: {}, operations: {}, platform: {} }

const summary: AccountDetail['row']['summary'] = {
  standing: 'active',
  points: { year: 2026, total: 5, left: 19, limit: 24, resetAt: lastDay(99) },
  deposit: {
    requiredFen: fen(500_000),
    balanceFen: fen(400_000),
    shortfallFen: fen(100_000),
    inferred: false,
    topUp: null,
    deductionsIn12Months: 1,
    deductionsAllowed: 2,
    exposure: null,
  },
  cloudShare: null,
  reapplyFrom: null,
  openComplaints: 0,
  documentsToReport: 1,
  idleDue: [],
  nextAutomaticAt: null,
  keptFacts: 0,
}

const documentClock = {
  kind: 'document.report',
  clause: 'A18.1',
  startedAt: ago(8),
  dueAt: after(NOW, 22 * DAY),
  pack: null,
  workdays: false,
  provisional: false,
  inferred: false,
  automatic: false,
} as const

const violation = {
  type: 'A15-unfinished',
  points: 5,
  year: 2026,
  complaint: false,
  void: false,
  withdrawnAt: null,
}

const moved = { requiredFen: fen(500_000), reason: null, superseded: false }

export const account: AccountDetail = {
  row: { shopId: SHOP, summary, next: null, depositTable: [] },
  openedAt: ago(300),
  at: NOW,
  obligations: [
    {
      kind: 'document.report',
      owner: 'provider',
      clause: 'A18.1',
      since: ago(8),
      dueAt: after(NOW, 22 * DAY),
      overdue: false,
      paused: false,
      provisional: false,
      subject: { document: '营业执照' },
    },
  ],
  categories: [{ id: 'service', requiredFen: fen(500_000), known: true }],
  surchargeFen: fen(1_000_000),
  displayClosedSince: null,
  ledger: [
    {
      ...moved,
      eventId: 'e-1' as EventId,
      actId: 'pay-1' as ActId,
      at: ago(290),
      type: 'deposit.paid',
      changeFen: fen(500_000),
      balanceFen: fen(500_000),
      citing: ['D4'],
    },
    {
      ...moved,
      eventId: 'e-2' as EventId,
      actId: 'take-1' as ActId,
      at: ago(3),
      type: 'deposit.deducted',
      changeFen: fen(-100_000),
      balanceFen: fen(400_000),
      reason: 'violation',
      citing: ['A9.5.2'],
    },
  ],
  violations: [
    { ...violation, id: 'V-1', occurredAt: ago(7), decidedAt: ago(3) },
    { ...violation, id: null, points: 2, occurredAt: ago(60), decidedAt: ago(50) },
  ],
  products: {},
  documents: { 营业执照: { changedAt: ago(8), dueAt: after(NOW, 22 * DAY), reportedAt: null, clock: documentClock } },
  complaints: {},
  sales: {},
  available: none,
  catalogue: [
    {
      type: 'A15-unfinished',
      clause: 'A15',
      text: { zh: '未完成即催客户确认', en: 'Pressing to confirm' },
      points: null,
    },
  ],
  log: [],
}

export const emptyCase: CaseFile = {
  noticeAt: null,
  noticeNumber: '',
  noticeText: '',
  facts: '',
  attachments: [],
  appeal: null,
  closedAt: null,
  deductions: [],
}

const evidence = { sha256: 'a'.repeat(64), name: '社保证明.pdf', bytes: 20_480 }
const item = (validUntil: Instant | null): EntryItem => ({ done: true, note: '', validUntil, attachments: [] })
const kept = { version: 1, at: ago(20), person: '何晓' }

export const files: AccountFiles = {
  shopId: SHOP,
  groups: entryGroups(['service']),
  silent: [],
  service: { clause: 'A12', weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18, answerWithinSeconds: 30 },
  entry: {
    staff: { ...kept, value: { ...item(lastDay(12)), note: '名册 18 人', attachments: [evidence] } },
    licence: { ...kept, value: item(lastDay(-6)) },
    signed: { ...kept, value: item(lastDay(31)) },
    deposit: { ...kept, value: item(null) },
  },
  documents: {},
  cases: {},
  complaints: {},
  receipts: {},
}
