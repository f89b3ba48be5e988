// Which orders a call means: those ticked, or all that match a query, resolved here so that the page never holds them all.
import type { OrderSelection } from '../../shared/contract/api.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { queueIds } from '../store/queries/queue-ids.ts'
import { listShops, shopOfStream } from '../store/settings/shops.ts'
import { isAccountStream, shopOfAccount } from './accounts/account-stream.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'

const matching = (
  desk: Desk,
  { query, except = [] }: Extract<OrderSelection, { kind: 'all-matching' }>,
  limit: number,
): readonly StreamId[] => {
  const left = new Set(except)
  return queueIds(desk.store.db, query, desk.clock.now(), limit + left.size).filter((stream) => !left.has(stream))
}

/** At most `most`, each once, in the order given or queried. Throws `CallRefused('too-many')`. */
export const resolveSelection = (desk: Desk, selection: OrderSelection, most: number): readonly StreamId[] => {
  const streams = selection.kind === 'streams' ? [...new Set(selection.streams)] : matching(desk, selection, most + 1)
  if (streams.length > most) throw new CallRefused('too-many', String(most))
  return streams
}

/** What a stream is called: the order's own id, or the shop whose account it is. */
export const orderIdOf = ({ store: { db } }: Desk, stream: StreamId): string => {
  if (!isAccountStream(stream)) return shopOfStream(db, stream).orderId
  const shopId = shopOfAccount(stream)
  return listShops(db).find(({ id }) => id === shopId)?.name ?? shopId
}
