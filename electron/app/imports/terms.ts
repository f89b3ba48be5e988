// What a row says to the rules: the terms an order is opened with, and the place it shows.
import type { Product, Shop } from '../../../shared/contract/desk.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { OrderTerms } from '../../../shared/kernel/facts.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ShownRow } from '../../../shared/order/adopt.ts'
import type { InvoiceListRow } from './invoice-row.ts'
import type { ListRow } from './list-row.ts'

/** The row as adopting and reconciling read it; without an 更新时间 the import's own instant is the bound. */
export const shownOf = ({ shown, updatedAt }: ListRow, now: Instant): ShownRow => ({
  shown,
  updatedAt: updatedAt ?? now,
  importedAt: now,
})

/**
 * The terms of a new order. The goods kind is the list's, else the one the shop's product has, else `service`, inferred
 * (W24); targets are the shop's, a product's own promise in working days coming first (W20).
 */
export const termsOf = (
  row: Pick<ListRow, 'paidAt' | 'amountFen' | 'goods' | 'orderKind'>,
  shop: Pick<Shop, 'marketplace' | 'targetConfirm' | 'targetDeliver'>,
  product: Pick<Product, 'goods' | 'selfOperated' | 'warranty' | 'promisedWorkdays'> | null,
): OrderTerms => {
  invariant(row.amountFen !== null, 'a row without an amount opens no order')
  const promised = product?.promisedWorkdays ?? null
  const goods = row.goods ?? product?.goods
  return {
    marketplace: shop.marketplace,
    paidAt: row.paidAt,
    amountFen: row.amountFen,
    goods: goods ?? 'service',
    kind: row.orderKind,
    selfOperated: product?.selfOperated ?? false,
    offlineInvoice: false,
    warranty: product?.warranty ?? null,
    targets: { confirm: shop.targetConfirm, deliver: promised === null ? shop.targetDeliver : { workdays: promised } },
    inferred: goods === undefined ? ['goods'] : [],
  }
}

/** W24: of an order known only from its invoice: nothing is known for sure, and the amount received is the invoice's. */
export const termsByInvoice = (
  { amountFen }: Pick<InvoiceListRow, 'amountFen'>,
  shop: Pick<Shop, 'marketplace' | 'targetConfirm' | 'targetDeliver'>,
): OrderTerms => ({
  ...termsOf({ paidAt: null, amountFen, goods: null, orderKind: null }, shop, null),
  inferred: ['goods', 'amountFen'],
})
