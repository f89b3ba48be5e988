// One step of the flow: decided by the rules and folded, there and back between a requirement under review and a rejected one.
// Peers: the same two states with the same guards and the same counter in xstate and in robot3.
import { after } from '../../shared/kernel/instant.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { oneOrder, step } from './lib/one-order.ts'
import { peer } from './lib/peers.ts'
import { interleaved, median, ratio, timedNow } from './lib/rounds.ts'

interface Asked {
  readonly type: 'submit' | 'reject'
  readonly by: 'customer' | 'provider'
  readonly text: string
}
interface Counted {
  readonly rejections: number
}

const asked: readonly [Asked, Asked] = [
  { type: 'reject', by: 'provider', text: '缺少域名备案信息' },
  { type: 'submit', by: 'customer', text: '官网迁移上云' },
]

/** Runs there and back `times`, and returns how many rejections were counted. */
type Stepper = (times: number) => number

const ours = (): Stepper => {
  const { rules, inReview } = oneOrder()
  const reject = { name: 'requirement.reject', by: 'provider', input: { reason: asked[0].text } } as const
  const submit = { name: 'requirement.submit', by: 'customer', input: { description: asked[1].text } } as const
  const later = after(DEFAULT_NOW, 1000)
  return (times) => {
    let state = inReview
    for (let time = 0; time < times; time += 1) {
      state = step(state, rules, reject, DEFAULT_NOW)
      state = step(state, rules, submit, later)
    }
    return state.delivery.requirementRejections
  }
}

interface XState {
  readonly createMachine: (config: object, parts: object) => object
  readonly assign: (change: object) => object
  readonly initialTransition: (machine: object) => readonly [Snapshot, unknown]
  readonly transition: (machine: object, snapshot: Snapshot, event: Asked) => readonly [Snapshot, unknown]
}
interface Snapshot {
  readonly value: string
  readonly context: Counted
}

const inXState = ({ createMachine, assign, initialTransition, transition }: XState): Stepper => {
  const count = assign({ rejections: ({ context }: { context: Counted }) => context.rejections + 1 })
  const machine = createMachine(
    {
      id: 'delivery',
      initial: 'review',
      context: { rejections: 0 },
      states: {
        review: { on: { reject: { target: 'rejected', guard: 'reasoned', actions: count } } },
        rejected: { on: { submit: { target: 'review', guard: 'described' } } },
      },
    },
    {
      guards: {
        reasoned: ({ event }: { event: Asked }) => event.by === 'provider' && event.text.trim() !== '',
        described: ({ event }: { event: Asked }) => event.by === 'customer' && event.text.trim() !== '',
      },
    },
  )
  return (times) => {
    let [snapshot] = initialTransition(machine)
    for (let time = 0; time < times; time += 1)
      for (const event of asked) [snapshot] = transition(machine, snapshot, event)
    mustBe(snapshot.value === 'review', 'xstate is back where it was')
    return snapshot.context.rejections
  }
}

interface Robot3 {
  readonly createMachine: (states: object, context: () => Counted) => object
  readonly state: (...transitions: readonly object[]) => object
  readonly transition: (event: string, to: string, ...rest: readonly object[]) => object
  readonly guard: (test: (context: Counted, event: Asked) => boolean) => object
  readonly reduce: (change: (context: Counted) => Counted) => object
  readonly interpret: (
    machine: object,
    onChange: () => void,
  ) => {
    readonly send: (event: Asked) => void
    readonly context: Counted
    readonly machine: { readonly current: string }
  }
}

const inRobot3 = ({ createMachine, state, transition, guard, reduce, interpret }: Robot3): Stepper => {
  const byWhom = (by: Asked['by']) => guard((_context, event) => event.by === by && event.text.trim() !== '')
  const count = reduce((context) => ({ ...context, rejections: context.rejections + 1 }))
  const machine = createMachine(
    {
      review: state(transition('reject', 'rejected', byWhom('provider'), count)),
      rejected: state(transition('submit', 'review', byWhom('customer'))),
    },
    () => ({ rejections: 0 }),
  )
  return (times) => {
    const service = interpret(machine, () => {})
    for (let time = 0; time < times; time += 1) for (const event of asked) service.send(event)
    mustBe(service.machine.current === 'review', 'robot3 is back where it was')
    return service.context.rejections
  }
}

const run = async (context: BenchContext) => {
  const times = context.quick ? 500 : 20_000
  const [xstate, robot3] = [await peer<XState>('xstate', context), await peer<Robot3>('robot3', context)]
  const steppers: Record<string, Stepper> = {
    ours: ours(),
    ...('module' in xstate ? { xstate: inXState(xstate.module) } : {}),
    ...('module' in robot3 ? { robot3: inRobot3(robot3.module) } : {}),
  }
  const contenders = Object.entries(steppers).map(([name, walk]) => {
    mustBe(walk(times) === times, `${name} counts every rejection`)
    return [name, () => timedNow(() => walk(times))] as const
  })
  const figures: Readonly<Record<string, readonly number[]>> = await interleaved(
    context.rounds,
    Object.fromEntries(contenders),
  )
  const { ours: own = [], ...peers } = figures
  return {
    rounds: context.rounds,
    metrics: { opsPerSecond: (times * 2000) / median(own) },
    ratios: Object.fromEntries(Object.entries(peers).map(([name, theirs]) => [name, ratio(theirs, own)])),
    goals: { xstate: '>= 100', robot3: '>= 10' },
    notRun: [xstate, robot3].flatMap((one) => ('notRun' in one ? [one.notRun] : [])),
  }
}

export const flowStep: Bench = { name: 'flow.step', run }
