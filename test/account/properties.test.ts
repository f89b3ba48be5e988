// What holds for every account, whatever is done to it, on every pack.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingOf } from '../../shared/account/account-state.ts'
import { openAccountCommands } from '../../shared/account/available.ts'
import { accountObligations, catchUpAccount, nextAutomaticOfAccount } from '../../shared/account/due.ts'
import { openedAccount } from '../../shared/account/evolve.ts'
import { foldAccount, inPlace, isAutomatic, isMove, movingActs } from '../../shared/account/history.ts'
import { openAccount } from '../../shared/account/open.ts'
import { replayAccount } from '../../shared/account/replay.ts'
import { accountStep } from '../../shared/account/scenario.ts'
import type { AccountSession, AccountStep } from '../../shared/account/scenario.ts'
import { topUpAt } from '../../shared/deposit/top-up.ts'
import { HOUR, after } from '../../shared/kernel/instant.ts'
import { listedProducts } from '../../shared/listing/shelf.ts'
import { isRefusingClauseId } from '../../shared/rulebook/clauses.ts'
import { pointsOf, yearOf } from '../../shared/standing/points.ts'
import { marketplaces, plainStory, playAll, rulesOf, start, story } from './arbitrary.ts'

const runs = { numRuns: 100 }
const lastAt = (steps: readonly AccountStep[]) => steps.at(-1)?.at ?? start
const NOWHERE = new Map<never, never>()

const retold = ({ history, rules }: AccountSession, marketplace: string, until: ReturnType<typeof lastAt>) => {
  const opened = openedAccount(openAccount({ marketplace, categories: ['service'] }, rules, start))
  return replayAccount(opened, movingActs(history), rules, until, NOWHERE)
}

describe.each(marketplaces)('%s', (marketplace) => {
  const rules = rulesOf(marketplace)

  test('W13 a refusal changes nothing but what was due, and cites clauses that may refuse', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { session, before, outputs } = playAll(marketplace, rules, steps)
        for (const [index, output] of outputs.entries()) {
          if (output.ok) continue
          const met = before[index]
          const at = steps[index]?.at ?? start
          expect((before[index + 1] ?? session).state).toEqual(met && catchUpAccount(met.state, rules, at).state)
          expect(output.refusedBy.length).toBeGreaterThan(0)
          expect(output.refusedBy.filter((clause) => !isRefusingClauseId(clause))).toEqual([])
        }
      }),
      runs,
    )
  })

  test('the state is the fold of the log (W19, W21, W23)', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state, history } = playAll(marketplace, rules, steps).session
        expect(state).toEqual(foldAccount(history.events, history.superseded))
      }),
      runs,
    )
  })

  test('the log that counts is what the acts come to when they are told again (A-FIN, W3)', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { session } = playAll(marketplace, rules, steps)
        const again = retold(session, marketplace, lastAt(steps))
        const live = inPlace(session.history).filter(({ event }) => isMove(event))
        expect(live.map(({ event }) => event)).toEqual(again.events.map(({ event }) => event))
        expect({ ...session.state, keptFacts: 0 }).toEqual({ ...again.state, keptFacts: 0 })
      }),
      runs,
    )
  })

  test('the balance is the ledger’s sum and never below nothing; points never are (A9.5.2, A20, A21)', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state, history } = playAll(marketplace, rules, steps).session
        let balance = 0
        for (const { event } of inPlace(history)) {
          if ('changeFen' in event) balance += event.changeFen
          expect(balance).toBeGreaterThanOrEqual(0)
        }
        expect(state.deposit.balanceFen).toBe(balance)
        for (let year = 2026; year <= yearOf(lastAt(steps)); year += 1)
          expect(pointsOf(state.standing, year)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  test('W3 looking often comes to the same as looking once', () => {
    fc.assert(
      fc.property(story, fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 }), (steps, looks) => {
        const { session } = playAll(marketplace, rules, steps)
        const last = lastAt(steps)
        const instants = [...looks, 3000].toSorted((a, b) => a - b).map((hours) => after(last, hours * HOUR))
        const once = accountStep(session, { at: after(last, 3000 * HOUR) }).session
        const often = instants.reduce((now, at) => accountStep(now, { at }).session, session)
        expect(often.state).toEqual(once.state)
        expect(inPlace(often.history).map(({ event }) => event)).toEqual(
          inPlace(once.history).map(({ event }) => event),
        )
      }),
      runs,
    )
  })

  test('W12 what comes next by itself comes exactly when it is foretold', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state } = playAll(marketplace, rules, steps).session
        const next = nextAutomaticOfAccount(state, rules)
        const before = next === null ? after(lastAt(steps), 9000 * HOUR) : after(next, -1)
        expect(catchUpAccount(state, rules, before).events).toEqual([])
        expect(next === null || catchUpAccount(state, rules, next).events.length > 0).toBe(true)
      }),
      runs,
    )
  })

  test('whoever left has no clock but a complaint’s, and no product listed (A20, A23, A24)', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state } = playAll(marketplace, rules, steps).session
        const at = lastAt(steps)
        if (state.standing.left === null) return
        const kinds = accountObligations(state, rules, at).map(({ kind }) => kind)
        expect(kinds.filter((kind) => kind !== 'complaint.answer')).toEqual([])
        expect(listedProducts(state.listing)).toEqual([])
      }),
      runs,
    )
  })

  test('A9.5.3 display is closed only while the deposit’s clock runs', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { state } = playAll(marketplace, rules, steps).session
        if (standingOf(state) !== 'display-closed') return
        expect(topUpAt(state.deposit, state.listing.categories, rules, lastAt(steps)).clock).not.toBeNull()
      }),
      runs,
    )
  })

  test('what is accepted had been offered', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { before, outputs } = playAll(marketplace, rules, steps)
        for (const [index, { at, by, do: name, recorded }] of steps.entries()) {
          const met = before[index]
          if (met === undefined || outputs[index]?.ok !== true || by === undefined || name === undefined) continue
          if (recorded === true || name === 'command.undo') continue
          const { state } = catchUpAccount(met.state, rules, at)
          expect([name, openAccountCommands(state, rules, at)[by].includes(name)]).toEqual([name, true])
        }
      }),
      runs,
    )
  })

  test('W13 told afterwards as facts, in order, the acts come to the same', () => {
    fc.assert(
      fc.property(plainStory, (steps) => {
        const { session, outputs } = playAll(marketplace, rules, steps)
        const at = lastAt(steps)
        const facts = steps
          .filter((_, index) => outputs[index]?.ok)
          .map((step) => Object.assign({}, step, { at, recorded: true, occurredAt: step.at }))
        const told = playAll(marketplace, rules, [...facts, { at }]).session
        expect(plain(told)).toEqual(plain(session))
      }),
      runs,
    )
  })

  test('W23 the last act undone leaves no trace but the log', () => {
    fc.assert(
      fc.property(plainStory, (steps) => {
        const { session, before, outputs } = playAll(marketplace, rules, steps)
        const last = steps.length - 1
        const at = lastAt(steps)
        if (outputs[last]?.ok !== true) return
        const undo = accountStep(session, { at, by: 'provider', do: 'command.undo', with: { step: last } })
        const without = before[last] && accountStep(before[last], { at }).session
        expect(undo.output.ok).toBe(true)
        expect(without && plain(undo.session)).toEqual(without && plain(without))
      }),
      runs,
    )
  })
})

/** Whether something was told as a fact or chosen is not part of where an account stands. */
const plain = ({ state, history }: AccountSession) => ({
  state,
  live: inPlace(history)
    .map(({ event }) => event)
    .filter((event) => isMove(event) || isAutomatic(event))
    .map(({ type, at }) => ({ type, at })),
})
