// Plays a scenario: the same pure engine the app uses, one step after the other, each held against its expectation.
// A step that only looks has no `do` in its output.
import { accountCommandSchemas } from '../../shared/account/command-schemas.ts'
import { accountStep, openScenarioAccount } from '../../shared/account/scenario.ts'
import { accountView } from '../../shared/account/scenario-view.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import type { OrderTerms } from '../../shared/kernel/facts.ts'
import { calendarFrom } from '../../shared/kernel/working-days.ts'
import { orderCommandSchemas } from '../../shared/order/command-schemas.ts'
import { openScenarioOrder, scenarioStep } from '../../shared/order/scenario.ts'
import { scenarioView } from '../../shared/order/scenario-view.ts'
import { officialCalendar } from '../../shared/packs/official-calendar.ts'
import type { Rules } from '../../shared/packs/pack.ts'
import { releasedPacks } from '../../shared/packs/released.ts'
import { withOverrides } from '../../shared/packs/versions.ts'
import { match } from './match.ts'
import type { Mismatch } from './match.ts'
import type { AccountScenario, OrderScenario, Scenario, Step } from './schema.ts'

export interface PlayedStep {
  readonly mismatches: readonly Mismatch[]
  readonly [field: string]: unknown
}

export interface Played {
  readonly title: string
  readonly ok: boolean
  readonly steps: readonly PlayedStep[]
}

const rulesOf = ({ pack, packVersions = [], holidays }: Scenario): Rules => {
  const released = releasedPacks.get(pack)
  invariant(released !== undefined, `the schema knows no pack that does not ship: ${pack}`)
  return {
    versions: withOverrides(released, packVersions),
    calendar: holidays === undefined ? officialCalendar : calendarFrom(holidays),
  }
}

const termsOf = ({ pack, given }: OrderScenario): OrderTerms => ({
  marketplace: pack,
  paidAt: given.paidAt,
  amountFen: fen(given.amountFen),
  goods: given.goods,
  kind: given.kind ?? null,
  selfOperated: given.selfOperated ?? false,
  offlineInvoice: given.offlineInvoice ?? false,
  warranty: given.warranty ?? null,
  targets: { confirm: given.targets?.confirm ?? null, deliver: given.targets?.deliver ?? null },
  inferred: [],
})

/** The step's output as the page shows it, in its order of fields. */
const heldAgainst = (step: Step, done: Readonly<Record<string, unknown>>): PlayedStep => {
  const named = step.do === undefined ? {} : { do: step.do }
  const output = { at: formatInstant(step.at), ...named, ...done }
  return { ...output, mismatches: step.expect === undefined ? [] : match(step.expect, output) }
}

/** What the page's vocabulary allows, by subject. */
export const subjectSchemas = { order: orderCommandSchemas, account: accountCommandSchemas }

/** One step after the other; each engine keeps a session of its own. */
const playOrder = (scenario: OrderScenario): PlayedStep[] => {
  let session = openScenarioOrder(termsOf(scenario), rulesOf(scenario), scenario.given.paidAt)
  return scenario.steps.map((step) => {
    const taken = scenarioStep(session, step)
    ;({ session } = taken)
    return heldAgainst(step, { ...taken.output, ...scenarioView(session, step.at) })
  })
}

const playAccount = (scenario: AccountScenario): PlayedStep[] => {
  const { openedAt, categories } = scenario.given
  let session = openScenarioAccount({ marketplace: scenario.pack, categories }, rulesOf(scenario), openedAt)
  return scenario.steps.map((step) => {
    const taken = accountStep(session, step)
    ;({ session } = taken)
    return heldAgainst(step, { ...taken.output, ...accountView(session, step.at) })
  })
}

export const play = (scenario: Scenario): Played => {
  const steps = scenario.subject === 'order' ? playOrder(scenario) : playAccount(scenario)
  return { title: scenario.title, ok: steps.every(({ mismatches }) => mismatches.length === 0), steps }
}
