// How the marketplaces' list exports can be told apart, read fail-closed from list-shapes.json: an unknown key, a shape
// without columns or a clause that doesn't exist stops the start.
import { z } from 'zod'
import type { InvoiceStatus, InvoiceType } from '../kernel/facts.ts'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './list-shapes.json' with { type: 'json' }

const text = z.string().min(1)

const schema = z.strictObject({
  about: text,
  clause: z.enum(clauseIds),
  shapes: z.array(
    z.strictObject({
      marketplace: text,
      list: z.enum(['delivery', 'invoice']),
      columns: z.array(text).min(3),
      orderIdPrefix: text.nullable(),
    }),
  ),
  invoiceWords: z.strictObject({
    clause: z.enum(clauseIds),
    statuses: z.record(text, z.enum(['requested', 'issued', 'refunded', 'cancelled'])),
    types: z.record(text, z.enum(['ordinary', 'special'])),
  }),
})

/** One list of one marketplace's console. */
export interface ListShape {
  readonly marketplace: string
  readonly list: 'delivery' | 'invoice'
  /** The column names, as the console writes them. */
  readonly columns: readonly string[]
  /** How every order id begins there; null where ids have no beginning of their own. */
  readonly orderIdPrefix: string | null
}

/** The statuses a list can show; what is reversed stands there as 完成. */
export type ListedInvoiceStatus = Exclude<InvoiceStatus, 'reversed'>

/** How an invoice list words a status and a type (I3, I6). */
export interface InvoiceWords {
  readonly statuses: Readonly<Record<string, ListedInvoiceStatus>>
  readonly types: Readonly<Record<string, InvoiceType>>
}

/** Throws where the file isn't what the schema says. */
export const readListShapes = (source: unknown) => schema.parse(source)

const { shapes, invoiceWords: words } = readListShapes(file)

export const listShapes: readonly ListShape[] = shapes
export const invoiceWords: InvoiceWords = words
