// Orders told in a line or two: who did what on which day after payment.
import { fen } from '../../shared/kernel/fen.ts'
import type { Actor, OrderTerms } from '../../shared/kernel/facts.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { openScenarioOrder, scenarioStep } from '../../shared/order/scenario.ts'
import type { ScenarioSession, ScenarioStep } from '../../shared/order/scenario.ts'
import type { StepOutput } from '../../shared/kernel/step-output.ts'
import type { Rules } from '../../shared/packs/pack.ts'
import { start } from './arbitrary.ts'

export const day = (n: number): Instant => after(start, n * DAY)

export const termsOf = (marketplace: string, more: Partial<OrderTerms> = {}): OrderTerms => ({
  marketplace,
  paidAt: start,
  amountFen: fen(100_000),
  goods: 'service',
  kind: null,
  selfOperated: false,
  offlineInvoice: false,
  warranty: null,
  targets: { confirm: null, deliver: null },
  inferred: [],
  ...more,
})

const said: Readonly<Record<string, Record<string, unknown>>> = {
  'requirement.submit': { description: '迁移两台服务器' },
  'requirement.revise': { description: '迁移三台服务器' },
  'requirement.confirm': { note: '可以实施' },
  'requirement.reject': { reason: '与约定不符' },
  'result.submit': { note: '已交付' },
  'result.reject': { reason: '有一台未迁移' },
  'appeal.file': { reason: '拖延' },
  'appeal.settle': { outcome: 'resume' },
  'refund.request': { via: 'online', reason: '不再需要', detail: '计划取消' },
}

export type Line = readonly [on: number, by: Actor, command: string, more?: Partial<ScenarioStep>]

export const stepOf = ([on, by, command, more = {}]: Line): ScenarioStep => ({
  at: day(on),
  by,
  do: command,
  with: said[command] ?? {},
  ...more,
})

export interface Told {
  readonly session: ScenarioSession
  readonly outputs: readonly StepOutput[]
  readonly last: StepOutput
}

export const tell = (terms: OrderTerms, rules: Rules, lines: readonly Line[]): Told => {
  let session = openScenarioOrder(terms, rules, start)
  const outputs: StepOutput[] = []
  for (const line of lines) {
    const taken = scenarioStep(session, stepOf(line))
    ;({ session } = taken)
    outputs.push(taken.output)
  }
  const last = outputs.at(-1)
  if (last === undefined) throw new Error('a story has at least one line')
  return { session, outputs, last }
}

export const throughDelivery: readonly Line[] = [
  [0, 'customer', 'requirement.submit'],
  [1, 'provider', 'requirement.confirm'],
  [2, 'provider', 'result.submit'],
]
