// The columns an exported invoice list may have, headed as the marketplace heads them (I3, I9) so that a clerk knows them again.
import type { Preferences } from '../../../shared/contract/desk.ts'
import type { InvoiceReveal, InvoiceRow } from '../../../shared/contract/invoices.ts'
import { timeOf } from '../export-columns.ts'
import { yuanOf } from '../yuan.ts'
import { invoiceWords } from './invoice-words.ts'

type Language = Preferences['language']

/** What a row is exported with beside itself. */
export interface InvoiceContext {
  readonly language: Language
  readonly shopName: (id: string) => string
  /** Null: nobody asked for it (W9). */
  readonly receiver: (InvoiceReveal & { readonly taxId: string }) | null
}

type Cell = (row: InvoiceRow, context: InvoiceContext) => string

/** In the order of the file: the marketplace's own (I3), then the form's (I9). */
const cells = {
  shop: (row, { shopName }) => shopName(row.shopId),
  order: (row) => row.orderId,
  title: (row) => row.title,
  customer: (row) => row.customerId,
  number: (row) => row.number ?? '',
  amount: (row) => yuanOf(row.amountFen),
  type: (row, { language }) => invoiceWords[language].types[row.type],
  status: (row, { language }) => invoiceWords[language].statuses[row.status],
  requestedAt: (row) => timeOf(row.requestedAt),
  issuedAt: (row) => timeOf(row.issuedAt),
  due: (row) => timeOf(row.deadline?.dueAt ?? null),
  freight: (row, { language }) => invoiceWords[language].freight[row.freight.pays],
  courier: (row) => row.courier ?? '',
  tracking: (row) => row.tracking ?? '',
  taxId: (_row, { receiver }) => receiver?.taxId ?? '',
  recipient: (_row, { receiver }) => receiver?.recipient ?? '',
  phone: (_row, { receiver }) => receiver?.phone ?? '',
  address: (_row, { receiver }) => receiver?.address ?? '',
  postcode: (_row, { receiver }) => receiver?.postcode ?? '',
  email: (_row, { receiver }) => receiver?.email ?? '',
} satisfies Readonly<Record<string, Cell>>

export type InvoiceColumn = keyof typeof cells

/** Who can be recognised or reached by it. A person's tax id is the number of their identity card. */
const personal: ReadonlySet<string> = new Set([
  'taxId',
  'recipient',
  'phone',
  'address',
  'postcode',
  'email',
] satisfies InvoiceColumn[])

/** What the list doesn't show but a file is of little use without. */
const always: ReadonlySet<string> = new Set(['shop', 'order', 'courier', 'tracking'] satisfies InvoiceColumn[])

/** The list's masked contact: left out, since whoever asks gets the whole one (W9). */
const MASKED = 'contact'

/** May be asked for by name; personal columns come only with `personal`. */
export const isInvoiceColumn = (id: string): boolean => id === MASKED || (Object.hasOwn(cells, id) && !personal.has(id))

export const chosenColumns = (asked: readonly string[], withPersonal: boolean): readonly InvoiceColumn[] =>
  (Object.keys(cells) as InvoiceColumn[]).filter((id) =>
    personal.has(id) ? withPersonal : always.has(id) || asked.includes(id),
  )

export const headOf = (id: InvoiceColumn, language: Language): string => invoiceWords[language].columns[id]

export const cellOf = (id: InvoiceColumn, row: InvoiceRow, context: InvoiceContext): string => cells[id](row, context)
