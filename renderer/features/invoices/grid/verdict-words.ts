// What stands in the 核对 column, as words: for the cell, for a person listening, and for the rows copied to a sheet.
import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { invoicesText } from '../../../text/invoices.ts'
import { reasonsText } from '../../../text/reasons.ts'
import { textNow } from '../../../text/text.ts'
import type { IconName } from '../../../ui/icons.tsx'
import type { RowKind, RowState } from './row-state.ts'

export interface VerdictWords {
  /** Short enough for the column at the smallest window. */
  readonly text: string
  /** The whole of it, for the tooltip and the copied rows. */
  readonly full: string
  readonly clause: string | null
}

const same = (text: string, clause: string | null): VerdictWords => ({ text, full: text, clause })

/** `rowOf` tells which row of the grid an order is, for a number used twice in the batch. */
export const verdictWords = (
  row: InvoiceRow,
  state: RowState,
  rowOf: (stream: string) => number | undefined,
): VerdictWords => {
  const grid = textNow(invoiceGridText)
  const words = textNow(invoicesText)
  switch (state.kind) {
    case 'locked':
      return same(row.lock === null ? grid.counts.locked : words.locks[row.lock.why], 'I10')
    case 'damaged': {
      const { why, value } = state.refusal
      return { text: grid.damagesShort[why], full: grid.damages[why](value), clause: null }
    }
    case 'missing':
      return same(grid.missing[state.field], 'I8')
    case 'refused': {
      const [first] = state.refusedBy
      return same(textNow(reasonsText)[first?.reason ?? ''] ?? '', first?.clause ?? null)
    }
    case 'warning':
    case 'note': {
      const { code, clause, other } = state.remark
      if (code === 'digital') return same(grid.states.digital, clause)
      const twin = other === null ? undefined : rowOf(other.stream)
      const who =
        other === null ? '' : ` · ${twin === undefined ? words.otherOrder(other.orderId) : grid.twiceWith(twin)}`
      return { text: `${grid.remarksShort[code]}${who}`, full: `${words.remarks[code]}${who}`, clause }
    }
    case 'ready':
    case 'checking':
    case 'empty':
      return same(grid.states[state.kind], null)
    default:
      return state satisfies never
  }
}

export const verdictIcons: Readonly<Record<RowKind, IconName>> = {
  locked: 'locked',
  damaged: 'close',
  missing: 'close',
  refused: 'close',
  warning: 'warning',
  note: 'info',
  ready: 'check',
  checking: 'clock',
  empty: 'none',
}
