// Looking things up by the names people gave them.
import type { ListingState, Product } from './state.ts'

/** What a record has under a name of its own; a name from outside is never one of JavaScript's. */
export const named = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** A record with one more name in it, or another value under it. */
export const withNamed = <Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
  value: Value,
): Readonly<Record<string, Value>> => Object.fromEntries([...Object.entries(record), [name, value]])

export const productOf = ({ products }: ListingState, product: string): Product | undefined => named(products, product)

export const listedProducts = ({ products }: ListingState): readonly string[] =>
  Object.entries(products).flatMap(([name, { status }]) => (status === 'listed' ? [name] : []))

export const listedIn = (listing: ListingState, category: string): boolean =>
  listedProducts(listing).some((name) => productOf(listing, name)?.category === category)
