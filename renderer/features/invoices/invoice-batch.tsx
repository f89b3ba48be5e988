// Many invoices at once: 标记已退款 under one undo, print, export.
import { useState } from 'react'

import type { InvoiceSelection } from '../../../shared/contract/invoices.ts'
import type { GroupOutcome } from '../../../shared/contract/outcomes.ts'
import { markManyRefunded } from '../../actions/invoice-acts.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { BatchBar } from '../../ui/batch-bar.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { type Selection, everythingSelected, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { ToastSlot } from '../../ui/toast.tsx'
import { exportItems, printItems } from './invoice-files.ts'

interface BatchProps {
  readonly selection: Selection
  readonly matching: number
  readonly columns: readonly string[]
  readonly onSelection: (selection: Selection) => void
  /** What the ticks mean, in the words main understands. */
  readonly resolve: () => InvoiceSelection
  /** Some were refused. Shown by the list: this bar goes with the ticks. */
  readonly onRefused: (outcome: GroupOutcome) => void
}

export function InvoiceBatch({ selection, matching, columns, onSelection, resolve, onRefused }: BatchProps) {
  const text = useText(invoicesText)
  const [busy, setBusy] = useState(false)
  const mark = async (): Promise<void> => {
    setBusy(true)
    const outcome = await markManyRefunded(resolve())
    setBusy(false)
    if (outcome === null) return
    onSelection(nothingSelected)
    if (outcome.refused > 0) onRefused(outcome)
  }
  return (
    <div className="filter-place">
      <BatchBar
        selected={selectedCount(selection, matching)}
        matching={matching}
        onSelectAll={() => onSelection(everythingSelected)}
        onClear={() => onSelection(nothingSelected)}
      >
        <MenuButton label={text.print} align="end" items={printItems(resolve)} />
        <MenuButton label={text.exportMenu} align="end" items={exportItems(resolve, columns)} />
        <ButtonAction
          label={text.acts.markRefunded}
          size="small"
          look="primary"
          busy={busy}
          onPress={() => void mark()}
        />
      </BatchBar>
      <ToastSlot />
    </div>
  )
}
