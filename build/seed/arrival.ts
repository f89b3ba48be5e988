// The orders that come in: when, for whom, for what; and what a list already shows of those first seen in one (W24).
import type { OrderDetails } from '../../electron/app/order-details.ts'
import { termsOf } from '../../electron/app/imports/terms.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import type { OrderTerms } from '../../shared/kernel/facts.ts'
import { dateOf, dayOf, startOfDay } from '../../shared/kernel/civil.ts'
import { fen } from '../../shared/kernel/fen.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { DAY, HOUR, MINUTE, after, earlier, instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { ShownRow } from '../../shared/order/adopt.ts'
import { chance as makeChance } from './random.ts'
import type { Chance } from './random.ts'
import type { SeedDesk, SoldProduct } from './shops.ts'
import { customerFrom } from './words.ts'
import type { Customer } from './words.ts'

/** The desk's past, ever busier towards the end. */
const SPAN = 540 * DAY

/** When the order of that place in the row comes to the desk: rising, in working hours, not after `now`. */
export const arrivalAt = (place: number, orders: number, now: Instant): Instant => {
  const left = 1 - (place + 0.5) / orders
  const even = instant(now - SPAN * left * left)
  const morning = startOfDay(dayOf(even))
  return earlier(now, after(morning, 9 * HOUR + Math.floor((even - morning) / 2)))
}

export interface Arrival {
  readonly stream: StreamId
  readonly terms: OrderTerms
  readonly details: OrderDetails
  readonly customer: Customer
  /** Null: a new order, as of its payment. */
  readonly shown: ShownRow | null
}

const soldBy = (chance: Chance, products: readonly SoldProduct[]): SoldProduct => {
  let left = chance.below(products.reduce((sum, { share }) => sum + share, 0))
  for (const sold of products) if ((left -= sold.share) < 0) return sold
  return chance.pick(products)
}

/** Digits that no other order of this desk has: the day and a scattered number of nine digits. */
const orderIdOf = (paidAt: Instant, place: number): string => {
  const { year, month, day } = dateOf(paidAt)
  const date = (year % 100) * 10_000 + month * 100 + day
  const scattered = Number((BigInt(place) * 387_420_489n + 193_710_244n) % 1_000_000_007n)
  return `${date}${String(scattered).padStart(10, '0')}`
}

const shownStages = ['requirement-review', 'implementing', 'acceptance-review', 'completed', 'closed'] as const

const shownIn = (chance: Chance, paidAt: Instant, at: Instant): ShownRow => {
  const updatedAt = instant(paidAt + Math.floor((at - paidAt) * chance.next()))
  const shown = chance.hit(0.12) ? { hold: 'refund' as const } : { stage: chance.pick(shownStages) }
  return { shown, updatedAt, importedAt: at }
}

/** The order at `place` in the row of all, as it comes to the desk at `at`. */
export const arrival = (
  chance: Chance,
  desk: SeedDesk,
  place: number,
  orders: number,
  at: Instant,
  seed: number,
): Arrival => {
  const { shop, products } = chance.pick(desk.shops)
  const { product, prices } = soldBy(chance, products)
  const fromList = chance.hit(0.05)
  const paidAt = instant(at - (fromList ? chance.wait(12 * DAY) : chance.wait(40 * MINUTE)))
  // Some customers come again and again.
  const number = Math.floor(chance.next() * chance.next() * Math.max(20, orders / 4))
  const customer = customerFrom(makeChance(seed * 7_919 + number), number)
  const kind = chance.hit(0.8) ? '新购' : '续费'
  const amountFen = fen(chance.pick(prices) * 100)
  const ordered = { paidAt, amountFen, goods: product.goods, orderKind: kind }
  return {
    stream: orderStream(shop, orderIdOf(paidAt, place)),
    terms: termsOf(ordered, shop, product),
    details: { customerId: customer.id, customerName: customer.name, product: product.name, orderKind: kind },
    customer,
    shown: fromList ? shownIn(chance, paidAt, at) : null,
  }
}
