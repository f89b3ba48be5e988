// 退款: every refund of every order. A row opens its order; the platform's and the customer's decisions are recorded here.
import { useMemo, useRef, useState } from 'react'

import type { RefundRow } from '../../../shared/contract/rows.ts'
import { useDensity } from '../../actions/appearance.ts'
import { goTo, openOrder } from '../../actions/navigation.ts'
import { type OrderAction, orderAction } from '../../actions/order-actions.ts'
import { useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { refundsText } from '../../text/refunds.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Grid } from '../../ui/grid.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { useListFocus } from '../../ui/list-focus.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { refundColumns } from './refund-columns.tsx'
import { REGISTER_LIMIT, type RefundTab, refundTabs, useRefunds } from './use-refunds.ts'

import './refunds.css'

const LIST = 'refund-list'
const decisions = [
  { action: orderAction('approveRefund'), keys: 'alt+y' },
  { action: orderAction('declineRefund'), keys: 'alt+x' },
  { action: orderAction('withdrawRefund'), keys: 'alt+w' },
] as const

interface DecisionsProps {
  readonly row: RefundRow | undefined
  readonly onDecide: (row: RefundRow, action: OrderAction) => void
}

/** Open for a refund that waits for its decision; a fact about any other has its place on the order's own page. */
function Decisions({ row, onDecide }: DecisionsProps) {
  const { labels } = useText(actionsText)
  const { actions, notRequested } = useText(refundsText)
  const open = row?.status === 'requested' ? row : null
  useHotkeys(
    'list',
    decisions.map(({ action, keys }) => ({
      keys,
      label: labels[action.id],
      run: () => {
        if (open !== null) onDecide(open, action)
      },
    })),
  )
  return (
    <span role="group" aria-label={actions} className="refund-acts" title={open === null ? notRequested : undefined}>
      {decisions.map(({ action, keys }) => (
        <ButtonAction
          key={action.id}
          label={labels[action.id]}
          keys={keys}
          disabled={open === null}
          onPress={() => {
            if (open !== null) onDecide(open, action)
          }}
        />
      ))}
    </span>
  )
}

function NoRefunds({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { empty } = useText(refundsText)
  return filtered ? (
    <EmptyState title={empty.filteredTitle} text={empty.filteredText} icon="filter">
      <ButtonAction label={empty.reset} onPress={onReset} />
    </EmptyState>
  ) : (
    <EmptyState title={empty.title} text={empty.text} icon="refunds">
      <ButtonAction label={empty.go} onPress={() => goTo('delivery')} />
    </EmptyState>
  )
}

export function RefundsScreen() {
  const text = useText(refundsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const language = useLanguage()
  const density = useDensity()
  const { marketplaces } = useSession()
  const [tab, setTab] = useState<RefundTab>('all')
  const [word, setWord] = useState('')
  const [current, setCurrent] = useState(0)
  const [deciding, setDeciding] = useState<{ row: RefundRow; action: OrderAction } | null>(null)
  const search = useRef<HTMLSpanElement>(null)
  const { rows, counts, cut, loading, error, refetch } = useRefunds(tab, word)
  const columns = useMemo(
    () =>
      refundColumns({
        marketplaces: new Map(marketplaces.map((each) => [each.id, each])),
        language,
        withStatus: tab === 'all',
      }),
    [marketplaces, language, tab],
  )
  const at = Math.min(current, rows.length - 1)
  const show = (next: RefundTab): void => {
    setTab(next)
    setCurrent(0)
  }
  const reset = (): void => {
    setWord('')
    show('all')
  }
  useListFocus(LIST, !loading && error === null)
  useHotkeys('list', [{ keys: '/', label: text.find, run: () => search.current?.querySelector('input')?.focus() }])
  return (
    <>
      <ScreenHead
        title={text.title}
        acts={<Decisions row={rows[at]} onDecide={(row, action) => setDeciding({ row, action })} />}
      >
        <Tabs
          label={text.tabs}
          selected={tab}
          controls={LIST}
          onSelect={show}
          tabs={refundTabs.map((id) => ({ id, label: text.tabNames[id], count: counts?.[id] ?? null }))}
        />
      </ScreenHead>
      <div className="filter-row">
        <span ref={search} className="refund-find">
          <SearchField label={text.find} value={word} onChange={setWord} keys="/" />
        </span>
        {cut && <span className="fg-3 small">{text.latestOnly(REGISTER_LIMIT)}</span>}
        <span className="grow" />
        <ToastSlot />
      </div>
      <section id={LIST} className="refund-list" aria-label={text.list}>
        {error !== null && (
          <ErrorState {...failures(error.error)}>
            <ButtonAction label={retry} onPress={() => void refetch()} />
          </ErrorState>
        )}
        {loading && <SkeletonRows rows={12} density={density} />}
        {!loading && error === null && (
          <Grid
            label={text.list}
            columns={columns}
            count={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(row) => `${row.stream} ${row.requestedAt}`}
            density={density}
            current={at}
            onCurrent={setCurrent}
            onOpen={(row) => openOrder(row.stream)}
            empty={<NoRefunds filtered={tab !== 'all' || word !== ''} onReset={reset} />}
          />
        )}
      </section>
      {deciding !== null && <DecisionDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}
