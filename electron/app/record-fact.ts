// W13, W19: something the customer or the platform did. It is always kept; where its move exists it moves the order, even
// against a rule, and is flagged; where it came late it takes its place in the past if what happened since still fits.
import type { ApiInput } from '../../shared/contract/api.ts'
import type { Verdict } from '../../shared/contract/outcomes.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { isLate } from '../../shared/order/history.ts'
import { catchUp } from '../../shared/order/due.ts'
import { evolve } from '../../shared/order/evolve.ts'
import { record } from '../../shared/order/perform.ts'
import { insertFact } from '../../shared/order/rewrite.ts'
import { CallRefused } from './call-refused.ts'
import { commandInput } from './command-input.ts'
import { ordersChanged } from './desk.ts'
import { rulesOf } from './packs/rules.ts'
import type { Desk } from './desk.ts'
import { setApart } from './invoices/personal-fields.ts'
import { plannedRewrite, readOrderLog, writeRewrite } from './rewrite-order.ts'
import { inOneWrite, keep, newAct, standingOf, writeDue, writeEvent } from './write-order.ts'
import type { ActAsk, Standing, Write } from './write-order.ts'

/** What is known of a fact besides its order. */
export type FactAsk = Omit<ActAsk, 'recorded'>

/** In the caller's transaction. Never refused. */
export const recordInWrite = (write: Write, stream: StreamId, fact: FactAsk): Verdict => {
  const before = standingOf(write, stream)
  const apart = setApart(write, stream, fact.name, fact.input)
  apart.keep()
  const ask = { ...fact, input: apart.input, recorded: true }
  return isLate(before.order.state, fact.occurredAt) ? recordLate(write, before, ask) : recordNow(write, before, ask)
}

/** At the end of the stream: decided from the kept row. */
const recordNow = (write: Write, before: Standing, ask: ActAsk): Verdict => {
  const act = newAct(write, ask)
  const { state } = before.order
  const done = record(act, state, rulesOf(write.db, state.terms.marketplace))
  const caughtUp = writeDue(write, before, done.due)
  const told = writeEvent(write, caughtUp, act, done.event, evolve(caughtUp.order.state, done.event))
  keep(write, writeDue(write, told, done.after))
  return { ok: true, actId: act.id, notices: [], flags: done.flags, moved: done.moved }
}

/** Before something already folded: the history decides, and is caught up first. */
const recordLate = (write: Write, before: Standing, ask: ActAsk): Verdict => {
  const { stream } = before
  const rules = rulesOf(write.db, before.order.state.terms.marketplace)
  const due = catchUp(before.order.state, rules, write.at).events
  if (due.length > 0) keep(write, writeDue(write, before, due))
  const act = newAct(write, ask)
  const log = readOrderLog(write.db, stream)
  const inserted = insertFact(log, act, rules)
  writeRewrite(write, log, plannedRewrite(write, act, inserted.append, inserted.supersedes))
  return { ok: true, actId: act.id, notices: [], flags: inserted.flags, moved: inserted.moved }
}

export const recordFact = (desk: Desk, input: ApiInput<'order.record-fact'>): Verdict => {
  const { stream, command, by, occurredAt } = input
  if (occurredAt > desk.clock.now()) throw new CallRefused('in-the-future')
  const fields = commandInput(desk, command, input.with, input.attachments)
  const verdict = inOneWrite(desk, null, (write) =>
    recordInWrite(write, stream, { name: command, input: fields, by, occurredAt }),
  )
  ordersChanged(desk)
  return verdict
}
