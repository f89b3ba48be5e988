// Categories, products, documents and complaints, by the names of the scenario vocabulary. Texts may be missing: then
// the rules refuse.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'

/** A10: what has to be so before a product is listed. */
export interface Checklist {
  readonly securityAudit: boolean
  readonly agreement: boolean
  readonly licences: boolean
  readonly accurateText: boolean
  readonly ownSitePage: boolean
  readonly delistPlan: boolean
}

interface OfProduct {
  readonly product?: string
}
interface OfComplaint {
  readonly complaint?: string
}

interface Inputs {
  readonly 'category.add': { readonly category?: string }
  readonly 'category.remove': { readonly category?: string }
  readonly 'product.list': OfProduct & { readonly category?: string; readonly checklist: Checklist }
  readonly 'product.delist': OfProduct
  readonly 'product.order': OfProduct
  readonly 'document.change': { readonly document?: string; readonly changedAt: Instant }
  readonly 'document.report': { readonly document?: string }
  readonly 'complaint.receive': OfComplaint
  readonly 'complaint.answer': OfComplaint
}

export type ListingAsk<Name extends keyof Inputs = keyof Inputs> = {
  readonly [Key in Name]: { readonly name: Key; readonly by: Actor; readonly input: Inputs[Key] }
}[Name]
export type ListingCommand = ListingAsk
