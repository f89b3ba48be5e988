// A shop's account as main would answer it: 14 of 24 points, a deposit that falls short, a complaint nobody answered.
import type { AccountDetail, AccountRow, WhatIfAnswer } from '../../../shared/contract/accounts.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { DAY, HOUR, MINUTE, instant } from '../../../shared/kernel/instant.ts'
import { NOW, session } from '../fake-desk.ts'

export const SHOP = session.shops[0]?.id ?? ''

type Summary = NonNullable<AccountRow['summary']>

const at = (iso: string) => instant(Date.parse(iso))
const ago = (ms: number) => instant(NOW - ms)

export const summary = (over: Partial<Summary> = {}): Summary => ({
  standing: 'active',
  points: { year: 2026, total: 14, left: 10, limit: 24, resetAt: at('2027-01-01T00:00:00+08:00') },
  deposit: {
    requiredFen: fen(3_000_000),
    balanceFen: fen(2_250_000),
    shortfallFen: fen(750_000),
    inferred: true,
    topUp: {
      kind: 'deposit.replenish',
      clause: 'A9.5.3',
      startedAt: ago(2 * DAY),
      dueAt: at('2026-09-25T00:00:00+08:00'),
      pack: null,
      workdays: true,
      provisional: false,
      inferred: false,
      automatic: true,
    },
    deductionsIn12Months: 2,
    deductionsAllowed: 2,
    exposure: null,
  },
  cloudShare: null,
  reapplyFrom: null,
  openComplaints: 1,
  documentsToReport: 0,
  idleDue: [],
  nextAutomaticAt: null,
  keptFacts: 0,
  ...over,
})

export const row = (over: Partial<AccountRow> = {}): AccountRow => ({
  shopId: SHOP,
  summary: summary(),
  next: null,
  depositTable: [
    { id: 'service', requiredFen: fen(2_000_000) },
    { id: 'website', requiredFen: fen(3_000_000) },
  ],
  ...over,
})

const decided = (id: string, points: number, decidedAt: string): AccountDetail['violations'][number] => ({
  id,
  type: 'off-platform',
  points,
  year: Number(decidedAt.slice(0, 4)),
  occurredAt: at(decidedAt),
  decidedAt: at(decidedAt),
  complaint: false,
  void: false,
  withdrawnAt: null,
})

export const account = (over: Partial<AccountDetail> = {}): AccountDetail => ({
  row: row(),
  openedAt: at('2025-08-27T09:00:00+08:00'),
  at: NOW,
  obligations: [
    {
      kind: 'complaint.answer',
      owner: 'provider',
      clause: 'A18.16',
      since: ago(HOUR),
      dueAt: ago(30 * MINUTE),
      overdue: true,
      paused: false,
      provisional: false,
      subject: { complaint: 'C-1' },
    },
  ],
  categories: [
    { id: 'service', requiredFen: fen(2_000_000), known: true },
    { id: 'website', requiredFen: fen(3_000_000), known: true },
  ],
  surchargeFen: fen(1_000_000),
  displayClosedSince: null,
  ledger: [],
  violations: [
    decided('V-1', 6, '2026-04-14T09:00:00+08:00'),
    decided('V-2', 8, '2026-08-02T09:00:00+08:00'),
    decided('V-0', 4, '2025-10-26T09:00:00+08:00'),
  ],
  products: {},
  documents: {},
  complaints: {},
  sales: {},
  available: {
    customer: {},
    provider: { 'deposit.pay': { open: true } },
    operations: {},
    platform: { 'deposit.deduct': { open: true }, 'violation.record': { open: true } },
  },
  catalogue: [
    { type: 'off-platform', clause: 'A14', text: { zh: '引导站外交易', en: 'Off-platform trade' }, points: null },
    { type: 'urging', clause: 'A15', text: { zh: '未完成即催客户确认', en: 'Urging acceptance' }, points: 5 },
  ],
  log: [],
  ...over,
})

/** What follows from so many points more. */
export const supposed = (points: number): WhatIfAnswer => {
  const before = summary()
  const total = before.points.total + points
  const left = Math.max(0, before.points.limit - total)
  const gone = total >= before.points.limit
  return {
    before,
    after: {
      ...before,
      points: { ...before.points, total, left },
      standing: gone ? 'expelled' : 'active',
      reapplyFrom: gone ? 'never' : null,
    },
    follows: [],
    refusedBy: [],
    notices: [],
  }
}
