// W9: the unmasked contact of one order, and the note in its log of who looked when. The note is durable before the page
// sees anything.
import type { ApiOutput } from '../../shared/contract/api.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { revealContact as contactOf } from '../store/personal-data.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { inOneWrite, standingOf, writeBeside } from './write-order.ts'
import type { Write } from './write-order.ts'

/** In the caller's transaction; `why` names the screen or the export it was shown in. */
export const noteReveal = (
  write: Write,
  stream: StreamId,
  why: 'page' | 'export' | 'invoice' | 'print' | 'evidence',
): void => {
  const ask = {
    name: 'contact.reveal',
    input: { why },
    by: 'provider',
    recorded: false,
    occurredAt: write.at,
  } as const
  writeBeside(write, standingOf(write, stream), ask, (order) => order)
}

export const revealContact = (desk: Desk, stream: StreamId): ApiOutput<'order.reveal-contact'> => {
  inOneWrite(desk, null, (write) => noteReveal(write, stream, 'page'))
  ordersChanged(desk)
  return contactOf(desk.store.db, stream)
}
