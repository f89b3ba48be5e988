// The note that a pack was made: an act of the order's or the account's own stream, and with personal data the reveal (W9), in
// one transaction. It holds the pack's head and the hash of its manifest, so that a pack can be told from a forged one.
import { append, streamVersion } from '../../store/event-log.ts'
import type { Desk } from '../desk.ts'
import { ordersChanged } from '../desk.ts'
import { noteReveal } from '../reveal-contact.ts'
import { inOneWrite, newAct, standingOf, writeBeside } from '../write-order.ts'
import type { Told } from './told.ts'

export interface PackNote {
  readonly head: string
  /** SHA-256 of 清单.sha256, in hexadecimal. */
  readonly manifest: string
  readonly files: number
  readonly personal: boolean
}

export const notePack = (desk: Desk, { kind, title, stream }: Told, note: PackNote): void => {
  inOneWrite(desk, null, (write) => {
    const ask = {
      name: 'evidence.pack',
      input: { ...note, of: kind, title },
      by: 'provider',
      recorded: false,
      occurredAt: write.at,
    } as const
    if (kind === 'order') {
      if (note.personal) noteReveal(write, stream, 'evidence')
      writeBeside(write, standingOf(write, stream), ask, (order) => order)
    } else
      append(write.db, {
        stream,
        expectedVersion: streamVersion(write.db, stream),
        act: newAct(write, ask),
        events: [],
      })
  })
  ordersChanged(desk)
}
