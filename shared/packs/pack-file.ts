// What a pack's JSON file holds, checked fail-closed when it is loaded: an unknown key, a missing row, a clause that
// doesn't exist or one that may not refuse where it would have to makes the pack unusable, and says where.
import { z } from 'zod'
import type { RefusingClauseId } from '../rulebook/clauses.ts'
import { clauseIds, isRefusingClauseId } from '../rulebook/clauses.ts'
import { parseInstant } from '../kernel/iso.ts'

const clause = z.enum(clauseIds)
const refusingClause = clause.refine((id): id is RefusingClauseId => isRefusingClauseId(id), {
  error: 'a clause that may refuse',
  params: { fault: 'refusing-clause' },
})
const text = z.string().min(1)
const instantText = z.string().transform((written, context) => {
  const at = parseInstant(written)
  if (at !== null) return at
  context.addIssue({ code: 'custom', message: 'an ISO 8601 instant with offset', params: { fault: 'instant' } })
  return z.NEVER
})

const whole = z.int().min(0)
/** Longer lengths leave the calendar's four-digit years; longer working-day counts take too long to walk. */
const length = (most: number) => whole.max(most)
const duration = z.union([
  z.strictObject({ days: length(36_500) }),
  z.strictObject({ workdays: length(2500) }),
  z.strictObject({ minutes: length(5_000_000) }),
  z.strictObject({ months: length(1200) }),
  z.strictObject({ years: length(100) }),
])

/** A parameter with its clause; `inferredFrom` names an entry of `origins` and makes it 推定 (W18). */
const row = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, clause, inferredFrom: text.exactOptional() })

const parameters = z.strictObject({
  providerStep: row(duration.nullable()),
  rejectionsBeforeAppeal: row(whole.nullable()),
  autoAccept: row(duration.nullable()),
  applicationGuarantee: row(duration),
  warranty: row(duration.nullable()),
  invoice: row(duration),
  freightCollectMaxFen: row(whole),
  freightConsentMaxFen: row(whole.nullable()),
  depositByCategoryFen: row(z.record(text, whole)).extend({
    /** D3, W5: the categories whose amount the manager has confirmed; they are 推定 no longer. */
    confirmed: z.array(text).exactOptional(),
  }),
  replenish: row(duration),
  surchargeFen: row(whole),
  deductionsBeforeSurcharge: row(whole),
  expulsionPoints: row(whole),
  cloudShareMin: row(z.number().min(0).max(1)),
  changeReport: row(duration),
  complaintAnswer: row(duration),
  idle: row(duration),
  reapply: row(duration),
})

const stage = z.enum([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
])
const goods = z.enum(['service', 'saas-manual', 'application', 'tool'])
const actor = z.enum(['customer', 'provider', 'operations', 'platform'])

const move = z.strictObject({
  command: z.enum([
    'requirement.submit',
    'requirement.revise',
    'requirement.confirm',
    'requirement.reject',
    'result.submit',
    'result.accept',
    'result.reject',
  ]),
  by: z.enum(['customer', 'provider']),
  clause: refusingClause,
  needs: z.enum(['description', 'note', 'reason']).nullable(),
  steps: z.array(z.strictObject({ from: stage, to: stage, citing: z.array(clause).exactOptional() })).min(1),
})

const stageClock = z.strictObject({
  stage,
  kind: z.enum(['requirement.confirm', 'result.submit', 'result.accept']),
  parameter: z.enum(['providerStep', 'autoAccept']),
  clause,
  /** The event that running out makes by itself. */
  makes: z.literal('result.autoAccepted').exactOptional(),
})

const ground = z.strictObject({
  clause: refusingClause,
  stages: z.array(stage),
  when: z.enum(['step-late', 'requirement-rejections', 'result-rejections']),
})

const refundRow = z.strictObject({
  when: z.enum(['before-confirmation', 'under-way', 'completed', 'within-guarantee', 'after-guarantee', 'ever']),
  reasonCode: z.enum(['customer-change', 'quality-loss']).exactOptional(),
  ways: z.array(z.enum(['online', 'ticket'])),
  amount: z.enum(['full', 'negotiated', 'none']),
  clauses: z.array(clause).min(1),
  /** What refuses where `clauses` may not: by default the clauses themselves. */
  refusing: z.array(refusingClause).min(1).exactOptional(),
  inferredFrom: text.exactOptional(),
})

const noticeCondition = z.enum([
  'always',
  'after-completion',
  'invoice-issued',
  'offline-invoice',
  'collect-beyond-consent',
  'odd-number',
])

/** A19, W6: one type of violation; `points` null where no source gives them. */
export const violationRow = z.strictObject({
  type: text,
  clause,
  points: z.int().min(1).nullable(),
  /** A24 (1): the type itself says that the provider is expelled for it. */
  expels: z.boolean().exactOptional(),
  zh: text,
  en: text,
})

export const packFile = z.strictObject({
  marketplace: text,
  effectiveFrom: instantText,
  labels: z.strictObject({ zh: text, en: text, mark: z.string().length(1) }),
  origins: z.record(text, text),
  parameters,
  delivered: z.strictObject({ goods: z.array(goods), clause }),
  flows: z.strictObject({
    standard: z.strictObject({
      clause,
      customerSeat: actor,
      moves: z.array(move).length(7),
      clocks: z.array(stageClock),
    }),
    selfOperated: z.strictObject({ clause, as: z.literal('standard'), customerSeat: actor }),
  }),
  appeals: z.strictObject({ clause: refusingClause, grounds: z.array(ground) }),
  refunds: z.strictObject({
    service: z.array(refundRow),
    application: z.array(refundRow),
    tool: z.array(refundRow),
  }),
  invoices: z.strictObject({
    /** Q9: what cancels an open request when a refund is approved; null where it stays until it is marked. */
    cancelledByRefund: clause.nullable(),
  }),
  /** Without it: the catalogue that ships for the marketplace (violations.json). */
  violations: z
    .strictObject({ inferredFrom: text.exactOptional(), types: z.array(violationRow).min(1) })
    .exactOptional(),
  notices: z.array(z.strictObject({ on: text, when: noticeCondition, clause })),
  listWords: z.strictObject({
    clause,
    states: z.record(
      text,
      z.union([z.strictObject({ stage }), z.strictObject({ hold: z.enum(['appeal', 'refund']) })]),
    ),
    goods: z.record(text, goods),
  }),
})

export type PackFile = z.infer<typeof packFile>
/** As it is written in JSON: instants as text. */
export type PackSource = z.input<typeof packFile>
