// One step of the flow: decided by the rules and folded, there and back between a requirement under review and a rejected one.
// Peers: the same flow with the same guards, counters and clocks in xstate (stages and holds side by side) and in robot3.
import { DAY, after } from '../../shared/kernel/instant.ts'
import { DEFAULT_NOW } from '../seed/defaults.ts'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext } from './lib/bench.ts'
import { oneOrder, step } from './lib/one-order.ts'
import { peer } from './lib/peers.ts'
import { inXState } from './lib/xstate-flow.ts'
import type { Asked, Counted, Stepper, XState } from './lib/xstate-flow.ts'
import { interleaved, median, ratio, timedNow } from './lib/rounds.ts'

const asked: readonly [Asked, Asked] = [
  { type: 'reject', by: 'provider', text: '缺少域名备案信息' },
  { type: 'submit', by: 'customer', text: '官网迁移上云' },
]

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

interface Robot3<Context> {
  readonly createMachine: (states: object, context: () => Context) => object
  readonly state: (...transitions: readonly object[]) => object
  readonly transition: (event: string, to: string, ...rest: readonly object[]) => object
  readonly guard: (test: (context: Context, event: Asked) => boolean) => object
  readonly reduce: (change: (context: Context) => Context) => object
  readonly interpret: (
    machine: object,
    onChange: () => void,
  ) => {
    readonly send: (event: Asked) => void
    readonly context: Context
    readonly machine: { readonly current: string }
  }
}

interface Walking extends Counted {
  readonly hold: 'none' | 'appeal' | 'refund'
  readonly dueAt: number | null
}

/** robot3 knows no parallel regions, so the hold stands in its context. */
const inRobot3 = ({ createMachine, state, transition, guard, reduce, interpret }: Robot3<Walking>): Stepper => {
  const free = guard(({ hold }) => hold === 'none')
  const by = (who: Asked['by']) => guard((_context, event) => event.by === who)
  const said = guard((_context, event) => event.text.trim() !== '')
  const startStep = reduce((context) => ({ ...context, dueAt: DEFAULT_NOW + 5 * DAY }))
  const stop = reduce((context) => ({ ...context, dueAt: null }))
  const count = reduce((context) => ({ ...context, rejections: context.rejections + 1 }))
  const machine = createMachine(
    {
      review: state(transition('reject', 'rejected', free, by('provider'), said, stop, count)),
      rejected: state(transition('submit', 'review', free, by('customer'), said, startStep)),
    },
    () => ({ hold: 'none', dueAt: null, rejections: 0 }),
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
  const [xstate, robot3] = [await peer<XState>('xstate', context), await peer<Robot3<Walking>>('robot3', context)]
  const steppers: Record<string, Stepper> = {
    ours: ours(),
    ...('module' in xstate ? { xstate: inXState(xstate.module, asked, DEFAULT_NOW) } : {}),
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
