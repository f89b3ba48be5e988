// What may go into the calls of the invoice desk.
import { z } from 'zod'
import type { InvoiceCalls, InvoiceQuery } from './invoices.ts'
import { invoiceSorts, invoiceTabs, printables } from './invoices.ts'
import * as part from './schema-parts.ts'

/** So many drafts are judged or issued at once. */
export const DRAFTS_MAX = 1000
const SHOPS_MAX = 1000
/** Longer than any number; a pasted cell may hold anything, and the verdict says so. */
const cell = z.string().max(500)

const shops = z.array(part.shopId).max(SHOPS_MAX).exactOptional()
const queryFields = {
  tab: z.enum(invoiceTabs),
  filter: z.strictObject({
    shops,
    types: z
      .array(z.enum(['ordinary', 'special']))
      .max(2)
      .exactOptional(),
    freight: z
      .array(z.enum(['collect', 'prepaid', 'none']))
      .max(3)
      .exactOptional(),
    locked: z.boolean().exactOptional(),
    needsCall: z.boolean().exactOptional(),
    text: z.string().max(200).exactOptional(),
  }),
  sort: z.enum(invoiceSorts),
  descending: z.boolean(),
}
const query: z.ZodType<InvoiceQuery> = z.strictObject(queryFields)

const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('streams'), streams: z.array(part.streamId).min(1).max(10_000) }),
  z.strictObject({
    kind: z.literal('all-matching'),
    query,
    except: z.array(part.streamId).max(10_000).exactOptional(),
  }),
])

const rows = z
  .array(
    z.strictObject({
      stream: part.streamId,
      draft: z.strictObject({
        number: cell,
        courier: cell,
        tracking: cell,
        freight: z.enum(['collect', 'prepaid']).nullable(),
        link: z.string().max(2000),
      }),
    }),
  )
  .max(DRAFTS_MAX)

type InvoiceSchemas = { readonly [N in keyof InvoiceCalls]: z.ZodType<InvoiceCalls[N]['input']> }

export const invoiceSchemas: InvoiceSchemas = {
  'invoice.page': z.strictObject({
    ...queryFields,
    cursor: z.string().max(2000).nullable(),
    limit: z.int().min(1).max(part.PAGE_MAX),
  }),
  'invoice.get': z.strictObject({ stream: part.streamId }),
  'invoice.check': z.strictObject({ rows }),
  'invoice.issue-many': z.strictObject({ rows }),
  'invoice.mark-refunded-many': z.strictObject({ selection }),
  'invoice.match': z.strictObject({ orderIds: z.array(z.string().max(500)).max(10_000), shops }),
  'invoice.scan': z.strictObject({ text: z.string().max(2000), shops }),
  'invoice.couriers': z.null(),
  'invoice.reveal': z.strictObject({ stream: part.streamId }),
  'invoice.print': z.strictObject({ selection, what: z.enum(printables) }),
  'invoice.export': z.strictObject({
    selection,
    format: z.enum(['csv', 'xlsx']),
    personal: z.boolean(),
    columns: z.array(part.id).min(1).max(60),
  }),
}
