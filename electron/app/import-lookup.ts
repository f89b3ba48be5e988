// What a dry run asks the desk: the orders a list names, as they stand with everything due by now, and the other shops of
// the marketplace that know them.
import type { Shop } from '../../shared/contract/desk.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import type { OrderCommandName } from '../../shared/order/commands.ts'
import { catchUp } from '../../shared/order/due.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { ReadDb } from '../store/open.ts'
import { orderStream } from '../store/order-projection.ts'
import type { StoredOrder } from '../store/order-projection.ts'
import { loadOrder, shopsKnowing } from '../store/orders.ts'
import { revealContact } from '../store/personal-data.ts'
import { looksLike, usedBy } from '../store/queries/invoice-lookup.ts'
import { purgeOf } from '../store/retention/purges.ts'
import { shopNumber } from '../store/settings/shops.ts'
import { rulesOf } from './packs/rules.ts'
import type { InvoiceLookup } from './imports/invoice-plan.ts'
import type { ExistingOrder, OrderLookup } from './imports/existing.ts'

const orNull = (text: string): string | null => (text === '' ? null : text)

const existing = (db: ReadDb, { stream, projection }: StoredOrder<OrderState>, at: Instant): ExistingOrder => {
  const { state, customerId, customerName, product, orderKind, fillIns } = projection
  const contact = revealContact(db, stream)
  return {
    stream,
    state: catchUp(state, rulesOf(db, state.terms.marketplace), at).state,
    details: {
      productName: orNull(product),
      customerId: orNull(customerId),
      customerName: orNull(customerName),
      orderKind: orNull(orderKind),
      contactName: orNull(contact.name),
      phone: orNull(contact.phone),
      email: orNull(contact.email),
    },
    contactPurged: purgeOf(db, stream) !== null,
    pendingFillIns: fillIns.flatMap(({ command, filled }) => (filled === null ? [command as OrderCommandName] : [])),
  }
}

/** The same, with what an invoice may share with another order's. */
export const invoiceLookupIn = (db: ReadDb, shop: Shop, at: Instant): InvoiceLookup => {
  const number = shopNumber(db, shop.id)
  const own = (orderId: string) => orderStream(shop, orderId)
  return {
    ...lookupIn(db, shop, at),
    withNumber: (text, orderId) =>
      number === null ? null : (usedBy(db, 'number', number, text, own(orderId))?.orderId ?? null),
    looksLike: (row) => (number === null ? null : looksLike(db, number, row)),
  }
}

export const lookupIn = (db: ReadDb, shop: Shop, at: Instant): OrderLookup => ({
  known: (orderIds) =>
    new Map(
      orderIds.flatMap((id) => {
        const stored = loadOrder<OrderState>(db, orderStream(shop, id))
        return stored === null ? [] : [[id, existing(db, stored, at)]]
      }),
    ),
  elsewhere: (orderIds) =>
    new Map(
      orderIds.flatMap((id) => {
        const other = shopsKnowing(db, shop.marketplace, id).find((shopId) => shopId !== shop.id)
        return other === undefined ? [] : [[id, other]]
      }),
    ),
})
