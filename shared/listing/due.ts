// What a shop's products, documents and complaints oblige to.
import type { Instant } from '../kernel/instant.ts'
import { accountObligation } from '../packs/account-clocks.ts'
import type { AccountObligation } from '../packs/account-clocks.ts'
import type { ListingState } from './state.ts'

export const dueInListing = (
  { products, documents, complaints, idlePausedSince }: ListingState,
  at: Instant,
): AccountObligation[] => [
  ...Object.entries(products).flatMap(([product, { idle }]) =>
    idle === null ? [] : [accountObligation(idle, { product }, at, idlePausedSince)],
  ),
  ...Object.entries(documents).flatMap(([document, { clock }]) =>
    clock === null ? [] : [accountObligation(clock, { document }, at)],
  ),
  ...Object.entries(complaints).flatMap(([complaint, { clock }]) =>
    clock === null ? [] : [accountObligation(clock, { complaint }, at)],
  ),
]
