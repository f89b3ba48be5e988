// Whose order it is: one person or nobody, for one order or many at once.
import type { ApiInput } from '../../shared/contract/api.ts'
import { listPeople } from '../store/settings/people.ts'
import { CallRefused } from './call-refused.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { resolveSelection } from './selection.ts'
import { inOneWrite, keep, standingOf, writeBeside } from './write-order.ts'

const MOST = 10_000

/** Orders that already are that person's are left alone. */
export const assignOrders = (
  desk: Desk,
  { selection, personId }: ApiInput<'order.assign'>,
): { readonly changed: number } => {
  if (personId !== null && !listPeople(desk.store.db).some(({ id }) => id === personId))
    throw new CallRefused('not-found', personId)
  const streams = resolveSelection(desk, selection, MOST)
  const batch = streams.length === 1 ? null : ({ id: desk.ids.other(), kind: 'group' } as const)
  const changed = inOneWrite(desk, batch, (write) => {
    let count = 0
    for (const stream of streams) {
      const standing = standingOf(write, stream)
      if (standing.order.assignee === personId) continue
      const ask = {
        name: 'order.assign',
        input: { person: personId },
        by: 'provider',
        recorded: false,
        occurredAt: write.at,
      } as const
      keep(
        write,
        writeBeside(write, standing, ask, (order) => ({ ...order, assignee: personId })),
      )
      count += 1
    }
    return count
  })
  ordersChanged(desk)
  return { changed }
}
