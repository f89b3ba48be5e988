// What is known of an order beside its terms: whose it is and for what. It stands in the input of the act that opened
// the order and of those that put it right; contact data only as ids (W9).
import { z } from 'zod'
import type { LoggedAct } from '../store/logged.ts'

const details = z.object({
  customerId: z.string().exactOptional(),
  customerName: z.string().exactOptional(),
  product: z.string().exactOptional(),
  orderKind: z.string().exactOptional(),
  /** Ids of personal values. */
  contact: z.record(z.string(), z.string()).exactOptional(),
})

/** Under this key of an act's input. */
export const DETAILS_KEY = 'details'

export type DetailInput = z.infer<typeof details>
export type OrderDetails = Required<Omit<DetailInput, 'contact'>>

export const noDetails: OrderDetails = { customerId: '', customerName: '', product: '', orderKind: '' }

/** The details with what an act says of them; an act that says nothing leaves them. */
export const detailsAfter = (known: OrderDetails, { input }: Pick<LoggedAct, 'input'>): OrderDetails => {
  if (!Object.hasOwn(input, DETAILS_KEY)) return known
  const { contact: _ids, ...said } = details.parse(input[DETAILS_KEY])
  return { ...known, ...said }
}
