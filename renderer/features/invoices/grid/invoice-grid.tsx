// 批量填写: columns pasted from a sheet, a verdict a row, everything ready issued at once under one undo.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { InvoiceQuery, InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { markRefunded } from '../../../actions/invoice-acts.ts'
import { refineInvoices } from '../../../actions/navigation.ts'
import { useRead } from '../../../api/queries.ts'
import { deskText } from '../../../text/desk.ts'
import { failureText } from '../../../text/failures.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { useKeyHints } from '../../../ui/key-hints.ts'
import type { KeyHint } from '../../../ui/key-hints.ts'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx'
import { InvoiceFilterRow } from '../invoice-filters.tsx'
import { copyProblems } from './copy-problems.ts'
import { fill, pasteInto, submit, takeBack } from './grid-acts.ts'
import { edit, typeInto, useGridBook } from './grid-book.ts'
import type { LastPaste } from './grid-book.ts'
import { blankDraft } from './grid-cells.ts'
import { GridFooter } from './grid-footer.tsx'
import { InvoiceGridRow } from './grid-row.tsx'
import type { GridRowProps } from './grid-row.tsx'
import { gridFields } from './paste-columns.ts'
import { faultOf, isProblem, isReady, rowState } from './row-state.ts'
import type { RowState } from './row-state.ts'
import { useGridChecks } from './use-grid-checks.ts'
import { useGridPlace } from './use-grid-place.ts'
import { MOST_ROWS, useGridRows } from './use-grid-rows.ts'
import { useKeptDrafts } from './use-kept-drafts.ts'
import { useArrival, usePasteAnywhere } from './use-grid-focus.ts'
import { useRowActs } from './use-row-acts.ts'
import { verdictWords } from './verdict-words.ts'

import '../../../ui/list-place.css'
import './invoice-grid.css'

const ROW = 32
const OVERSCAN = 12

interface Standing {
  readonly row: InvoiceRow
  readonly state: RowState
}

const gridHints = ({ keys }: typeof invoiceGridText.zh): readonly KeyHint[] => [
  { keys: ['mod+v'], label: keys.paste },
  { keys: ['mod+d'], label: keys.fill },
  { keys: ['f8'], label: keys.nextProblem },
  { keys: ['tab', 'enter'], label: keys.move },
]

const useStandings = (rows: readonly InvoiceRow[]): readonly Standing[] => {
  const { drafts, verdicts, paste } = useGridBook()
  return useMemo(() => {
    const damaged = new Map(paste?.refused.map((refusal) => [refusal.stream, refusal]))
    return rows.map((row) => ({
      row,
      state: rowState(row, drafts.get(row.stream), verdicts.get(row.stream), damaged.get(row.stream)),
    }))
  }, [rows, drafts, verdicts, paste])
}

function GridHead() {
  const { columns } = useText(invoiceGridText)
  const ids = ['row', 'order', 'title', 'amount', 'type', 'freight', 'due', ...gridFields, 'verdict'] as const
  return (
    <div role="row" aria-rowindex={1} className="invoice-grid-head">
      {ids.map((id) => (
        <span
          key={id}
          role="columnheader"
          className={classNames(
            (id === 'amount' || id === 'row') && 'number',
            gridFields.some((f) => f === id) && 'is-typed',
          )}
        >
          {columns[id]}
        </span>
      ))}
    </div>
  )
}

type Place = ReturnType<typeof useGridPlace>

type Frame = Pick<GridRowProps, 'pasted' | 'edge'>

/** How the last paste lies over a row: which columns, and whether its frame begins or ends there. */
const frameAt = (rows: readonly InvoiceRow[], at: number, paste: LastPaste | null): Frame | null => {
  if (paste === null || paste.fields.length === 0) return null
  const covers = (index: number): boolean => {
    const row = rows[index]
    return row !== undefined && paste.rows.has(row.stream)
  }
  if (!covers(at)) return null
  const [first, last] = [!covers(at - 1), !covers(at + 1)]
  return { pasted: paste.fields, edge: first && last ? 'both' : first ? 'first' : last ? 'last' : null }
}

function Rows({ rows, place: at }: { rows: readonly InvoiceRow[]; place: Place }) {
  const text = useText(invoiceGridText)
  const { drafts, verdicts, paste: lastPaste } = useGridBook()
  const { data: couriers = [] } = useRead('invoice.couriers', null)
  const names = useMemo(() => new Set(couriers.map(({ name }) => name)), [couriers])
  const indexOf = useMemo(() => new Map<string, number>(rows.map(({ stream }, index) => [stream, index])), [rows])
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its answers are used in this render and never memoized
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 600 },
  })
  const { place } = at
  const current = place?.row ?? 0
  useEffect(() => virtual.scrollToIndex(current, { align: 'auto' }), [virtual, current])
  const paste = (source: string): void => {
    if (place !== null) pasteInto(source, rows, place, names)
  }
  usePasteAnywhere(paste)
  useArrival(scroller)
  const acts = useRowActs({
    goTo: (row, field) => at.go({ row, field }),
    move: at.move,
    type: (row, field, value) => typeInto(row.stream, field, value),
    paste,
    toCourier: (row, courier) => edit([{ stream: row.stream, field: 'courier', value: courier }]),
    markRefunded: (row) => void markRefunded(row),
    rowOf: (stream) => {
      const index = indexOf.get(stream)
      return index === undefined ? undefined : index + 1
    },
  })
  const damaged = new Map(lastPaste?.refused.map((refusal) => [refusal.stream, refusal]))
  return (
    <div role="grid" className="invoice-grid" aria-label={text.label} aria-rowcount={rows.length + 1}>
      <GridHead />
      <div ref={scroller} role="rowgroup" className="invoice-grid-scroll" tabIndex={-1}>
        <div role="presentation" className="invoice-grid-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const lies = frameAt(rows, index, lastPaste)
            return (
              <InvoiceGridRow
                key={row.stream}
                row={row}
                index={index}
                top={start}
                draft={drafts.get(row.stream)}
                verdict={verdicts.get(row.stream)}
                damaged={damaged.get(row.stream)}
                place={place?.row === index ? place.field : null}
                ranged={at.inRange(index)}
                pasted={lies?.pasted ?? null}
                edge={lies?.edge ?? null}
                skipped={lastPaste?.skipped.has(row.stream) === true}
                acts={acts}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The next row after the place with something to look at, and its cell at fault. */
const goToProblem = (standings: readonly Standing[], { place, go }: Place): void => {
  const from = (place?.row ?? -1) + 1
  const order = [...standings.keys()].map((at) => (from + at) % standings.length)
  const next = order.find((at) => {
    const kind = standings[at]?.state.kind
    return kind !== undefined && kind !== 'locked' && isProblem(kind)
  })
  if (next === undefined) return
  const fault = faultOf(standings[next]?.state ?? { kind: 'empty' })
  go({ row: next, field: gridFields.find((field) => field === fault) ?? 'number' })
}

function Sheet({ query, rows, beyond }: { query: InvoiceQuery; rows: readonly InvoiceRow[]; beyond: number }) {
  const text = useText(invoiceGridText)
  const steps = useGridBook((book) => book.steps.length)
  const [only, setOnly] = useState(false)
  const [busy, setBusy] = useState(false)
  const all = useStandings(rows)
  const problems = all.filter(({ state }) => isProblem(state.kind))
  const standings = only ? problems : all
  const shown = useMemo(() => (only ? standings.map(({ row }) => row) : rows), [only, standings, rows])
  const at = useGridPlace(shown)
  useKeyHints(useMemo(() => gridHints(text), [text]))
  const send = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    await submit(all.filter(({ state }) => isReady(state.kind)).map(({ row }) => row))
    setBusy(false)
  }
  const copy = (): Promise<void> => {
    const { drafts } = useGridBook.getState()
    return copyProblems(
      problems.map(({ row, state }) => ({
        row,
        draft: drafts.get(row.stream) ?? blankDraft,
        said: verdictWords(row, state, () => undefined).full,
      })),
    )
  }
  useHotkeys('list', [
    { keys: 'mod+enter', label: text.keys.submit, run: () => void send() },
    { keys: 'f8', label: text.keys.nextProblem, inText: true, run: () => goToProblem(standings, at) },
    {
      keys: 'mod+d',
      label: text.keys.fill,
      run: () => {
        if (at.place !== null) fill(shown, at.place, at.anchor)
      },
    },
    ...(steps > 0 ? [{ keys: 'mod+z', label: text.keys.undo, run: () => void takeBack() }] : []),
  ])
  return (
    <>
      <InvoiceFilterRow query={query}>
        {beyond > 0 && <span className="grid-beyond">{text.beyond(MOST_ROWS)}</span>}
        {(problems.length > 0 || only) && (
          <button
            type="button"
            className={classNames('filter-chip', only && 'is-on')}
            aria-pressed={only}
            onClick={() => setOnly(!only)}
          >
            {text.onlyProblems} <b>{problems.length}</b>
          </button>
        )}
      </InvoiceFilterRow>
      <Rows rows={shown} place={at} />
      <GridFooter
        rows={all.map(({ row, state }) => ({ row, kind: state.kind }))}
        busy={busy}
        problems={problems.length}
        onSubmit={() => void send()}
        onCopyProblems={() => void copy()}
      />
    </>
  )
}

export function InvoiceGrid({ query }: { query: InvoiceQuery }) {
  const text = useText(invoiceGridText)
  const { retry } = useText(deskText)
  const failures = useText(failureText)
  const { rows, beyond, loading, error, refetch } = useGridRows(query)
  useKeptDrafts()
  useGridChecks(rows)
  const settled = query.tab !== 'requested' && query.tab !== 'trouble'
  return (
    <section className="queue" aria-label={text.label} aria-busy={loading}>
      {rows.length > 0 ? (
        <Sheet query={query} rows={rows} beyond={beyond} />
      ) : (
        <>
          <InvoiceFilterRow query={query} />
          {error !== null && (
            <ErrorState {...failures(error.error)}>
              <ButtonAction label={retry} onPress={() => void refetch()} />
            </ErrorState>
          )}
          {loading && <SkeletonRows rows={14} density="compact" />}
          {!loading && error === null && (
            <EmptyState icon="invoices" {...(settled ? text.notHere : text.none)}>
              {settled && (
                <ButtonAction
                  label={text.notHere.go}
                  look="primary"
                  onPress={() => refineInvoices({ tab: 'requested', sort: 'deadline', descending: false })}
                />
              )}
            </EmptyState>
          )}
        </>
      )}
    </section>
  )
}
