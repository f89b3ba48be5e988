// Orders lived at random, then told again in other ways: looked at more often, recorded afterwards as facts, with one
// fact remembered last, with the last act taken back. The order must come out the same (W3, W13, W19, W23).
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { play } from '../../shared/scenario/play.ts'
import type { PlayedStep } from '../../shared/scenario/play.ts'
import type { OrderScenario, Scenario, Step } from '../../shared/scenario/schema.ts'
import { HOUR, after, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'

const paidAt = instant(1_772_413_200_000)

/** Some input that the command takes; amounts and ways vary with `salt`. */
const inputFor = (command: string, salt: number): Record<string, unknown> => {
  const via = salt % 2 === 0 ? 'online' : 'ticket'
  const inputs: Record<string, Record<string, unknown>> = {
    'requirement.submit': { description: '需求' },
    'requirement.revise': { description: '新需求' },
    'requirement.confirm': { note: '确认' },
    'requirement.reject': { reason: '不符' },
    'result.submit': { note: '交付' },
    'result.reject': { reason: '未完成' },
    'appeal.file': { reason: '太慢' },
    'appeal.settle': { outcome: salt % 5 === 0 ? 'close' : 'resume' },
    'refund.request': { via, reason: '不要了', detail: '详情', ...(salt % 3 === 0 ? { amountFen: 300 } : {}) },
    'refund.approve': salt % 3 === 0 ? { amountFen: 200 } : {},
  }
  return inputs[command] ?? {}
}

type Life = Pick<OrderScenario, 'pack' | 'given'>
const life = fc.record<Life>({
  pack: fc.constantFrom('tencent', 'qingcloud', 'aliyun'),
  given: fc.record({
    id: fc.constant('O-1'),
    paidAt: fc.constant(paidAt),
    amountFen: fc.constant(1000),
    goods: fc.constantFrom('service', 'service', 'saas-manual', 'application'),
    selfOperated: fc.boolean(),
    warranty: fc.constantFrom({ days: 20 }, { months: 3 }),
    targets: fc.constantFrom({}, { confirm: { days: 3 }, deliver: { workdays: 4 } }),
  }),
})
/** Hours until the next act, which of the open commands it is, and a salt for its input. */
const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.nat(40), fc.nat(30)), {
  minLength: 1,
  maxLength: 14,
})

const scenario = ({ pack, given }: Life, steps: readonly Step[]): Scenario => ({
  title: 'random',
  subject: 'order',
  pack,
  given,
  steps: [...steps],
})

const last = (lived: Life, steps: readonly Step[]): PlayedStep => {
  const step = play(scenario(lived, steps)).steps.at(-1)
  if (!step) throw new Error('nothing was played')
  return step
}

const actors = ['customer', 'provider', 'operations', 'platform'] as const
const offered = (step: PlayedStep): readonly { by: (typeof actors)[number]; do: string }[] => {
  const can = step['can'] as Readonly<Record<(typeof actors)[number], readonly string[]>>
  return actors.flatMap((by) => can[by].filter((name) => name !== 'command.undo').map((name) => ({ by, do: name })))
}

/** Acts that were all open when they were taken and were accepted. */
const live = (lived: Life, choices: readonly (readonly [number, number, number])[]): Step[] => {
  const taken: Step[] = []
  let at: Instant = paidAt
  for (const [hours, choice, salt] of choices) {
    at = after(at, hours * HOUR)
    const open = offered(last(lived, [...taken, { at }]))
    const picked = open[choice % Math.max(1, open.length)]
    if (!picked) continue
    const step: Step = { at, ...picked, with: inputFor(picked.do, salt) }
    if (last(lived, [...taken, step])['ok'] === true) taken.push(step)
  }
  return taken
}

const logOf = (played: readonly PlayedStep[]) => played.flatMap(({ log }) => log as readonly unknown[])
const seen = ({ state, obligations }: PlayedStep): unknown => ({ state, obligations })
const recordedAt = (step: Step, at: Instant): Step => ({ ...step, at, recorded: true, occurredAt: step.at })
const endOf = (steps: readonly Step[]): Instant => after(steps.at(-1)?.at ?? paidAt, 900 * HOUR)

const runs = { numRuns: 50 }

describe('an order lived at random', () => {
  test('comes out the same however often it is looked at', () => {
    fc.assert(
      fc.property(life, acts, fc.array(fc.nat(2000), { maxLength: 6 }), (lived, choices, looks) => {
        const steps = live(lived, choices)
        const end: Step = { at: endOf(steps) }
        const looking = looks
          .map((hours): Step => ({ at: after(paidAt, hours * HOUR) }))
          .filter(({ at }) => at <= end.at)
        const often = [...steps, end, ...looking].toSorted(
          (a, b) => a.at - b.at || Number('do' in b) - Number('do' in a),
        )
        const [once, again] = [[...steps, end], often].map((all) => play(scenario(lived, all)).steps)
        expect(logOf(again ?? [])).toEqual(logOf(once ?? []))
        expect(seen(last(lived, often))).toEqual(seen(last(lived, [...steps, end])))
      }),
      runs,
    )
  })

  test('comes out the same when everything is recorded afterwards', () => {
    fc.assert(
      fc.property(life, acts, (lived, choices) => {
        const steps = live(lived, choices)
        const end = endOf(steps)
        const told = steps.map((step) => recordedAt(step, end))
        const played = play(scenario(lived, [...told, { at: end }])).steps
        expect(played.flatMap(({ flags }) => flags as readonly string[])).toEqual([])
        expect(seen(last(lived, [...told, { at: end }]))).toEqual(seen(last(lived, [...steps, { at: end }])))
      }),
      runs,
    )
  })

  test('comes out the same when one fact is remembered last, if it still fits', () => {
    let fitted = 0
    fc.assert(
      fc.property(life, acts, fc.nat(), (lived, choices, which) => {
        const steps = live(lived, choices)
        fc.pre(steps.length > 1)
        const end = endOf(steps)
        const index = which % steps.length
        const forgotten = steps[index]
        if (!forgotten) return
        const others = steps.filter((_, place) => place !== index).map((step) => recordedAt(step, end))
        const remembered = play(scenario(lived, [...others, recordedAt(forgotten, end)])).steps
        const broken = remembered.some(({ flags }) => (flags as readonly string[]).length > 0)
        if (broken) return
        fitted += 1
        const told = [...others, recordedAt(forgotten, end), { at: end }]
        expect(seen(last(lived, told))).toEqual(seen(last(lived, [...steps, { at: end }])))
      }),
      runs,
    )
    expect(fitted).toBeGreaterThan(5)
  })

  test('comes out as before when its last act is taken back', () => {
    fc.assert(
      fc.property(life, acts, (lived, choices) => {
        const steps = live(lived, choices)
        const taken = steps.at(-1)
        fc.pre(taken !== undefined)
        const { at } = taken
        const back: Step = { at, by: 'provider', do: 'command.undo', with: { step: steps.length - 1 } }
        const undone = last(lived, [...steps, back])
        expect(undone['ok']).toBe(true)
        expect(seen(undone)).toEqual(seen(last(lived, [...steps.slice(0, -1), { at }])))
      }),
      runs,
    )
  })
})
