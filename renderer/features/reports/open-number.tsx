// A figure that opens the rows it was counted from, and takes the focus back once they are closed. The dashed underline is the
// sign that it can.
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { openRows, useReportPlace } from './report-place.ts'
import type { OpenRows } from './report-place.ts'

interface OpenNumberProps {
  /** What the number is, in words that no other number here has: 按时率 · 未按时. */
  readonly what: string
  readonly rows: OpenRows
  /** In a line of many only the first is a tab stop; arrows reach the others. */
  readonly tabStop?: boolean
  readonly children: ReactNode
}

export function OpenNumber({ what, rows, tabStop = true, children }: OpenNumberProps) {
  const { open } = useText(reportsText)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useReportPlace((state) => state.rows !== null && state.number === what)
  const isBack = useReportPlace((state) => state.rows === null && state.number === what)
  useEffect(() => {
    if (!isBack) return
    button.current?.focus()
    useReportPlace.setState({ number: null })
  }, [isBack])
  return (
    <button
      ref={button}
      type="button"
      tabIndex={tabStop ? 0 : -1}
      className={classNames('report-number', isOpen && 'is-open')}
      aria-description={open(what)}
      aria-pressed={isOpen}
      title={open(what)}
      onClick={() => openRows(rows, what)}
    >
      {children}
    </button>
  )
}
