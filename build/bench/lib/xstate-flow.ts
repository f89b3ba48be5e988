// The delivery flow as one would model it in xstate: stages and holds as parallel regions, guards for who may do what with which
// text, counters and the step's clock in the context.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { DAY } from '../../../shared/kernel/instant.ts'
import { mustBe } from './bench.ts'

export interface Asked {
  readonly type: string
  readonly by: 'customer' | 'provider' | 'operations' | 'platform'
  readonly text: string
}
export interface Counted {
  readonly rejections: number
}

/** Walks there and back `times`, and returns how many rejections were counted. */
export type Stepper = (times: number) => number

interface Context extends Counted {
  readonly resultRejections: number
  readonly dueAt: number | null
}

interface Snapshot {
  readonly value: { readonly stage: string; readonly hold: string }
  readonly context: Context
  readonly matches: (value: object) => boolean
}

export interface XState {
  readonly setup: (parts: object) => { readonly createMachine: (config: object) => object }
  readonly assign: (change: object) => object
  readonly stateIn: (value: object) => unknown
  readonly and: (guards: readonly unknown[]) => unknown
  readonly initialTransition: (machine: object) => readonly [Snapshot, unknown]
  readonly transition: (machine: object, snapshot: Snapshot, event: Asked) => readonly [Snapshot, unknown]
}

const machineOf = ({ setup, assign, and, stateIn }: XState, now: Instant): object => {
  const parts = {
    guards: {
      customer: ({ event }: { event: Asked }) => event.by === 'customer',
      provider: ({ event }: { event: Asked }) => event.by === 'provider',
      said: ({ event }: { event: Asked }) => event.text.trim() !== '',
    },
    actions: {
      startStep: assign({ dueAt: now + 5 * DAY }),
      startAcceptance: assign({ dueAt: now + 30 * DAY }),
      stop: assign({ dueAt: null }),
      countRequirement: assign({ rejections: ({ context }: { context: Context }) => context.rejections + 1 }),
      countResult: assign({ resultRejections: ({ context }: { context: Context }) => context.resultRejections + 1 }),
    },
  }
  const may = (who: string, target: string, ...actions: readonly string[]) => ({
    target,
    guard: and([stateIn({ hold: 'none' }), who, 'said']),
    actions,
  })
  const stage = {
    initial: 'review',
    states: {
      pending: { on: { submit: may('customer', 'review', 'startStep') } },
      review: {
        on: {
          revise: may('customer', 'review'),
          confirm: may('provider', 'implementing', 'startStep'),
          reject: may('provider', 'rejected', 'stop', 'countRequirement'),
        },
      },
      rejected: { on: { submit: may('customer', 'review', 'startStep') } },
      implementing: { on: { deliver: may('provider', 'acceptance', 'startAcceptance') } },
      acceptance: {
        on: {
          accept: may('customer', 'completed', 'stop'),
          sendBack: may('customer', 'implementing', 'startStep', 'countResult'),
        },
      },
      completed: {},
      closed: {},
    },
  }
  const hold = {
    initial: 'none',
    states: {
      none: { on: { appeal: { target: 'appeal', guard: 'said' }, refund: { target: 'refund', guard: 'said' } } },
      appeal: { on: { settle: 'none', withdraw: 'none' } },
      refund: { on: { decide: 'none', withdraw: 'none' } },
    },
  }
  const context: Context = { rejections: 0, resultRejections: 0, dueAt: null }
  return setup(parts).createMachine({ id: 'delivery', type: 'parallel', context, states: { stage, hold } })
}

export const inXState = (xstate: XState, asked: readonly Asked[], now: Instant): Stepper => {
  const machine = machineOf(xstate, now)
  return (times) => {
    let [snapshot] = xstate.initialTransition(machine)
    for (let time = 0; time < times; time += 1)
      for (const event of asked) [snapshot] = xstate.transition(machine, snapshot, event)
    mustBe(snapshot.matches({ stage: 'review', hold: 'none' }), 'xstate is back where it was')
    mustBe(snapshot.context.dueAt === now + 5 * DAY, 'xstate’s clock runs')
    return snapshot.context.rejections
  }
}
