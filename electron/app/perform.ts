// W13, W14: a provider's command on one order. Refused with every clause not met, or taken at once, durable on return, and
// noted as still to be entered at the marketplace's console.
import type { PerformInput } from '../../shared/contract/api.ts'
import type { Verdict } from '../../shared/contract/outcomes.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { evolve } from '../../shared/order/evolve.ts'
import { perform as decideAndFold } from '../../shared/order/perform.ts'
import { commandInput } from './command-input.ts'
import { ordersChanged } from './desk.ts'
import { rulesOf } from './packs/rules.ts'
import type { Desk } from './desk.ts'
import { noteRefusedCall } from './invoices/note-call.ts'
import { setApart } from './invoices/personal-fields.ts'
import { refusalReasons } from './refusals.ts'
import { inOneWrite, keep, newAct, placeOfOwnAct, standingOf, writeDue, writeEvent } from './write-order.ts'
import type { Write } from './write-order.ts'

/** In the caller's transaction. What had fallen due by itself is written first and stands even where the act is refused. */
export const performInWrite = (
  write: Write,
  stream: StreamId,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Verdict => {
  const before = standingOf(write, stream)
  const { state } = before.order
  const apart = setApart(write, stream, name, input)
  const act = newAct(write, {
    name,
    input: apart.input,
    by: 'provider',
    recorded: false,
    occurredAt: placeOfOwnAct(write, state),
  })
  const done = decideAndFold(act, state, rulesOf(write.db, state.terms.marketplace))
  const caughtUp = writeDue(write, before, done.due)
  if (!done.ok) {
    if (done.due.length > 0) keep(write, caughtUp)
    return { ok: false, refusedBy: refusalReasons(done.refusedBy, done.state) }
  }
  apart.keep()
  const told = writeEvent(write, caughtUp, act, done.event, evolve(caughtUp.order.state, done.event))
  keep(write, writeDue(write, told, done.after))
  return { ok: true, actId: act.id, notices: done.notices, flags: [], moved: true }
}

export const performOne = (desk: Desk, { stream, command, with: fields, attachments }: PerformInput): Verdict => {
  const input = commandInput(desk, command, fields, attachments)
  const verdict = inOneWrite(desk, null, (write) => {
    const answer = performInWrite(write, stream, command, input)
    noteRefusedCall(write, stream, command, input, answer)
    return answer
  })
  ordersChanged(desk)
  return verdict
}
