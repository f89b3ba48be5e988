// Paying, deducting, demanding more and settling: every deposit command to the rule that decides it.
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import { closedByLeaving } from '../packs/account-circumstances.ts'
import type { AccountCircumstances } from '../packs/account-circumstances.ts'
import { RuleTable, accept, said } from '../rulebook/verdict.ts'
import type { Verdict } from '../rulebook/verdict.ts'
import type { DepositAsk, DepositCommand } from './commands.ts'
import { exposureAt, exposureBy } from './deductions.ts'
import type { DepositEvent } from './events.ts'
import { shortfallFen } from './required.ts'
import type { DepositState } from './state.ts'

export interface DepositCircumstances extends AccountCircumstances {
  /** Its clock moved on to `at`. */
  readonly deposit: DepositState
  readonly requiredFen: Fen
}

/** W19: a balance stops at 0; what a fact takes beyond it isn't there to be taken. */
const down = (balance: Fen, amount: Fen): Fen => fen(0 - Math.min(balance, Math.max(0, amount)))

/** D4: paid by transfer; the platform's receipt confirms it. */
const pay = ({ by, input }: DepositAsk<'deposit.pay'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, left } = now
  const { amountFen } = input
  const table = new RuleTable()
    .row('D4', 'wrong-actor', by === 'provider')
    .row('D4', 'amount-not-positive', amountFen > 0)
  const changeFen = fen(Math.max(0, amountFen))
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'deposit.paid', at, by, citing: ['D4'], amountFen, changeFen }, table.contradicted(how))
  )
}

/** A9.5.2: also from a shop that left, as far as the balance goes. */
const deduct = ({ by, input }: DepositAsk<'deposit.deduct'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, pack, deposit } = now
  const { amountFen, reason } = input
  const table = new RuleTable()
    .row('A9.5.2', 'wrong-actor', by === 'platform')
    .row('A9.5.2', 'amount-not-positive', amountFen > 0)
    .row('A9.5.2', 'amount-above-balance', amountFen <= deposit.balanceFen)
  const changeFen = down(deposit.balanceFen, amountFen)
  const exposure = exposureBy(deposit.deductions, at, pack)
  const citing = exposure === null ? (['A9.5.2'] as const) : (['A9.5.2', 'A9.5.4', 'W11'] as const)
  return (
    table.unmet(how) ??
    accept(
      { type: 'deposit.deducted', at, by, citing, amountFen, changeFen, reason, exposure },
      table.contradicted(how),
    )
  )
}

const giveBack = ({ by, input }: DepositAsk<'deposit.return'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, left, deposit } = now
  const { amountFen } = input
  const table = new RuleTable()
    .row('D4', 'wrong-actor', by === 'platform')
    .row('D4', 'deposit-stays-until-leaving', left !== null)
    .row('D4', 'amount-not-positive', amountFen > 0)
    .row('D4', 'amount-above-balance', amountFen <= deposit.balanceFen)
  const changeFen = down(deposit.balanceFen, amountFen)
  return (
    table.unmet(how) ??
    accept({ type: 'deposit.returned', at, by, citing: ['D4'], amountFen, changeFen }, table.contradicted(how))
  )
}

/** A9.5.4, W11: required only once the platform demands it, within the year; the amount is that of the day. */
const surcharge = ({ by }: DepositAsk<'deposit.surcharge'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, left, pack, deposit } = now
  const stands = deposit.surchargeFen > 0
  const table = new RuleTable()
    .row('A9.5.4', 'wrong-actor', by === 'platform')
    .row('A9.5.4', 'surcharge-stands', !stands)
    .row('A9.5.4', 'not-exposed', stands || exposureAt(deposit, at) !== null)
  const surchargeFen = pack.parameters.surchargeFen.value
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'deposit.surcharged', at, by, citing: ['A9.5.4'], surchargeFen }, table.contradicted(how))
  )
}

const liftSurcharge = (
  { by }: DepositAsk<'deposit.liftSurcharge'>,
  now: DepositCircumstances,
): Verdict<DepositEvent> => {
  const { at, how, left, deposit } = now
  const table = new RuleTable()
    .row('A9.5.4', 'wrong-actor', by === 'platform')
    .row('A9.5.4', 'no-surcharge', deposit.surchargeFen > 0)
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'deposit.liftedSurcharge', at, by, citing: ['A9.5.4'] }, table.contradicted(how))
  )
}

/** A9.5.1: an amount of the shop's own needs its reason, taking it back too. */
const agree = ({ by, input }: DepositAsk<'deposit.agree'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, left } = now
  const { amountFen, reason = '' } = input
  const table = new RuleTable()
    .row('A9.5.1', 'wrong-actor', by === 'platform')
    .row('A9.5.1', 'amount-negative', amountFen === null || amountFen >= 0)
    .row('A9.5.1', 'reason-missing', said(reason))
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept(
      {
        type: 'deposit.agreed',
        at,
        by,
        citing: ['A9.5.1'],
        amountFen: amountFen && fen(Math.max(0, amountFen)),
        reason,
      },
      table.contradicted(how),
    )
  )
}

/** A9.5.3: past the clock's end the missing part is taken; at its last instant it isn't overdue yet (W12). */
const settle = ({ by, input }: DepositAsk<'settlement.run'>, now: DepositCircumstances): Verdict<DepositEvent> => {
  const { at, how, left, deposit } = now
  const { amountFen } = input
  const table = new RuleTable()
    .row('A9.5.3', 'wrong-actor', by === 'platform')
    .row('A9.5.3', 'amount-negative', amountFen >= 0)
  const { clock } = deposit.topUp
  const missing = clock !== null && clock.dueAt < at ? shortfallFen(now.requiredFen, deposit.balanceFen) : 0
  const changeFen = fen(Math.min(missing, Math.max(0, amountFen)))
  return (
    closedByLeaving(left) ??
    table.unmet(how) ??
    accept({ type: 'settlement.ran', at, by, citing: ['A9.5.3'], amountFen, changeFen }, table.contradicted(how))
  )
}

type Deciders = {
  readonly [Name in DepositCommand['name']]: (ask: DepositAsk<Name>, now: DepositCircumstances) => Verdict<DepositEvent>
}

export const depositDeciders: Deciders = {
  'deposit.pay': pay,
  'deposit.deduct': deduct,
  'deposit.return': giveBack,
  'deposit.surcharge': surcharge,
  'deposit.liftSurcharge': liftSurcharge,
  'deposit.agree': agree,
  'settlement.run': settle,
}
