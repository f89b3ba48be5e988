// Streams for pasted order ids: a column copied out of a sheet, in its order.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import { streamsOfOrder } from '../../store/orders.ts'
import { normalOrderId } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'

export const matchOrders = (
  { store }: Pick<Desk, 'store'>,
  { orderIds, shops }: ApiInput<'invoice.match'>,
): ApiOutput<'invoice.match'> =>
  orderIds.map((orderId) => ({ orderId, streams: streamsOfOrder(store.db, normalOrderId(orderId), shops) }))
