// A list's rows read and judged against the desk, whichever list it is: before applying, and once more inside its transaction.
import type { Shop } from '../../shared/contract/desk.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { invoiceWords } from '../../shared/packs/list-shapes.ts'
import { inForce } from '../../shared/packs/versions.ts'
import type { ListTable } from '../files/list/table.ts'
import type { ReadDb } from '../store/open.ts'
import { rulesOf } from './packs/rules.ts'
import { invoiceLookupIn, lookupIn } from './import-lookup.ts'
import type { HeaderMapping } from './imports/headers.ts'
import { planInvoices } from './imports/invoice-plan.ts'
import type { ReadInvoices } from './imports/invoice-row.ts'
import { readInvoiceRows } from './imports/invoice-rows.ts'
import type { ReadRows } from './imports/list-row.ts'
import { planImport } from './imports/plan.ts'
import type { DryRun } from './imports/planned.ts'
import { readRows } from './imports/rows.ts'

export type ReadList =
  | { readonly list: 'delivery'; readonly read: ReadRows }
  | { readonly list: 'invoice'; readonly read: ReadInvoices }

export const readTable = (db: ReadDb, table: ListTable, mapping: HeaderMapping, shop: Shop, now: Instant): ReadList => {
  const { columns } = mapping
  if (mapping.kind === 'invoice')
    return { list: 'invoice', read: readInvoiceRows(table, { columns, words: invoiceWords, now }) }
  const words = inForce(rulesOf(db, shop.marketplace).versions, now)
  return { list: 'delivery', read: readRows(table, { columns, words, now }) }
}

export const judgeRows = (db: ReadDb, shop: Shop, rows: ReadList, now: Instant): DryRun => {
  const context = { rules: rulesOf(db, shop.marketplace), now }
  return rows.list === 'invoice'
    ? planInvoices(rows.read, invoiceLookupIn(db, shop, now), context)
    : planImport(rows.read, lookupIn(db, shop, now), context)
}
