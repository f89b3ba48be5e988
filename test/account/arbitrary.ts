// Accounts lived at random: any command at any time by anyone, some of it recorded afterwards, some of it taken back.
import * as fc from 'fast-check'
import { accountStep, openScenarioAccount } from '../../shared/account/scenario.ts'
import type { AccountSession, AccountStep } from '../../shared/account/scenario.ts'
import { fen } from '../../shared/kernel/fen.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import { HOUR, after, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { StepOutput } from '../../shared/kernel/step-output.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import type { Rules } from '../../shared/packs/pack.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { withOverrides } from '../../shared/packs/versions.ts'

export const marketplaces = ['tencent', 'qingcloud', 'aliyun'] as const
/** 2026-09-01T09:00+08:00: the year's end and two version changes lie within reach. */
export const start = instant(1_788_224_400_000)

/** One version asks for more, a later one for less than at first. */
export const rulesOf = (marketplace: string): Rules => {
  const released = releasedPacks.get(marketplace)
  if (released === undefined) throw new Error(`no pack for ${marketplace}`)
  const versions = withOverrides(released, [
    { effectiveFrom: after(start, 40 * 24 * HOUR), set: { depositByCategoryFen: { service: fen(2_500_000) } } },
    {
      effectiveFrom: after(start, 90 * 24 * HOUR),
      set: { depositByCategoryFen: { service: fen(300_000) }, expulsionPoints: 18, idle: { days: 40 } },
    },
  ])
  return { versions, calendar: officialCalendar }
}

const checklist = (ownSitePage: boolean) => ({
  securityAudit: true,
  agreement: true,
  licences: true,
  accurateText: true,
  ownSitePage,
  delistPlan: true,
})

interface Choice {
  readonly by: Actor
  readonly do: string
  readonly input: (at: Instant, salt: number) => Record<string, unknown>
}

const product = (salt: number) => `p${salt % 3}`
const choices: readonly Choice[] = [
  {
    by: 'provider',
    do: 'deposit.pay',
    input: (_, salt) => ({ amountFen: fen([2_000_000, 500_000, 100][salt % 3] ?? 1) }),
  },
  {
    by: 'platform',
    do: 'deposit.deduct',
    input: (_, salt) => ({ amountFen: fen([1000, 600_000][salt % 2] ?? 1), reason: 'violation' }),
  },
  { by: 'platform', do: 'deposit.surcharge', input: () => ({}) },
  { by: 'platform', do: 'deposit.liftSurcharge', input: () => ({}) },
  { by: 'platform', do: 'deposit.return', input: (_, salt) => ({ amountFen: fen((salt % 7) * 1000) }) },
  {
    by: 'platform',
    do: 'deposit.agree',
    input: (_, salt) => ({ amountFen: salt % 2 === 0 ? null : fen(400_000), reason: '约定' }),
  },
  { by: 'platform', do: 'settlement.run', input: (_, salt) => ({ amountFen: fen((salt % 3) * 100_000) }) },
  { by: 'provider', do: 'category.add', input: (_, salt) => ({ category: ['website', 'games'][salt % 2] }) },
  {
    by: 'provider',
    do: 'category.remove',
    input: (_, salt) => ({ category: ['website', 'games', 'service'][salt % 3] }),
  },
  {
    by: 'provider',
    do: 'product.list',
    input: (_, salt) => ({ product: product(salt), category: 'service', checklist: checklist(salt % 5 > 0) }),
  },
  { by: 'provider', do: 'product.delist', input: (_, salt) => ({ product: product(salt) }) },
  { by: 'platform', do: 'product.order', input: (_, salt) => ({ product: product(salt) }) },
  {
    by: 'platform',
    do: 'violation.record',
    input: (at, salt) => ({ id: `v${salt % 6}`, type: 'A14', points: (salt % 4) * 6, occurredAt: at }),
  },
  { by: 'platform', do: 'violation.withdraw', input: (_, salt) => ({ id: `v${salt % 6}` }) },
  { by: 'platform', do: 'sales.report', input: (_, salt) => ({ year: 2025, sold: 10, onCloud: salt % 11 }) },
  { by: 'provider', do: 'document.change', input: (at, salt) => ({ document: `d${salt % 2}`, changedAt: at }) },
  { by: 'provider', do: 'document.report', input: (_, salt) => ({ document: `d${salt % 2}` }) },
  { by: 'customer', do: 'complaint.receive', input: (_, salt) => ({ complaint: `c${salt % 3}` }) },
  { by: 'provider', do: 'complaint.answer', input: (_, salt) => ({ complaint: `c${salt % 3}` }) },
  { by: 'provider', do: 'account.exit', input: () => ({}) },
  { by: 'platform', do: 'account.expel', input: () => ({ ground: 3 }) },
  { by: 'provider', do: 'account.reapply', input: () => ({}) },
]

/** What keeps a shop going comes more often than what ends it. */
const weights: Readonly<Record<string, number>> = {
  'deposit.pay': 8,
  'product.list': 8,
  'product.order': 6,
  'deposit.deduct': 8,
  'settlement.run': 12,
  'violation.record': 10,
  'violation.withdraw': 10,
  'category.add': 3,
}
const weighted = choices.flatMap((choice) => Array.from({ length: weights[choice.do] ?? 1 }, () => choice))

const line = fc.record({
  hours: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })),
  choice: fc.nat(weighted.length - 1),
  salt: fc.nat(60),
  kind: fc.constantFrom('command', 'command', 'command', 'look', 'fact', 'late', 'undo'),
  back: fc.integer({ min: 0, max: 1500 }),
  stranger: fc.nat(9),
})

/** A shop that pays and lists, so that there is something to lose. */
const opening: readonly AccountStep[] = [
  { at: start, by: 'provider', do: 'deposit.pay', with: { amountFen: fen(2_000_000) } },
  ...['p0', 'p1'].map((name) => ({
    at: start,
    by: 'provider' as const,
    do: 'product.list',
    with: { product: name, category: 'service', checklist: checklist(true) },
  })),
]

const stepsOf = (lines: readonly (typeof line extends fc.Arbitrary<infer Line> ? Line : never)[]): AccountStep[] => {
  let at: Instant = start
  const lived = lines.map(({ hours, choice, salt, kind, back, stranger }, index): AccountStep => {
    at = after(at, hours * HOUR)
    if (kind === 'look') return { at }
    if (kind === 'undo')
      return { at, by: 'provider', do: 'command.undo', with: { step: salt % (index + opening.length) } }
    const chosen = weighted[choice] ?? choices[0]
    if (chosen === undefined) throw new Error('there are choices')
    const occurredAt = kind === 'late' ? instant(Math.max(start, after(at, -back * HOUR))) : at
    const by = stranger === 0 ? 'operations' : chosen.by
    const given = { at, by, do: chosen.do, with: chosen.input(occurredAt, salt) }
    return kind === 'command' ? given : { ...given, recorded: true, occurredAt }
  })
  return [...opening, ...lived]
}

export const story = fc.array(line, { minLength: 1, maxLength: 22 }).map(stepsOf)
/** Only choices made here, in order. */
export const plainStory = fc
  .array(
    line.filter(({ kind }) => kind === 'command'),
    { minLength: 1, maxLength: 18 },
  )
  .map(stepsOf)

export interface Played {
  readonly session: AccountSession
  /** The session before each step. */
  readonly before: readonly AccountSession[]
  readonly outputs: readonly StepOutput[]
}

export const playAll = (marketplace: string, rules: Rules, steps: readonly AccountStep[]): Played => {
  let session = openScenarioAccount({ marketplace, categories: ['service'] }, rules, start)
  const before: AccountSession[] = []
  const outputs: StepOutput[] = []
  for (const step of steps) {
    before.push(session)
    const taken = accountStep(session, step)
    ;({ session } = taken)
    outputs.push(taken.output)
  }
  return { session, before, outputs }
}
