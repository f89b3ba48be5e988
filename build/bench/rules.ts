// What an order obliges to and what everybody may do with it now. Peer: json-rules-engine with ten rules that say the same of
// this order; ours also weighs what every other seat may do, and by which clauses not.
import { after, DAY } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { openCommands } from '../../shared/order/available.ts'
import { obligations } from '../../shared/order/due.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { Pack } from '../../shared/packs/pack.ts'
import { flowOf, inForce } from '../../shared/packs/versions.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import { mustEqual } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { oneOrder } from './lib/one-order.ts'
import { peer } from './lib/peers.ts'
import { interleaved, median, ratio, timed, timedNow } from './lib/rounds.ts'

interface Engine {
  readonly addRule: (rule: object) => void
  readonly run: (facts: object) => Promise<{ readonly events: readonly { readonly type: string }[] }>
}
interface JsonRulesEngine {
  readonly Engine: new () => Engine
}

type Test = readonly [fact: string, operator: string, value: unknown]

const is = (fact: string, value: unknown): Test => [fact, 'equal', value]

const free = [is('delivered', true), is('hold', 'none')] as const
const customers = [...free, is('customerSeat', 'customer')] as const

/** What is said of an order by each, and when: T1, T3–T10, W2, Q7, W22 as far as they speak of it. */
const tenRules: Readonly<Record<string, readonly Test[]>> = {
  'due requirement.confirm': [is('stage', 'requirement-review'), is('clockRuns', true)],
  'due result.submit': [is('stage', 'implementing'), is('clockRuns', true)],
  'due result.accept': [is('stage', 'acceptance-review'), is('clockRuns', true)],
  'customer requirement.submit': [...customers, ['stage', 'in', ['requirement-pending', 'requirement-rejected']]],
  'customer requirement.revise': [...customers, is('stage', 'requirement-review')],
  'provider requirement.confirm': [...free, is('stage', 'requirement-review')],
  'provider requirement.reject': [...free, is('stage', 'requirement-review')],
  'provider result.submit': [...free, is('stage', 'implementing')],
  'customer appeal.file': [...customers, is('appealsKnown', true), ['lateBy', 'greaterThan', 0]],
  'customer refund.request': [
    is('hold', 'none'),
    is('customerSeat', 'customer'),
    ['stage', 'notIn', ['closed', 'none']],
    is('refunded', false),
  ],
}

const engineWith = ({ Engine }: JsonRulesEngine): Engine => {
  const engine = new Engine()
  for (const [type, tests] of Object.entries(tenRules)) {
    const all = tests.map(([fact, operator, value]) => ({ fact, operator, value }))
    engine.addRule({ conditions: { all }, event: { type } })
  }
  return engine
}

const factsOf = ({ terms, delivery, hold, refund }: OrderState, pack: Pack, at: Instant) => ({
  stage: delivery.stage,
  delivered: pack.delivered.includes(terms.goods),
  customerSeat: flowOf(pack, terms).customerSeat,
  appealsKnown: pack.appeals.known,
  clockRuns: delivery.clocks.step !== null,
  hold: hold?.kind ?? 'none',
  lateBy: at - (delivery.clocks.step?.dueAt ?? at),
  refunded: refund?.status === 'approved',
})

const run = async (context: BenchContext) => {
  const times = context.quick ? 50 : 2_000
  const { rules, inReview } = oneOrder()
  const pack = inForce(rules.versions, DEFAULT_NOW)
  /** The ten rules say nothing of invoices; ours weighs those besides. */
  const said = (at: Instant): string[] => {
    const open = openCommands(inReview, rules, at)
    const due = obligations(inReview, at).map(({ kind }) => `due ${kind}`)
    return [...due, ...Object.entries(open).flatMap(([seat, names]) => names.map((name) => `${seat} ${name}`))]
      .filter((what) => !what.includes(' invoice.'))
      .toSorted()
  }
  const look = () => {
    obligations(inReview, DEFAULT_NOW)
    openCommands(inReview, rules, DEFAULT_NOW)
  }
  const contenders: Record<string, () => number | Promise<number>> = {
    ours: () => timedNow(() => Array.from({ length: times }, look)),
  }
  const engine = await peer<JsonRulesEngine>('json-rules-engine', context)
  if ('module' in engine) {
    const theirs = engineWith(engine.module)
    for (const at of [DEFAULT_NOW, after(DEFAULT_NOW, 9 * DAY)]) {
      const { events } = await theirs.run(factsOf(inReview, pack, at))
      mustEqual(said(at), events.map(({ type }) => type).toSorted(), 'both say the same of the order')
    }
    contenders['json-rules-engine'] = () =>
      timed(async () => {
        for (let time = 0; time < times; time += 1) await theirs.run(factsOf(inReview, pack, DEFAULT_NOW))
      })
  } else mustEqual(said(DEFAULT_NOW).length, 5, 'what may be done with an order under review')
  for (const warmUp of Object.values(contenders)) await warmUp()
  const { ours = [], 'json-rules-engine': theirs } = await interleaved(context.rounds, contenders)
  return {
    rounds: context.rounds,
    metrics: { opsPerSecond: (times * 1000) / median(ours) },
    ratios: theirs === undefined ? {} : { 'json-rules-engine': ratio(theirs, ours) },
    goals: { 'json-rules-engine': '>= 100' },
    notRun: 'notRun' in engine ? [engine.notRun] : [],
  }
}

export const rules: Bench = { name: 'rules', run }
