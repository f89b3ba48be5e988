// 待回填 (W14): what was done here and isn't in the console yet, by shop, with the copy assistant beside it.
import { type KeyboardEvent, useMemo, useState } from 'react'

import type { FillInItem } from '../../../shared/contract/rows.ts'
import { useDensity } from '../../actions/appearance.ts'
import { goTo } from '../../actions/navigation.ts'
import { useSession } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { fillInText } from '../../text/fill-in.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { BatchBar } from '../../ui/batch-bar.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { FilterChip } from '../../ui/filter-chip.tsx'
import { Grid } from '../../ui/grid.tsx'
import { isComposing } from '../../ui/keyboard.ts'
import { useListFocus } from '../../ui/list-focus.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { type Selection, everythingSelected, isSelected, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { CopyAssistant } from './copy-assistant.tsx'
import { fillInColumns } from './fill-in-columns.tsx'
import { useFillIns } from './use-fill-ins.ts'

import './fill-in.css'

const LIST = 'fill-in-list'
type FillInTab = 'pending' | 'filled'

function NoItems({ filled }: { filled: boolean }) {
  const { empty } = useText(fillInText)
  if (filled) return <EmptyState title={empty.filledTitle} text={empty.filledText} icon="fill-in" />
  return (
    <EmptyState title={empty.title} text={empty.text} icon="check">
      <ButtonAction label={empty.go} onPress={() => goTo('delivery')} />
    </EmptyState>
  )
}

interface FiltersProps {
  readonly items: readonly FillInItem[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function ShopFilter({ items, chosen, onChange }: FiltersProps) {
  const { shops: label } = useText(fillInText)
  const { shops } = useSession()
  const options = shops.flatMap(({ id, name }) => {
    const count = items.filter(({ shopId }) => shopId === id).length
    return count === 0 && !chosen.includes(id) ? [] : [{ id, label: name, count }]
  })
  return <FilterChip label={label} options={options} chosen={chosen} onChange={onChange} />
}

const useColumns = (filled: boolean) => {
  const language = useLanguage()
  const { marketplaces, shops } = useSession()
  return useMemo(() => {
    const byId = <Each extends { readonly id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> =>
      new Map(all.map((each) => [each.id, each]))
    const context = { marketplaces: byId(marketplaces), shops: byId(shops), language, filled }
    return fillInColumns(context)
  }, [marketplaces, shops, language, filled])
}

export function FillInScreen() {
  const text = useText(fillInText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const density = useDensity()
  const { badges } = useSession()
  const [tab, setTab] = useState<FillInTab>('pending')
  const [shops, setShops] = useState<readonly string[]>([])
  const [current, setCurrent] = useState(0)
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const filled = tab === 'filled'
  const columns = useColumns(filled)
  const { rows, here, mark, loading, error, refetch } = useFillIns(filled, shops)
  const at = Math.min(current, rows.length - 1)
  const item = rows[at]
  useListFocus(LIST, !loading && error === null)

  const show = (next: FillInTab): void => {
    setTab(next)
    setCurrent(0)
    setSelection(nothingSelected)
  }
  const markOne = (): void => {
    if (item !== undefined && item.filled === null) void mark([item.actId])
  }
  const ticked = rows.filter(({ actId }) => isSelected(selection, actId))
  const markTicked = (): void => {
    void mark(ticked.map(({ actId }) => actId))
    setSelection(nothingSelected)
  }
  /** Enter marks here; the list would only open the row. */
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const inGrid = event.target instanceof Element && event.target.getAttribute('role') === 'grid'
    if (event.key !== 'Enter' || !inGrid || isComposing(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    if (ticked.length > 0) markTicked()
    else markOne()
  }
  const groupStart = (row: FillInItem): string | undefined => {
    const before = rows[rows.indexOf(row) - 1]
    return !filled && before !== undefined && before.shopId !== row.shopId ? 'is-group-start' : undefined
  }
  return (
    <>
      <ScreenHead title={text.title}>
        <Tabs
          label={text.tabs}
          selected={tab}
          controls={LIST}
          onSelect={show}
          tabs={[
            { id: 'pending', label: text.tabNames.pending, count: filled ? badges.fillIn : here.length },
            { id: 'filled', label: text.tabNames.filled, count: filled ? here.length : null },
          ]}
        />
      </ScreenHead>
      <div className="fill-in-place">
        {selectedCount(selection, rows.length) > 0 ? (
          <BatchBar
            selected={ticked.length}
            matching={rows.length}
            onSelectAll={() => setSelection(everythingSelected)}
            onClear={() => setSelection(nothingSelected)}
          >
            <ButtonAction label={text.mark} look="primary" size="small" onPress={markTicked} />
          </BatchBar>
        ) : (
          <div className="filter-row">
            <ShopFilter items={here} chosen={shops} onChange={setShops} />
          </div>
        )}
        <ToastSlot />
      </div>
      <div className="fill-in-split">
        <section id={LIST} className="fill-in-list" aria-label={text.list} onKeyDownCapture={onKeyDownCapture}>
          {error !== null && (
            <ErrorState {...failures(error.error)}>
              <ButtonAction label={retry} onPress={() => void refetch()} />
            </ErrorState>
          )}
          {loading && <SkeletonRows rows={10} density={density} />}
          {!loading && error === null && (
            <Grid
              label={text.list}
              columns={columns}
              count={rows.length}
              rowAt={(index) => rows[index]}
              keyOf={(row) => row.actId}
              density={density}
              current={at}
              onCurrent={setCurrent}
              {...(filled ? {} : { selection, onSelection: setSelection })}
              rowLabel={(row) => text.rowName(row.orderId)}
              rowTone={groupStart}
              empty={<NoItems filled={filled} />}
            />
          )}
        </section>
        {item !== undefined && <CopyAssistant key={item.actId} item={item} onMark={markOne} />}
      </div>
    </>
  )
}
