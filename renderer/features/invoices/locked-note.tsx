// Rows a refund locks (I10), gathered in one line: how many, all of them alone, all of them marked at once.
import { useState } from 'react'

import type { InvoiceQuery } from '../../../shared/contract/invoices.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { markManyRefunded } from '../../actions/invoice-acts.ts'
import { refineInvoices, useNavigation } from '../../actions/navigation.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ClauseChip } from '../../ui/marks.tsx'

interface LockedNoteProps {
  readonly locked: number
  readonly query: InvoiceQuery
  /** Rows are ticked: marking is the bar's above, and one button says it. */
  readonly ticked: boolean
}

export function LockedNote({ locked, query, ticked }: LockedNoteProps) {
  const text = useText(invoicesText)
  const own = useNavigation((state) => state.invoices.filter)
  const [busy, setBusy] = useState(false)
  const alone = own.locked === true
  const mark = async (): Promise<void> => {
    setBusy(true)
    await markManyRefunded({ kind: 'all-matching', query: { ...query, filter: { ...query.filter, locked: true } } })
    setBusy(false)
  }
  const toggle = (): void => {
    const { locked: _only, ...others } = own
    refineInvoices({ filter: alone ? others : { ...own, locked: true } })
  }
  return (
    <div className="invoice-locks" role="note">
      <Icon name="locked" size="s" />
      <span>{text.lockedRows(locked)}</span>
      <ClauseChip id="I10" source={clauseBasis('I10')} />
      <button type="button" className="link" onClick={toggle}>
        {alone ? text.showAll : text.showLocked}
      </button>
      <span className="grow" />
      {!ticked && (
        <ButtonAction
          label={text.acts.markRefunded}
          description={text.lockedRows(locked)}
          size="small"
          busy={busy}
          onPress={() => void mark()}
        />
      )}
    </div>
  )
}
