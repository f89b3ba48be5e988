// What a shop has on its marketplace as folded: categories, products, documents, complaints, each with its clock.
import type { Instant } from '../kernel/instant.ts'
import type { Clock } from '../packs/clock-shapes.ts'
import type { Checklist } from './commands.ts'

export interface Product {
  readonly status: 'listed' | 'delisted'
  readonly category: string
  readonly listedAt: Instant
  readonly lastOrderAt: Instant | null
  readonly checklist: Checklist
  /** A18.14; null once it is delisted. */
  readonly idle: Clock<'product.sell'> | null
}

export interface Document {
  readonly changedAt: Instant
  /** Kept after it was reported. */
  readonly dueAt: Instant
  readonly reportedAt: Instant | null
  /** A18.1; null once it is reported, or the shop has left. */
  readonly clock: Clock<'document.report'> | null
}

export interface Complaint {
  readonly receivedAt: Instant
  /** Kept after it was answered. */
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  /** A18.16; null once it is answered. */
  readonly clock: Clock<'complaint.answer'> | null
}

export interface ListingState {
  readonly categories: readonly string[]
  readonly products: Readonly<Record<string, Product>>
  readonly documents: Readonly<Record<string, Document>>
  readonly complaints: Readonly<Record<string, Complaint>>
  /** A9.5.3, W21: since when the idle clocks stand still. */
  readonly idlePausedSince: Instant | null
}
