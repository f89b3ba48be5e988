// What each event makes of what a shop has on its marketplace.
import type { Instant } from '../kernel/instant.ts'
import type { DocumentChanged, ListingEvent, ProductListed } from './events.ts'
import { named, withNamed } from './shelf.ts'
import type { Document, ListingState, Product } from './state.ts'

export const openedListing = (categories: readonly string[]): ListingState => ({
  categories: [...new Set(categories)],
  products: {},
  documents: {},
  complaints: {},
  idlePausedSince: null,
})

export const evolveListing = (listing: ListingState, event: ListingEvent): ListingState => {
  switch (event.type) {
    case 'category.added':
      return { ...listing, categories: [...listing.categories, event.category] }
    case 'category.removed':
      return { ...listing, categories: listing.categories.filter((category) => category !== event.category) }
    case 'product.listed':
      return { ...listing, products: withNamed(listing.products, event.product, listed(event)) }
    case 'product.ordered':
      return change(listing, event.product, { lastOrderAt: event.at, idle: event.idle })
    case 'product.delisted':
    case 'product.delistedIdle':
      return change(listing, event.product, { status: 'delisted', idle: null })
    case 'document.changed':
      return { ...listing, documents: withNamed(listing.documents, event.document, changed(listing, event)) }
    case 'document.reported':
      return reported(listing, event.document, event.at)
    case 'complaint.received': {
      const { at: receivedAt, clock, complaint } = event
      return {
        ...listing,
        complaints: withNamed(listing.complaints, complaint, {
          receivedAt,
          dueAt: clock.dueAt,
          answeredAt: null,
          clock,
        }),
      }
    }
    case 'complaint.answered':
      return answered(listing, event.complaint, event.at)
    default:
      return listing
  }
}

const listed = ({ at, category, checklist, idle }: ProductListed): Product => ({
  status: 'listed',
  category,
  listedAt: at,
  lastOrderAt: null,
  checklist,
  idle,
})

const change = (listing: ListingState, product: string, to: Partial<Product>): ListingState => {
  const before = named(listing.products, product)
  return before === undefined
    ? listing
    : { ...listing, products: withNamed(listing.products, product, { ...before, ...to }) }
}

/** A18.1: until it is reported, the first change's time runs on. */
const changed = ({ documents }: ListingState, { document, changedAt, clock }: DocumentChanged): Document => {
  const running = named(documents, document)?.clock ?? clock
  return { changedAt, dueAt: running.dueAt, reportedAt: null, clock: running }
}

const reported = (listing: ListingState, document: string, at: Instant): ListingState => {
  const before = named(listing.documents, document)
  if (before === undefined) return listing
  return { ...listing, documents: withNamed(listing.documents, document, { ...before, reportedAt: at, clock: null }) }
}

const answered = (listing: ListingState, complaint: string, at: Instant): ListingState => {
  const before = named(listing.complaints, complaint)
  if (before === undefined) return listing
  return {
    ...listing,
    complaints: withNamed(listing.complaints, complaint, { ...before, answeredAt: at, clock: null }),
  }
}

/** Leaving ends all clocks but the complaints'; the products' end with their delisting. */
export const leftListing = (listing: ListingState): ListingState => ({
  ...listing,
  documents: Object.fromEntries(
    Object.entries(listing.documents).map(([name, document]) => [name, { ...document, clock: null }]),
  ),
  idlePausedSince: null,
})
