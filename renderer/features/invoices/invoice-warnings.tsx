// What stands before issuing: a refund that locks it (I10), a call to be made (I6), a return that is due (I12), doubts.
import type { ReactNode } from 'react'

import type { InvoiceDetail } from '../../../shared/contract/invoices.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { dateTime } from '../../text/format.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { ClauseChip } from '../../ui/marks.tsx'
import { Remarks } from './remarks.tsx'
import { TroubleTags } from './trouble-tags.tsx'

interface NoteProps {
  readonly icon: IconName
  readonly clause: string
  readonly locked?: boolean
  readonly children: ReactNode
}

function Note({ icon, clause, locked = false, children }: NoteProps) {
  return (
    <div className={classNames('order-warning', locked && 'is-locked')} role="note">
      <Icon name={icon} size="s" />
      <span>
        {children} <ClauseChip id={clause} source={clauseBasis(clause)} />
      </span>
    </div>
  )
}

export function InvoiceWarnings({ detail: { row, remarks } }: { detail: InvoiceDetail }) {
  const text = useText(invoicesText)
  const { lock, status } = row
  const doubtful = row.troubles.some((each) => each !== 'overdue' && each !== 'refund-after-issue')
  return (
    <>
      {lock !== null && status === 'requested' && (
        <Note icon="locked" clause={lock.clause} locked>
          {dateTime(lock.at)} · {text.locked[lock.why]}
        </Note>
      )}
      {row.needsCall && lock === null && (
        <Note icon="phone" clause="I6">
          {text.needsCall}
        </Note>
      )}
      {row.toReverse && (
        <Note icon="undo" clause="I12">
          {text.toReverse}
        </Note>
      )}
      {row.offline && (
        <Note icon="info" clause="I4" locked>
          {text.offlineNote}
        </Note>
      )}
      {(doubtful || (status !== 'requested' && remarks.length > 0)) && (
        <div className="invoice-doubts">
          <TroubleTags row={row} withoutOverdue />
          {status !== 'requested' && (
            <Remarks remarks={remarks.map((each) => ({ ...each, field: null }))} field={null} />
          )}
        </div>
      )}
    </>
  )
}
