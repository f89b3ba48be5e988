// 扫描枪模式: fills the screen, read from an arm's length; no mouse, no dialog, hands hold paper.
import { useEffect, useMemo, useRef, useState } from 'react'

import type { InvoiceQuery } from '../../../../shared/contract/invoices.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { useText } from '../../../text/text.ts'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { readKept } from '../grid/kept-drafts.ts'
import { useGridRows } from '../grid/use-grid-rows.ts'
import { guarded } from '../../../actions/act.ts'
import { ScanFoot } from './scan-foot.tsx'
import { ScanHead } from './scan-head.tsx'
import { ScanList } from './scan-list.tsx'
import { ScanNow } from './scan-now.tsx'
import { choose, read, shiftBook, skip, undoLast } from './scan-run.ts'
import { beginScan, scanNow } from './scan-store.ts'
import { useScanner } from './use-scanner.ts'

import './scan-mode.css'

export interface ScanModeProps {
  readonly query: InvoiceQuery
  readonly onExit: () => void
}

/** What waits, in the order of the list, which is the order of its print. */
const useSession = (query: InvoiceQuery): boolean => {
  const waiting = useMemo<InvoiceQuery>(() => ({ ...query, tab: 'requested' }), [query])
  const { rows, whole } = useGridRows(waiting)
  const [ready, setReady] = useState(false)
  const begun = useRef(false)
  useEffect(() => {
    // Once: what is issued meanwhile leaves the list, but not the session.
    if (!whole || begun.current) return
    begun.current = true
    // A digital invoice goes by its link and has no parcel (W16).
    const paper = rows.filter(({ form }) => form === 'paper')
    void guarded(readKept).then((kept) => {
      const numbers = (kept?.rows ?? []).filter(({ draft }) => draft.number !== '')
      beginScan(paper, new Map(numbers.map(({ stream, draft }) => [stream, draft.number])))
      setReady(true)
    })
  }, [whole, rows])
  return ready
}

export function ScanMode({ query, onExit }: ScanModeProps) {
  const text = useText(invoiceScanText)
  const ready = useSession(query)
  const typed = useScanner({
    onReading: (reading) => {
      if (ready) void read(reading, query.filter.shops)
    },
    onDigit: (digit) => {
      if (scanNow().question === null) return false
      void choose(digit - 1)
      return true
    },
  })
  useHotkeys('dialog', [
    { keys: 'escape', label: text.exit, run: onExit },
    { keys: 'mod+z', label: text.keys.undo, run: () => void undoLast() },
    { keys: 'arrowup', label: text.keys.nextNumber, run: () => shiftBook(1) },
    { keys: 'arrowdown', label: text.keys.previousNumber, run: () => shiftBook(-1) },
    { keys: 'arrowright', label: text.keys.skip, run: skip },
  ])
  return (
    <section className="scan" role="dialog" aria-modal="true" aria-label={text.title} aria-busy={!ready}>
      <ScanHead query={query} onExit={onExit} />
      <div className="scan-body">
        <ScanNow ready={ready} typed={typed} />
        <ScanList />
      </div>
      <ScanFoot />
    </section>
  )
}
