// The foot of the grid: how the rows stand, what they come to, and the one button that says what it will do.
import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { fen } from '../../../../shared/kernel/fen.ts'
import { count, money } from '../../../text/format.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { isReady } from './row-state.ts'
import type { RowKind } from './row-state.ts'
import { verdictIcons } from './verdict-words.ts'

export interface CountedRow {
  readonly row: InvoiceRow
  readonly kind: RowKind
}

interface GridFooterProps {
  readonly rows: readonly CountedRow[]
  readonly busy: boolean
  readonly problems: number
  readonly onSubmit: () => void
  readonly onCopyProblems: () => void
}

const shown = ['ready', 'note', 'warning', 'missing', 'locked', 'empty'] as const

/** Damaged and refused rows ask for the same: something of theirs must be put right. */
const shownAs = (kind: RowKind): (typeof shown)[number] | null => {
  if (kind === 'damaged' || kind === 'refused') return 'missing'
  return kind === 'checking' ? null : kind
}

export function GridFooter({ rows, busy, problems, onSubmit, onCopyProblems }: GridFooterProps) {
  const text = useText(invoiceGridText)
  const ready = rows.filter(({ kind }) => isReady(kind))
  const sum = fen(ready.reduce((total, { row }) => total + row.amountFen, 0))
  return (
    <footer className="grid-footer">
      <b role="status">{text.counts.rows(rows.length)}</b>
      {shown.map((id) => {
        const n = rows.filter(({ kind }) => shownAs(kind) === id).length
        return n === 0 ? null : (
          <span key={id} className={`grid-count is-${id}`}>
            <Icon name={verdictIcons[id]} size="s" />
            {text.counts[id]} <b>{count(n)}</b>
          </span>
        )
      })}
      <span className="grow" />
      <span className="grid-sum">
        {text.sum} <b className="fg">{money(sum)}</b> {text.yuan}
      </span>
      {problems > 0 && <ButtonAction label={text.copyProblems} size="large" onPress={onCopyProblems} />}
      <ButtonAction
        label={ready.length === 0 ? text.submit : `${text.submit} ${text.submitCount(ready.length)}`}
        look="primary"
        size="large"
        keys="mod+enter"
        busy={busy}
        disabled={ready.length === 0}
        onPress={onSubmit}
      />
    </footer>
  )
}
