// The products of a shop: what is listed, what no longer is, and the conditions each was listed under (A10).
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs, refusalOf } from '../../../actions/account-acts.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { accountText } from '../../../text/account.ts'
import { isoDate } from '../../../text/format.ts'
import { listingText } from '../../../text/listing.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { gateItems, unmet } from './checklist.ts'
import { ListProductDialog } from './list-product-dialog.tsx'

type Product = AccountDetail['products'][string]

interface ListButtonProps {
  readonly account: AccountDetail
  readonly again?: { readonly product: string; readonly category: string }
}

function ListButton({ account, again }: ListButtonProps) {
  const { commands } = useText(accountText)
  const [open, setOpen] = useState(false)
  const { list } = accountActs
  return (
    <>
      <ButtonAction
        label={commands[list.command] ?? list.command}
        size="small"
        {...(again === undefined ? { icon: 'add' as const } : {})}
        refusal={refusalOf(account, list)}
        onPress={() => setOpen(true)}
      />
      {open && (
        <ListProductDialog
          account={account}
          {...(again === undefined ? {} : { again })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Row({ account, name, product }: { account: AccountDetail; name: string; product: Product }) {
  const { products, gate } = useText(listingText)
  const { categories } = useText(accountText)
  const { status, category, listedAt, lastOrderAt, checklist } = product
  const missing = unmet(checklist)
  const title = missing.length === 0 ? gate.complete : gate.missing(missing.map((item) => gate.items[item]))
  return (
    <tr>
      <td className="is-words" title={name}>
        {name}
      </td>
      <td>{categories[category] ?? category}</td>
      <td>
        <Tag tone={status === 'listed' ? 'done' : 'closed'}>{products.states[status]}</Tag>
      </td>
      <td className="mono fg-2">{isoDate(listedAt)}</td>
      <td className={lastOrderAt === null ? 'fg-3' : 'mono fg-2'}>
        {lastOrderAt === null ? products.never : isoDate(lastOrderAt)}
      </td>
      <td>
        <span title={title}>{products.gate(gateItems.length - missing.length, gateItems.length)}</span>{' '}
        <ClauseChip id="A10" source={clauseBasis('A10')} />
      </td>
      <td>
        {status === 'listed' ? (
          <ActButton account={account} act={accountActs.delist} known={{ product: name }} />
        ) : (
          <ListButton account={account} again={{ product: name, category }} />
        )}
      </td>
    </tr>
  )
}

export function ProductsPanel({ account }: { account: AccountDetail }) {
  const { products: text } = useText(listingText)
  const products = Object.entries(account.products)
  const listed = products.filter(([, { status }]) => status === 'listed').length
  const { columns } = text
  const heads = [
    columns.product,
    columns.category,
    columns.state,
    columns.listedAt,
    columns.lastOrderAt,
    columns.gate,
    columns.acts,
  ]
  return (
    <Panel
      title={text.title}
      padded={false}
      note={text.total(listed, products.length)}
      more={<ListButton account={account} />}
    >
      {products.length === 0 ? (
        <EmptyState title={text.empty.title} text={text.empty.text} icon="compliance" />
      ) : (
        <table className="compliance-table" aria-label={text.title}>
          <thead>
            <tr>
              {heads.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {products.map(([name, product]) => (
              <Row key={name} account={account} name={name} product={product} />
            ))}
          </tbody>
        </table>
      )}
      <p className="products-rules fg-2 small">
        <span>
          {text.updates} <ClauseChip id="A18.10" source={clauseBasis('A18.10')} />
        </span>
        <span>
          {text.claims} <ClauseChip id="A18.17" source={clauseBasis('A18.17')} />
        </span>
      </p>
    </Panel>
  )
}
