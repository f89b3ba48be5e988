// The tab 上架检查: a draft's wording held against the rules (A10.8), and the shop's products with their conditions (A10).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { ProductsPanel } from './products-panel.tsx'
import { WordingPanel } from './wording-panel.tsx'

export function ListingPane({ account }: { account: AccountDetail }) {
  return (
    <>
      <WordingPanel key={account.row.shopId} shopId={account.row.shopId} />
      <ProductsPanel account={account} />
    </>
  )
}
