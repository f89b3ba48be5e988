// What the invoice desk is asked to show: the window bar's shops narrow every query, a filter of the list further.
import { useMemo } from 'react'

import type { InvoiceQuery } from '../../../shared/contract/invoices.ts'
import { useNavigation } from '../../actions/navigation.ts'

export const useInvoiceQuery = (): InvoiceQuery => {
  const query = useNavigation((state) => state.invoices)
  const shops = useNavigation((state) => state.shops)
  return useMemo(() => {
    if (shops.length === 0) return query
    const both = query.filter.shops?.filter((shop) => shops.includes(shop)) ?? []
    return { ...query, filter: { ...query.filter, shops: both.length > 0 ? both : shops } }
  }, [query, shops])
}
