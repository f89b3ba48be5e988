// A figure that opens the rows it was counted from. The dashed underline is the sign that it can.
import type { ReactNode } from 'react'

import { reportsText } from '../../text/reports.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { openRows, useReportPlace } from './report-place.ts'
import type { OpenRows } from './report-place.ts'

export const isSameRows = (a: OpenRows | null, b: OpenRows): boolean =>
  a !== null && JSON.stringify(a) === JSON.stringify(b)

interface OpenNumberProps {
  /** What the number is, in words: 按时率 · 未按时. */
  readonly what: string
  readonly rows: OpenRows
  readonly className?: string
  readonly children: ReactNode
}

export function OpenNumber({ what, rows, className, children }: OpenNumberProps) {
  const { open } = useText(reportsText)
  const isOpen = useReportPlace((state) => isSameRows(state.rows, rows))
  return (
    <button
      type="button"
      className={classNames('report-number', isOpen && 'is-open', className)}
      aria-description={open(what)}
      aria-pressed={isOpen}
      title={open(what)}
      onClick={() => openRows(rows)}
    >
      {children}
    </button>
  )
}
