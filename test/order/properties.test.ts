// What holds for every order, whatever is done to it, on every pack.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrderCommand } from '../../shared/order/commands.ts'
import { availability, openCommands } from '../../shared/order/available.ts'
import { decide } from '../../shared/order/decide.ts'
import { catchUp, nextAutomaticAt, obligations } from '../../shared/order/due.ts'
import type { OrderEvent } from '../../shared/order/events.ts'
import { evolve, opened } from '../../shared/order/evolve.ts'
import { fold, inPlace, isMove, movingActs } from '../../shared/order/history.ts'
import { replay } from '../../shared/order/replay.ts'
import { scenarioStep } from '../../shared/order/scenario.ts'
import { summarise } from '../../shared/order/summary.ts'
import type { DeliveryClocks } from '../../shared/packs/clock-shapes.ts'
import { DAY, HOUR, after } from '../../shared/kernel/instant.ts'
import { isRefusingClauseId } from '../../shared/rulebook/clauses.ts'
import { commandNames, marketplaces, playAll, rulesOf, start, story } from './arbitrary.ts'

const runs = { numRuns: 150 }
const onlyActs = commandNames.filter((name) => name !== 'command.undo')

describe.each(marketplaces)('%s', (marketplace) => {
  const rules = rulesOf(marketplace)

  test('W13 a refusal changes nothing and cites at least one clause that may refuse', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { session, before, outputs } = playAll(given, rules, taken)
        for (const [index, output] of outputs.entries()) {
          if (output.ok) continue
          const at = taken[index]?.at ?? start
          const standing = catchUp(before[index]?.state ?? session.state, rules, at).state
          expect(before[index + 1]?.state ?? session.state).toEqual(standing)
          expect(output.refusedBy.length).toBeGreaterThan(0)
          expect(output.refusedBy.every(isRefusingClauseId)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('T13 Q7 nobody acts under a hold, and what closes the order then is the hold’s clause alone', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { before, outputs } = playAll(given, rules, taken)
        for (const [index, { state }] of before.entries()) {
          const name = taken[index]?.do ?? ''
          const closes = name.startsWith('requirement.') || name.startsWith('result.')
          const asks = name === 'appeal.file' || name === 'refund.request'
          if (state.hold === null || taken[index]?.recorded || !(closes || asks)) continue
          expect(outputs[index]?.refusedBy).toEqual([state.hold.kind === 'appeal' ? 'T13' : 'Q7'])
        }
      }),
      runs,
    )
  })

  test('W3 catching up at many instants gives the same log as once at the end', () => {
    fc.assert(
      fc.property(story(marketplace, false, onlyActs), fc.array(fc.nat(90 * DAY)), ([given, taken], looks) => {
        const { session } = playAll(given, rules, taken)
        const from = session.state.lastActAt
        const end = after(from, 90 * DAY)
        const once = catchUp(session.state, rules, end)
        let state = session.state
        const events: OrderEvent[] = []
        for (const look of looks.toSorted((a, b) => a - b).map((ms) => after(from, ms))) {
          const due = catchUp(state, rules, look)
          ;({ state } = due)
          events.push(...due.events)
        }
        const last = catchUp(state, rules, end)
        expect([...events, ...last.events]).toEqual(once.events)
        expect(last.state).toEqual(once.state)
      }),
      runs,
    )
  })

  test('W12 the next automatic instant is the first from which catching up yields something', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { session } = playAll(given, rules, taken)
        const next = nextAutomaticAt(session.state)
        const eventsBy = (at: number) => catchUp(session.state, rules, at as typeof start).events.length
        const around = next === null ? [start, start + 4000 * DAY] : [next - 1, next]
        expect(around.map(eventsBy)).toEqual(next === null ? [0, 0] : [0, 1])
      }),
      runs,
    )
  })

  test('W1 releasing a hold moves every clock that runs by whole days by the hold’s length', () => {
    fc.assert(
      fc.property(
        story(marketplace, false, onlyActs),
        fc.integer({ min: 0, max: 40 * DAY }),
        ([given, taken], length) => {
          const { session } = playAll(
            { ...given, targets: { confirm: { days: 1 }, deliver: { days: 3 } } },
            rules,
            taken,
          )
          const { state } = session
          if (state.hold?.kind !== 'refund') return
          const at = after(later(state.lastActAt, state.hold.since), length)
          const decision = decide({ name: 'refund.decline', by: 'platform', input: {} }, state, rules, at)
          if (!decision.ok) throw new Error('a pending refund can be declined')
          const held = at - state.hold.since
          const moved = evolve(state, decision.event).delivery.clocks
          expect(dues(moved)).toEqual(dues(state.delivery.clocks).map((due) => due && due + held))
          expect(moved.step?.startedAt).toBe(state.delivery.clocks.step?.startedAt)
          const { invoice } = evolve(state, decision.event)
          const { invoice: before } = state
          if (before === null || before.clock === null) return
          expect(invoice).toMatchObject({ status: 'requested', clock: { startedAt: before.clock.startedAt } })
          const ran = at - later(before.clock.startedAt, state.hold.since)
          const beyond = (invoice?.clock?.dueAt ?? 0) - (before.clock.dueAt + ran)
          expect(before.clock.workdays ? beyond >= 0 : beyond === 0).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('W4 a pack change never moves a running clock', () => {
    fc.assert(
      fc.property(story(marketplace, false, onlyActs), ([given, taken]) => {
        const { session } = playAll(given, rules, taken)
        const now = taken.at(-1)?.at ?? start
        const set = {
          providerStep: { days: 1 },
          autoAccept: { days: 1 },
          rejectionsBeforeAppeal: 1,
          invoice: { days: 1 },
        }
        const changed = rulesOf(marketplace, [{ effectiveFrom: after(now, 1), set }])
        expect(playAll(given, changed, taken).session.state).toEqual(session.state)
        const look = after(now, 2 * HOUR)
        expect(obligations(session.state, look)).toEqual(
          obligations(playAll(given, changed, taken).session.state, look),
        )
        expect(nextAutomaticAt(playAll(given, changed, taken).session.state)).toBe(nextAutomaticAt(session.state))
      }),
      runs,
    )
  })

  test('W19 W23 replaying the log gives the stored state, late facts and undone acts included', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { session } = playAll(given, rules, taken)
        expect(fold(session.history.events, session.history.superseded)).toEqual(session.state)
        expect(JSON.parse(JSON.stringify(session.state))).toEqual(session.state)
      }),
      { numRuns: 500 },
    )
  })

  test('W19 what is stored is what deciding every act again, in its place, comes to', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { state, history } = playAll(given, rules, taken).session
        const first = history.events[0]?.event
        if (first?.type !== 'order.opened') throw new Error('a stream begins with its opening')
        const again = replay(opened(first), movingActs(history), rules, taken.at(-1)?.at ?? start, new Map())
        const written = inPlace(history).map(({ event }) => event)
        expect(again.events.map(({ event }) => event)).toEqual(written.filter(isMove))
        const { keptFacts, lastActAt } = state
        expect({ ...again.state, keptFacts, lastActAt }).toEqual(state)
      }),
      { numRuns: 500 },
    )
  })

  test('W13 folding is total: unknown and ill-placed events never throw', () => {
    fc.assert(
      fc.property(story(marketplace, true), story(marketplace, true), ([given, taken], [, other]) => {
        const one = playAll(given, rules, taken).session
        const foreign = playAll(given, rules, other).session.history.events.map(({ event }) => event)
        const unknown = { type: 'something.else', at: start, citing: [] } as unknown as OrderEvent
        const state = [unknown, ...foreign].reduce((folded, event) => evolve(folded, event), one.state)
        expect(evolve(state, unknown)).toEqual(state)
        expect(summarise(state, rules, start).goods).toBe(given.goods)
      }),
      runs,
    )
  })

  test('W19 the log keeps everything: only moves are superseded, and an act counts at most once', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const { history } = playAll(given, rules, taken).session
        const live = inPlace(history).filter(({ event }) => isMove(event))
        expect(new Set(live.map(({ actId }) => actId)).size).toBe(live.length)
        expect(history.events.map(({ version }) => version)).toEqual(history.events.map((_, index) => index + 1))
      }),
      runs,
    )
  })

  test('W22 what is open to a seat is exactly what deciding would accept', () => {
    fc.assert(
      fc.property(story(marketplace, true), fc.nat(12 * DAY), ([given, taken], wait) => {
        const { session } = playAll(given, rules, taken)
        const at = after(taken.at(-1)?.at ?? start, wait)
        const { state } = catchUp(session.state, rules, at)
        const open = openCommands(state, rules, at)
        const all = availability(state, rules, at)
        for (const by of ['customer', 'provider', 'operations', 'platform'] as const)
          for (const name of onlyActs) {
            const accepted = trials(name).some(
              (input) => decide({ name, by, input } as OrderCommand, state, rules, at).ok,
            )
            expect({ by, name, open: (open[by] as string[]).includes(name) }).toEqual({ by, name, open: accepted })
            const verdict = all[by][name as OrderCommand['name']]
            expect(verdict?.open ?? false).toBe(accepted)
            expect(verdict?.open === false && verdict.refusedBy.length === 0).toBe(false)
          }
      }),
      { numRuns: 80 },
    )
  })

  test('W21 a fact or a choice: the same scenario played twice says the same', () => {
    fc.assert(
      fc.property(story(marketplace, true), ([given, taken]) => {
        const first = playAll(given, rules, taken)
        const second = playAll(given, rules, taken)
        expect(second.outputs).toEqual(first.outputs)
        const look = { at: after(taken.at(-1)?.at ?? start, DAY) }
        expect(scenarioStep(first.session, look).output.ok).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

const later = (a: typeof start, b: typeof start) => (a >= b ? a : b)

const dues = (clocks: DeliveryClocks) =>
  [clocks.step, clocks.confirmTarget, clocks.deliverTarget].map((clock) => clock?.dueAt ?? null)

/** Inputs of which one is accepted if any is. */
const trials = (name: string): readonly Record<string, unknown>[] => {
  const said = { description: 'x', note: 'x', reason: 'x', detail: 'x' }
  switch (name) {
    case 'refund.request':
      return ['online', 'ticket'].flatMap((via) =>
        ['other', 'customer-change', 'quality-loss'].map((reasonCode) => Object.assign({ via, reasonCode }, said)),
      )
    case 'refund.approve':
      return [{}, { amountFen: 100_000 }]
    case 'appeal.settle':
      return [{ outcome: 'resume' }, { outcome: 'close' }]
    case 'invoice.request': {
      const asked = { type: 'special', title: 'x', recipient: 'x', phone: 'x', address: 'x', postcode: 'x' }
      return [100_000, 99_999, 50_000, 1].map((amountFen) => Object.assign({ amountFen }, asked))
    }
    case 'invoice.retype':
      return [{ calledAt: start, spokeWith: 'x', agreed: true }]
    case 'invoice.issue':
      return [
        { number: 'x', courier: 'x', tracking: 'x', freight: 'prepaid' },
        { form: 'digital', number: 'x', link: 'x' },
      ]
    case 'invoice.correct':
      return [{ why: 'x', title: 'x' }]
    case 'invoice.reverse':
      return [{ redNumber: 'x' }, { returned: true }]
    default:
      return [said]
  }
}
