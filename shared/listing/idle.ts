// A18.14: a product without an order for so long is delisted by force, dated when its time was up (W3). The time stands
// still while display is closed (A9.5.3) and while an expulsion stood that was taken back (W21).
import type { Instant } from '../kernel/instant.ts'
import { shifted } from '../packs/clock.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { Rules } from '../packs/pack.ts'
import type { ProductDelistedIdle } from './events.ts'
import type { ListingState } from './state.ts'

export type IdleClocks = Readonly<Record<string, Clock<'product.sell'>>>

/** The first product to fall, and when, by name where two fall at once; null while the clocks stand still or none runs. */
export const nextIdle = ({ products, idlePausedSince }: ListingState): ProductDelistedIdle | null => {
  if (idlePausedSince !== null) return null
  let first: ProductDelistedIdle | null = null
  for (const [product, { idle }] of Object.entries(products)) {
    if (
      idle !== null &&
      (first === null || idle.dueAt < first.at || (idle.dueAt === first.at && product < first.product))
    )
      first = { type: 'product.delistedIdle', at: idle.dueAt, citing: ['A18.14'], product }
  }
  return first
}

/** The running clocks moved by the time they stood still. */
export const resumedIdle = (
  { products, idlePausedSince }: ListingState,
  at: Instant,
  { calendar }: Rules,
): IdleClocks =>
  Object.fromEntries(
    Object.entries(products).flatMap(([product, { idle }]) =>
      idle === null || idlePausedSince === null
        ? []
        : [[product, shifted(idle, idlePausedSince, at, calendar)] as const],
    ),
  )

export const withIdle = (listing: ListingState, clocks: IdleClocks): ListingState => ({
  ...listing,
  idlePausedSince: null,
  products: Object.fromEntries(
    Object.entries(listing.products).map(([name, product]) => [
      name,
      Object.hasOwn(clocks, name) ? { ...product, idle: clocks[name] ?? null } : product,
    ]),
  ),
})
