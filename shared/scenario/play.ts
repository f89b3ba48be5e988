// Plays a scenario: the same pure engine the app uses, one step after the other, each held against its expectation.
// A step that only looks has no `do` in its output.
import { accountCommandSchemas } from '../account/command-schemas.ts'
import { accountStep, openScenarioAccount } from '../account/scenario.ts'
import { accountView } from '../account/scenario-view.ts'
import { invariant } from '../kernel/invariant.ts'
import { fen } from '../kernel/fen.ts'
import { formatInstant } from '../kernel/iso.ts'
import type { OrderTerms } from '../kernel/facts.ts'
import { calendarFrom } from '../kernel/working-days.ts'
import { orderCommandSchemas } from '../order/command-schemas.ts'
import { openScenarioOrder, scenarioStep } from '../order/scenario.ts'
import { scenarioView } from '../order/scenario-view.ts'
import { officialCalendar } from '../packs/official-calendar.ts'
import type { PackVersions, Rules } from '../packs/pack.ts'
import { releasedPacks } from '../packs/released.ts'
import { withOverrides } from '../packs/versions.ts'
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

const rulesOf = ({ pack, packVersions = [], holidays }: Scenario, held: PackVersions | null): Rules => {
  const versions = held ?? releasedPacks.get(pack)
  invariant(versions !== undefined, `the schema knows no pack that does not ship: ${pack}`)
  return {
    versions: withOverrides(versions, packVersions),
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
const playOrder = (scenario: OrderScenario, rules: Rules): PlayedStep[] => {
  let session = openScenarioOrder(termsOf(scenario), rules, scenario.given.paidAt)
  return scenario.steps.map((step) => {
    const taken = scenarioStep(session, step)
    ;({ session } = taken)
    return heldAgainst(step, { ...taken.output, ...scenarioView(session, step.at) })
  })
}

const playAccount = (scenario: AccountScenario, rules: Rules): PlayedStep[] => {
  const { openedAt, categories } = scenario.given
  let session = openScenarioAccount({ marketplace: scenario.pack, categories }, rules, openedAt)
  return scenario.steps.map((step) => {
    const taken = accountStep(session, step)
    ;({ session } = taken)
    return heldAgainst(step, { ...taken.output, ...accountView(session, step.at) })
  })
}

/** `held`: the versions to play by where they aren't those that ship; what the scenario itself sets comes on top. */
export const play = (scenario: Scenario, held: PackVersions | null = null): Played => {
  const rules = rulesOf(scenario, held)
  const steps = scenario.subject === 'order' ? playOrder(scenario, rules) : playAccount(scenario, rules)
  return { title: scenario.title, ok: steps.every(({ mismatches }) => mismatches.length === 0), steps }
}
