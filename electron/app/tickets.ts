// Q14: other disputes go to the platform by ticket; the order keeps its number, what it is about, and when it was closed.
import type { ApiInput } from '../../shared/contract/api.ts'
import type { Verdict } from '../../shared/contract/outcomes.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { inOneWrite, keep, standingOf, writeBeside } from './write-order.ts'

export const noteTicket = (desk: Desk, { stream, number, text, closed }: ApiInput<'order.ticket'>): Verdict => {
  const actId = inOneWrite(desk, null, (write) => {
    const standing = standingOf(write, stream)
    const ask = {
      name: closed ? 'ticket.close' : 'ticket.open',
      input: { number: number.trim(), text: text.trim() },
      by: 'provider',
      recorded: true,
      occurredAt: write.at,
    } as const
    const { actId, ...after } = writeBeside(write, standing, ask, (order) => order)
    keep(write, after)
    return actId
  })
  ordersChanged(desk)
  return { ok: true, actId, notices: [], flags: [], moved: false }
}
