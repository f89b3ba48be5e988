// What one invoice adds to the counters. `of` holds everything a filter may ask that a counter can answer.
import type { Counted } from '../counters.ts'
import type { InvoiceColumns } from './invoice-row.ts'

export type CountedInvoice = Pick<
  InvoiceColumns,
  'shop' | 'tab' | 'type' | 'pays' | 'locked' | 'to_reverse' | 'troubles'
>

/** `special/collect/0`; taken apart again where a page is counted. */
export const countedKey = ({ type, pays, locked }: Pick<CountedInvoice, 'type' | 'pays' | 'locked'>): string =>
  `${type}/${pays}/${locked}`

export const invoiceCountsOf = (invoice: CountedInvoice): Counted[] => {
  const { shop, tab, to_reverse, troubles } = invoice
  const of = countedKey(invoice)
  return [
    { name: 'invoice', shop, of, tab, n: 1 },
    ...(troubles === 0 ? [] : [{ name: 'invoice-trouble' as const, shop, of, tab, n: 1 }]),
    ...(to_reverse === 0 ? [] : [{ name: 'invoice-reverse' as const, shop, of: '', tab: 0, n: 1 }]),
  ]
}

/** The same, as the rows themselves say it. */
export const INVOICES_AFRESH = `
  SELECT 'invoice' AS name, shop, type || '/' || pays || '/' || locked AS of, tab, count(*) AS n FROM invoices GROUP BY 1, 2, 3, 4
  UNION ALL SELECT 'invoice-trouble', shop, type || '/' || pays || '/' || locked, tab, count(*) FROM invoices WHERE troubles <> 0 GROUP BY 1, 2, 3, 4
  UNION ALL SELECT 'invoice-reverse', shop, '', 0, count(*) FROM invoices WHERE to_reverse = 1 GROUP BY shop`
