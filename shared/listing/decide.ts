// Every listing command to the rule that decides it.
import type { Verdict } from '../rulebook/verdict.ts'
import type { ListingCircumstances } from './circumstances.ts'
import type { ListingAsk, ListingCommand } from './commands.ts'
import { answerComplaint, changeDocument, receiveComplaint, reportDocument } from './documents.ts'
import type { ListingEvent } from './events.ts'
import { addCategory, delistProduct, listProduct, orderProduct, removeCategory } from './products.ts'

type Deciders = {
  readonly [Name in ListingCommand['name']]: (ask: ListingAsk<Name>, now: ListingCircumstances) => Verdict<ListingEvent>
}

export const listingDeciders: Deciders = {
  'category.add': addCategory,
  'category.remove': removeCategory,
  'product.list': listProduct,
  'product.delist': delistProduct,
  'product.order': orderProduct,
  'document.change': changeDocument,
  'document.report': reportDocument,
  'complaint.receive': receiveComplaint,
  'complaint.answer': answerComplaint,
}
