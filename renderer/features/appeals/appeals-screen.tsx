// 申诉与证据: complaints with their stopwatch, orders an appeal freezes or may, our own appeals, and how they ended.
import { useMemo, useRef } from 'react'

import { appealsText } from '../../text/appeals.ts'
import { useText } from '../../text/text.ts'
import { openFirstBasis } from '../../ui/basis-store.ts'
import { useKeyHints } from '../../ui/key-hints.ts'
import { useHotkeys } from '../../ui/keyboard.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { LIST } from './appeal-list.tsx'
import { ComplaintsPane } from './complaints/complaints-pane.tsx'
import { ReceiveComplaint } from './complaints/receive-complaint.tsx'
import { AppealablePane, CasesPane, EndedPane, OpenPane } from './order-panes.tsx'
import { type AppealTab, appealTabs, useAppealCounts, useAppealPlace } from './use-appeals.ts'

import '../../ui/act-parts.css'
import '../../ui/list-place.css'
import './appeals.css'

const panes: Readonly<Record<AppealTab, () => React.ReactNode>> = {
  complaints: ComplaintsPane,
  open: OpenPane,
  appealable: AppealablePane,
  cases: CasesPane,
  ended: EndedPane,
}

export function AppealsScreen() {
  const text = useText(appealsText)
  const { tab, word } = useAppealPlace()
  const counts = useAppealCounts()
  const search = useRef<HTMLSpanElement>(null)
  useHotkeys('list', [
    { keys: '/', label: text.find, run: () => search.current?.querySelector('input')?.focus() },
    {
      keys: 'b',
      label: text.keys.basis,
      run: () => void openFirstBasis(document.querySelector(`#${LIST} .is-current`)),
    },
  ])
  useKeyHints(useMemo(() => [{ keys: ['b'], label: text.keys.basis }], [text]))
  const Pane = panes[tab]
  return (
    <>
      <ScreenHead title={text.title} acts={<ReceiveComplaint />}>
        <Tabs
          label={text.tabs}
          selected={tab}
          controls={LIST}
          onSelect={(next) => useAppealPlace.setState({ tab: next })}
          tabs={appealTabs.map((id) => ({ id, label: text.tabNames[id], count: counts[id] }))}
        />
      </ScreenHead>
      <div className="filter-row">
        <span ref={search} className="appeal-find">
          <SearchField
            label={text.find}
            value={word}
            onChange={(next) => useAppealPlace.setState({ word: next })}
            keys="/"
          />
        </span>
        <span className="grow" />
        <ToastSlot />
      </div>
      <section id={LIST} className="appeal-list" aria-label={text.lists[tab]}>
        <Pane key={tab} />
      </section>
    </>
  )
}
