// A shop's account told in a line or two: who did what on which day after the shop was opened.
import { accountStep, openScenarioAccount } from '../../shared/account/scenario.ts'
import type { AccountSession, AccountStep } from '../../shared/account/scenario.ts'
import { fen } from '../../shared/kernel/fen.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import type { StepOutput } from '../../shared/kernel/step-output.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import type { Rules } from '../../shared/packs/pack.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { withOverrides } from '../../shared/packs/versions.ts'
import type { Override } from '../../shared/packs/versions.ts'

/** A Monday, so that a week's working days can be counted on the fingers. */
export const opening = parseInstant('2026-03-02T09:00:00+08:00') as Instant
export const day = (n: number): Instant => after(opening, n * DAY)

export const rules = (marketplace = 'aliyun', overrides: readonly Override[] = []): Rules => {
  const released = releasedPacks.get(marketplace)
  if (released === undefined) throw new Error(`no pack for ${marketplace}`)
  return { versions: withOverrides(released, overrides), calendar: officialCalendar }
}

const said: Readonly<Record<string, Record<string, unknown>>> = {
  'deposit.pay': { amountFen: fen(2_000_000) },
  'deposit.deduct': { amountFen: fen(300_000), reason: 'refund' },
  'settlement.run': { amountFen: fen(100_000) },
  'violation.record': { id: 'v1', type: 'A14', points: 12, occurredAt: opening },
  'violation.withdraw': { id: 'v1' },
  'product.list': {
    product: 'p1',
    category: 'service',
    checklist: {
      securityAudit: true,
      agreement: true,
      licences: true,
      accurateText: true,
      ownSitePage: true,
      delistPlan: true,
    },
  },
}

export type Line = readonly [on: number, by: Actor, command: string, more?: Partial<AccountStep>]

export interface Told {
  readonly session: AccountSession
  readonly outputs: readonly StepOutput[]
}

export const tell = (
  lines: readonly Line[],
  held: Rules = rules(),
  categories: readonly string[] = ['service'],
): Told => {
  let session = openScenarioAccount({ marketplace: 'aliyun', categories }, held, opening)
  const outputs: StepOutput[] = []
  for (const [on, by, command, more = {}] of lines) {
    const taken = accountStep(session, { at: day(on), by, do: command, with: said[command] ?? {}, ...more })
    ;({ session } = taken)
    outputs.push(taken.output)
  }
  return { session, outputs }
}
