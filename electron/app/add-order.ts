// Quick add of one order by hand (Q1: it exists once it is paid). The same id on this or another shop of the marketplace is
// no second order.
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { orderStream } from '../store/order-projection.ts'
import { shopsKnowing } from '../store/orders.ts'
import { listProducts } from '../store/settings/products.ts'
import { listShops, normalOrderId } from '../store/settings/shops.ts'
import { CallRefused } from './call-refused.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { writeOpening } from './open-order.ts'
import { termsOf } from './imports/terms.ts'
import { inOneWrite } from './write-order.ts'

export const addOrder = (desk: Desk, input: ApiInput<'order.add'>): ApiOutput<'order.add'> => {
  const { db } = desk.store
  const shop = listShops(db).find(({ id }) => id === input.shopId)
  if (shop === undefined) throw new CallRefused('not-found', input.shopId)
  if (input.paidAt > desk.clock.now()) throw new CallRefused('in-the-future')
  const orderId = normalOrderId(input.orderId)
  if (orderId === '') throw new CallRefused('bad-input', 'orderId')
  const [known] = shopsKnowing(db, shop.marketplace, orderId)
  if (known !== undefined) throw new CallRefused('already-there', known)
  const product = listProducts(db).find(({ id }) => id === input.productId) ?? null
  const stream = orderStream(shop, orderId)
  const { paidAt, goods, orderKind } = input
  const ordered = { paidAt, amountFen: fen(input.amountFen), goods, orderKind: orderKind.trim() }
  const terms = { ...termsOf(ordered, shop, product), selfOperated: input.selfOperated }
  const act = inOneWrite(desk, null, (write) =>
    writeOpening(write, {
      stream,
      terms,
      details: {
        customerId: input.customerId.trim(),
        customerName: input.customerName.trim(),
        product: product?.name ?? input.product.trim(),
        orderKind: input.orderKind.trim(),
      },
      contact: { name: input.contactName, phone: input.phone, email: input.email },
      shown: null,
    }),
  )
  ordersChanged(desk)
  return { ok: true, actId: act.id, notices: [], flags: [], moved: true, stream }
}
