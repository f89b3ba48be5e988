// What people do next with an order, by chance: the customer, the provider, the platform and its operations manager. Whether
// it may be done, and what it makes happen, the rules say; here are only habits and how long they take.
import { refundWay } from './refund-way.ts'
import type { Chance } from './random.ts'
import * as words from './words.ts'
import type { Actor, Stage } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { DAY, HOUR, after, later } from '../../shared/kernel/instant.ts'
import type { OrderRules, OrderState } from '../../shared/order/order-state.ts'
import { possibleStages } from '../../shared/order/adopt.ts'
import { flowOf, inForce } from '../../shared/packs/versions.ts'
import type { Pack } from '../../shared/packs/pack.ts'

export interface Step {
  readonly name: string
  readonly by: Actor
  readonly input: Readonly<Record<string, unknown>>
  readonly occurredAt: Instant
  /** A choice made at this desk rather than a recorded fact (W13). */
  readonly chosen: boolean
}

export interface Living {
  readonly state: OrderState
  /** The provider's steps are taken at this desk; otherwise they are recorded from the console. */
  readonly handledHere: boolean
  /** Nothing more is done before this. */
  readonly from: Instant
}

interface Scene extends Living {
  readonly chance: Chance
  readonly rules: OrderRules
  readonly pack: Pack
  readonly customer: Actor
}

type Habit = (scene: Scene) => Step | null

const soon = ({ from, chance }: Scene, meanMs: number): Instant => after(from, 1 + chance.wait(meanMs))

const done = (by: Actor, name: string, input: Step['input'], occurredAt: Instant, chosen = false): Step => ({
  name,
  by,
  input,
  occurredAt,
  chosen,
})

const customerDoes =
  (name: string, meanMs: number, input: (chance: Chance) => Step['input']): Habit =>
  (scene) =>
    done(scene.customer, name, input(scene.chance), soon(scene, meanMs))

const providerDoes =
  (name: string, meanMs: number, input: (chance: Chance) => Step['input']): Habit =>
  (scene) =>
    done('provider', name, input(scene.chance), soon(scene, meanMs), scene.handledHere)

const submits = customerDoes('requirement.submit', 1.5 * DAY, (chance) => ({
  description: chance.pick(words.descriptions),
}))
const revises = customerDoes('requirement.revise', 8 * HOUR, (chance) => ({
  description: chance.pick(words.descriptions),
}))
const confirms = providerDoes('requirement.confirm', 18 * HOUR, (chance) => ({ note: chance.pick(words.notes) }))
const rejects = providerDoes('requirement.reject', 20 * HOUR, (chance) => ({ reason: chance.pick(words.rejections) }))
const delivers = providerDoes('result.submit', 1.6 * DAY, (chance) => ({ note: chance.pick(words.notes) }))
const accepts = customerDoes('result.accept', 3 * DAY, () => ({}))
const acceptsAtLast = customerDoes('result.accept', 20 * DAY, () => ({}))
const sendsBack = customerDoes('result.reject', 2 * DAY, (chance) => ({ reason: chance.pick(words.complaints) }))
const nothing: Habit = () => null

/** Only after the provider's limit has passed, and sometimes long after. */
const dawdles =
  (habit: Habit): Habit =>
  (scene) => {
    const due = scene.state.delivery.clocks.step?.dueAt ?? after(scene.from, 5 * DAY)
    return habit({ ...scene, from: later(scene.from, after(due, scene.chance.wait(DAY))) })
  }

const appeals =
  (otherwise: Habit): Habit =>
  (scene) => {
    if (!scene.pack.appeals.known) return otherwise(scene)
    return done(scene.customer, 'appeal.file', { reason: scene.chance.pick(words.appeals) }, soon(scene, 10 * HOUR))
  }

const asksMoneyBack =
  (meanMs: number): Habit =>
  (scene) => {
    const occurredAt = soon(scene, meanMs)
    const via = refundWay(scene.state, scene.pack, occurredAt, scene.rules.calendar)
    if (via === null) return null
    const reason = scene.chance.pick(words.refundReasons)
    const reasonCode = scene.chance.hit(0.3) ? { reasonCode: 'dissatisfied' } : {}
    return done(
      scene.customer,
      'refund.request',
      { via, reason, detail: `${reason}，详见工单`, ...reasonCode },
      occurredAt,
    )
  }

/** Something a console shows that can't be: it is kept, flagged, and waits for a person (W19). */
const contradicts = customerDoes('result.accept', DAY, () => ({}))

const choosesStage: Habit = (scene) => {
  const [stage] = possibleStages(scene.state).toSorted(() => (scene.chance.hit(0.5) ? -1 : 1))
  if (stage === undefined) return null
  const since = scene.state.lastActAt
  return done('provider', 'order.chooseStage', { stage, since, inferred: false }, soon(scene, DAY), true)
}

type Habits = readonly (readonly [share: number, habit: Habit])[]

const habits: Readonly<Record<Stage, (scene: Scene) => Habits>> = {
  'requirement-pending': () => [
    [0.02, nothing],
    [0.02, asksMoneyBack(6 * DAY)],
    [1, submits],
  ],
  'requirement-review': ({ state }) => [
    [0.06, revises],
    [0.01, asksMoneyBack(DAY)],
    [0.03, dawdles(appeals(confirms))],
    [0.03, dawdles(confirms)],
    [state.delivery.requirementRejections < 3 ? 0.16 : 0.05, rejects],
    [1, confirms],
  ],
  'requirement-rejected': ({ state }) => [
    [0.03, nothing],
    [0.04, asksMoneyBack(4 * DAY)],
    [state.delivery.requirementRejections >= 3 ? 0.4 : 0, appeals(submits)],
    [1, submits],
  ],
  implementing: () => [
    [0.02, asksMoneyBack(2 * DAY)],
    [0.004, contradicts],
    [0.03, dawdles(appeals(delivers))],
    [0.03, dawdles(delivers)],
    [1, delivers],
  ],
  'acceptance-review': ({ state }) => [
    [0.015, asksMoneyBack(3 * DAY)],
    [state.delivery.resultRejections >= 3 ? 0.4 : 0, appeals(accepts)],
    [0.18, sendsBack],
    [0.42, accepts],
    [1, state.delivery.clocks.step?.automatic === true ? nothing : acceptsAtLast],
  ],
  completed: () => [
    [0.012, asksMoneyBack(15 * DAY)],
    [1, nothing],
  ],
  closed: () => [[1, nothing]],
  none: () => [
    [0.06, asksMoneyBack(1.5 * DAY)],
    [1, nothing],
  ],
  unknown: () => [
    [0.6, choosesStage],
    [1, nothing],
  ],
}

/** The operations manager settles, or whoever filed takes the appeal back (W21). */
const endsAppeal: Habit = (scene) => {
  const { chance, state } = scene
  const at = soon(scene, 6 * DAY)
  if (chance.hit(0.1)) return done(state.hold?.by ?? scene.customer, 'appeal.withdraw', {}, at)
  if (chance.hit(0.75)) return done('operations', 'appeal.settle', { outcome: 'resume', note: '双方同意继续' }, at)
  const amount = chance.hit(0.6) ? { amountFen: Math.ceil(state.terms.amountFen / 2) } : {}
  return done('operations', 'appeal.settle', { outcome: 'close', note: '协商关闭', ...amount }, at)
}

const endsRefund: Habit = (scene) => {
  const { chance, state } = scene
  const at = soon(scene, 2 * DAY)
  if (chance.hit(0.1)) return done(state.hold?.by ?? scene.customer, 'refund.withdraw', {}, at)
  if (chance.hit(0.3)) return done('platform', 'refund.decline', { note: '服务已按约定交付' }, at)
  const part = chance.hit(0.15) ? { amountFen: Math.ceil(state.terms.amountFen / 3) } : {}
  return done('platform', 'refund.approve', part, at)
}

const chosen = (chance: Chance, from: Habits): Habit => {
  for (const [share, habit] of from) if (chance.hit(share)) return habit
  return nothing
}

/** The next thing anybody does, later than `from`; null where nobody ever does anything again. */
export const nextStep = (living: Living, rules: OrderRules, chance: Chance): Step | null => {
  const { state, from } = living
  const pack = inForce(rules.versions, from)
  const scene: Scene = { ...living, chance, rules, pack, customer: flowOf(pack, state.terms).customerSeat }
  if (state.hold !== null) return (state.hold.kind === 'appeal' ? endsAppeal : endsRefund)(scene)
  return chosen(chance, habits[state.delivery.stage](scene))(scene)
}
