// At the end of the filter row: what the refund check found, saved views, columns, print and export.
import type { InvoiceQuery, InvoiceSelection } from '../../../shared/contract/invoices.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { initialInvoices, refineInvoices, useNavigation } from '../../actions/navigation.ts'
import { type ViewState, ViewMenu } from '../../actions/view-menu.tsx'
import { clock } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { Icon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { exportItems, printItems } from './invoice-files.ts'
import { hiddenAtFirst, optionalColumns } from './invoice-columns.tsx'

interface ToolsProps {
  readonly query: InvoiceQuery
  readonly hidden: readonly string[]
  readonly onHidden: (hidden: readonly string[]) => void
  /** When main last looked at the orders' refunds. */
  readonly checkedAt: Instant | null
}

export const shownColumns = (hidden: readonly string[]): readonly string[] => [
  'order',
  'due',
  ...optionalColumns.filter((id) => !hidden.includes(id)),
]

export function ListTools({ query, hidden, onHidden, checkedAt }: ToolsProps) {
  const text = useText(invoicesText)
  const own = useNavigation((state) => state.invoices)
  const all = (): InvoiceSelection => ({ kind: 'all-matching', query })
  const show = (view: ViewState<InvoiceQuery>): void => {
    refineInvoices(view.query)
    onHidden(view.hidden)
  }
  const toggle = (id: string): void =>
    onHidden(hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id])
  const calls = { ...initialInvoices, filter: { needsCall: true } }
  return (
    <>
      {checkedAt !== null && (
        <span className="invoice-check" title={text.refundsCheckedHint}>
          <Icon name="check" size="xs" />
          {text.refundsChecked(clock(checkedAt))}
        </span>
      )}
      <ViewMenu
        screen="invoices"
        query={own}
        hidden={hidden}
        given={[
          { id: 'waiting', label: text.views.waiting, query: initialInvoices, hidden: hiddenAtFirst },
          { id: 'calls', label: text.views.calls, query: calls, hidden: hiddenAtFirst },
        ]}
        onShow={show}
      />
      <MenuButton label={text.print} align="end" items={printItems(all)} className="filter-chip queue-only-wide">
        <Icon name="print" size="xs" />
        {text.print}
      </MenuButton>
      <MenuButton
        label={text.columnsMenu}
        className="icon-button queue-only-wide"
        align="end"
        items={optionalColumns.map((id) => ({
          id,
          label: text.columns[id],
          chosen: !hidden.includes(id),
          run: () => toggle(id),
        }))}
      >
        <Icon name="columns" />
      </MenuButton>
      <MenuButton
        label={text.exportMenu}
        className="icon-button queue-only-wide"
        align="end"
        items={exportItems(all, shownColumns(hidden))}
      >
        <Icon name="export" />
      </MenuButton>
    </>
  )
}
