// Random orders and random things done to them, by anyone, at any time, in or out of order.
import * as fc from 'fast-check'
import { openCommands } from '../../shared/order/available.ts'
import { catchUp } from '../../shared/order/due.ts'
import { invoiceable } from '../../shared/invoice/refunded.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { openScenarioOrder, scenarioStep } from '../../shared/order/scenario.ts'
import type { StepOutput } from '../../shared/kernel/step-output.ts'
import type { ScenarioSession, ScenarioStep } from '../../shared/order/scenario.ts'
import { fen } from '../../shared/kernel/fen.ts'
import type { Actor, OrderTerms } from '../../shared/kernel/facts.ts'
import { DAY, HOUR, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import { workCalendar } from '../../shared/kernel/working-days.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { withOverrides } from '../../shared/packs/versions.ts'
import type { Override } from '../../shared/packs/versions.ts'
import type { Rules } from '../../shared/packs/pack.ts'

export const marketplaces = [...releasedPacks.keys()]

export const start = parseInstant('2026-03-02T09:00:00+08:00') as Instant

const calendar = workCalendar({ off: ['2026-04-06', '2026-05-01'], work: ['2026-05-09'] }, () => true)

export const rulesOf = (marketplace: string, overrides: readonly Override[] = []): Rules => {
  const released = releasedPacks.get(marketplace)
  if (!released) throw new Error(`no pack ${marketplace}`)
  return { versions: withOverrides(released, overrides), calendar }
}

const actor = fc.constantFrom('customer', 'provider', 'operations', 'platform')
const text = fc.constantFrom('可以', '', '   ')
const mostlyText = fc.oneof({ weight: 5, arbitrary: fc.constant('可以') }, text)
const invoiceType = fc.constantFrom('ordinary', 'special')
const freight = fc.constantFrom('collect', 'prepaid', 'prepaid')
const amountFen = fc.constantFrom(1, 50_000, 100_000, 100_001, 0, -1)

const input = (name: string): fc.Arbitrary<Record<string, unknown>> => {
  switch (name) {
    case 'requirement.submit':
    case 'requirement.revise':
      return fc.record({ description: mostlyText })
    case 'requirement.confirm':
    case 'result.submit':
      return fc.record({ note: mostlyText })
    case 'requirement.reject':
    case 'result.reject':
    case 'appeal.file':
      return fc.record({ reason: mostlyText })
    case 'appeal.settle':
      return fc.oneof(
        fc.constant({ outcome: 'resume' }),
        fc.record({ outcome: fc.constant('close'), amountFen }, { requiredKeys: ['outcome'] }),
      )
    case 'refund.request':
      return fc.record(
        {
          via: fc.constantFrom('online', 'ticket'),
          reason: mostlyText,
          detail: mostlyText,
          amountFen,
          reasonCode: fc.constantFrom('other', 'customer-change', 'quality-loss'),
        },
        { requiredKeys: ['via', 'reason', 'detail'] },
      )
    case 'refund.approve':
      return fc.record({ amountFen }, { requiredKeys: [] })
    case 'invoice.request':
      return fc.record(
        {
          type: invoiceType,
          title: mostlyText,
          amountFen: fc.constantFrom(100_000, 50_000, 0),
          taxId: text,
          recipient: mostlyText,
          phone: mostlyText,
          address: mostlyText,
          postcode: mostlyText,
        },
        { requiredKeys: ['type', 'title', 'amountFen', 'recipient', 'phone', 'address', 'postcode'] },
      )
    case 'invoice.retype':
      return fc.record({ calledAt: fc.constant(start), spokeWith: mostlyText, agreed: fc.boolean() })
    case 'invoice.issue':
      return fc.oneof(
        fc.record({ number: mostlyText, courier: mostlyText, tracking: mostlyText, freight }),
        fc.record({ form: fc.constant('digital'), number: mostlyText, link: mostlyText }),
      )
    case 'invoice.correct':
      return fc.record({ title: mostlyText, number: mostlyText, freight, why: mostlyText }, { requiredKeys: ['why'] })
    case 'invoice.reverse':
      return fc.constantFrom({ returned: true }, { redNumber: '红字' }, {})
    case 'command.undo':
      return fc.record({ step: fc.nat(20) })
    default:
      return fc.constant({})
  }
}

/** The seat that usually gives a command. */
const usualActor: Readonly<Record<string, string>> = {
  'requirement.submit': 'customer',
  'requirement.revise': 'customer',
  'requirement.confirm': 'provider',
  'requirement.reject': 'provider',
  'result.submit': 'provider',
  'result.accept': 'customer',
  'result.reject': 'customer',
  'appeal.file': 'customer',
  'appeal.withdraw': 'customer',
  'appeal.settle': 'operations',
  'refund.request': 'customer',
  'refund.withdraw': 'customer',
  'refund.approve': 'platform',
  'refund.decline': 'platform',
  'invoice.request': 'customer',
  'invoice.cancel': 'customer',
  'invoice.retype': 'provider',
  'invoice.issue': 'provider',
  'invoice.correct': 'provider',
  'invoice.markRefunded': 'provider',
  'invoice.reverse': 'provider',
  'command.undo': 'provider',
}
export const commandNames = Object.keys(usualActor)

/** Pauses that like the boundaries: nothing, hours, exactly five days, a month and a moment. */
const pause = fc.oneof(
  fc.constantFrom(0, 1, HOUR, DAY, 5 * DAY, 5 * DAY + 1, 15 * DAY, 30 * DAY, 30 * DAY + 1),
  fc.integer({ min: 0, max: 8 * DAY }),
)

interface Shape {
  readonly pause: number
  readonly name: string
  readonly by: string
  readonly with: Record<string, unknown>
  readonly recorded: boolean
  readonly ago: number
}

const step = (recordedToo: boolean, names: readonly string[]): fc.Arbitrary<Shape> =>
  fc.constantFrom(...names).chain((name) =>
    fc.record({
      pause,
      name: fc.constant(name),
      by: fc.oneof({ weight: 6, arbitrary: fc.constant(usualActor[name] ?? 'customer') }, actor),
      with: input(name),
      recorded: recordedToo && name !== 'command.undo' ? fc.boolean() : fc.constant(false),
      ago: fc.oneof(fc.constant(0), pause),
    }),
  )

const terms = (marketplace: string): fc.Arbitrary<OrderTerms> =>
  fc.record({
    marketplace: fc.constant(marketplace),
    paidAt: fc.constant(start),
    amountFen: fc.constant(fen(100_000)),
    goods: fc.constantFrom('service', 'service', 'service', 'saas-manual', 'application', 'tool'),
    kind: fc.constant(null),
    selfOperated: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    offlineInvoice: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    warranty: fc.constantFrom(null, { days: 90 }, { months: 1 }),
    targets: fc.constantFrom(
      { confirm: null, deliver: null },
      { confirm: { workdays: 2 }, deliver: { workdays: 5 } },
      { confirm: { days: 1 }, deliver: { days: 10 } },
    ),
    inferred: fc.constant([]),
  })

/** One in four steps is anything at all; the others are something that some seat may do at that moment. */
interface RandomStep extends Shape {
  readonly pick: number
  readonly anything: boolean
}

const randomStep = (recordedToo: boolean, names: readonly string[]): fc.Arbitrary<RandomStep> =>
  fc
    .record({ shape: step(recordedToo, names), pick: fc.nat(1000), anything: fc.integer({ min: 0, max: 3 }) })
    .map(({ shape, pick, anything }) =>
      Object.assign({ pick, anything: anything === 0 || shape.name === 'command.undo' }, shape),
    )

const sensible: Readonly<Record<string, Record<string, unknown>>> = {
  'requirement.submit': { description: '可以' },
  'requirement.revise': { description: '改一改' },
  'requirement.confirm': { note: '可以' },
  'requirement.reject': { reason: '不符' },
  'result.submit': { note: '交付' },
  'result.reject': { reason: '不符' },
  'appeal.file': { reason: '拖延' },
  'appeal.settle': { outcome: 'resume' },
  'invoice.retype': { calledAt: start, spokeWith: '客户', agreed: true },
  'invoice.issue': { number: '12345678', courier: 'SF', tracking: 'SF1', freight: 'prepaid' },
  'invoice.correct': { number: '87654321', why: '写错' },
  'invoice.reverse': { redNumber: '红字' },
}

/** A13: asked for with what is left to be invoiced. */
const invoiceAsked = ({ terms: given, refund }: OrderState, type: string): Record<string, unknown> => ({
  type,
  title: '抬头',
  amountFen: invoiceable(given, refund),
  recipient: '收',
  phone: '1',
  address: '地',
  postcode: '1',
})

type Doing = Required<Pick<ScenarioStep, 'by' | 'do' | 'with'>>

const chosen = (session: ScenarioSession, rules: Rules, at: Instant, random: RandomStep): Doing => {
  const { state } = catchUp(session.state, rules, at)
  const open = Object.entries(openCommands(state, rules, at)).flatMap(([by, names]) => names.map((name) => [by, name]))
  const [by, name] = random.anything ? [] : (open[random.pick % open.length] ?? [])
  if (by === undefined || name === undefined) return { by: random.by as Actor, do: random.name, with: random.with }
  const via = state.delivery.stage === 'completed' || state.terms.marketplace === marketplaces[1] ? 'ticket' : 'online'
  const refund = name === 'refund.request' ? { via, reason: '退', detail: '退' } : {}
  const invoice = name === 'invoice.request' ? invoiceAsked(state, random.pick % 2 === 0 ? 'special' : 'ordinary') : {}
  return { by: by as Actor, do: name, with: { ...refund, ...invoice, ...sensible[name] } }
}

const walk = (given: OrderTerms, rules: Rules, random: readonly RandomStep[]): readonly ScenarioStep[] => {
  let session = openScenarioOrder(given, rules, start)
  let at = start
  return random.map((one) => {
    at = after(at, one.pause)
    const doing = { at, ...chosen(session, rules, at, one) }
    const occurredAt = after(at, -Math.min(one.ago, at - start))
    const taken = one.recorded ? { ...doing, recorded: true, occurredAt } : doing
    ;({ session } = scenarioStep(session, taken))
    return taken
  })
}

/** An order and what is done to it, in time order, as a scenario has it. */
export const story = (
  marketplace: string,
  recordedToo: boolean,
  names: readonly string[] = commandNames,
): fc.Arbitrary<readonly [OrderTerms, readonly ScenarioStep[]]> =>
  terms(marketplace).chain((given) =>
    fc
      .array(randomStep(recordedToo, names), { maxLength: 20 })
      .map((random) => [given, walk(given, rulesOf(marketplace), random)] as const),
  )

export interface Played {
  readonly session: ScenarioSession
  readonly before: readonly ScenarioSession[]
  readonly outputs: readonly StepOutput[]
}

export const playAll = (given: OrderTerms, rules: Rules, taken: readonly ScenarioStep[]): Played => {
  let session = openScenarioOrder(given, rules, start)
  const before: ScenarioSession[] = []
  const outputs: StepOutput[] = []
  for (const one of taken) {
    before.push(session)
    const next = scenarioStep(session, one)
    ;({ session } = next)
    outputs.push(next.output)
  }
  return { session, before, outputs }
}
