// 回单 of one movement of the deposit: its number and files, and where the original lies; or the way to record it.
import { useState } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useAccountFiles } from '../../../actions/kept/kept.ts'
import { ROW_OPENER } from '../row-keys.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'

interface ReceiptCellProps {
  readonly shopId: string
  readonly entry: AccountDetail['ledger'][number]
}

export function ReceiptCell({ shopId, entry }: ReceiptCellProps) {
  const { receipts: text, files: counted } = useText(accountFilesText)
  const files = useAccountFiles(shopId)
  const [open, setOpen] = useState(false)
  // Only what moved money has a paper; what was superseded keeps the one it had.
  const kept = files?.receipts[entry.actId] ?? null
  if (files === null || entry.changeFen === 0 || (entry.superseded && kept === null)) return null
  const number = kept?.value.number ?? ''
  const label = kept === null ? text.add : number === '' ? text.kept : number
  const held = kept?.value.attachments.length ?? 0
  const where = kept?.value.keptWhere ?? ''
  return (
    <>
      <button
        type="button"
        className={classNames(ROW_OPENER, kept === null ? 'link' : number !== '' && 'mono')}
        {...(where === '' ? {} : { title: text.where(where) })}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {held > 0 && (
        <span className="fg-3 receipt-files" title={counted(held)}>
          <Icon name="attach" size="xs" />
          {held}
        </span>
      )}
      {open && <ReceiptDialog shopId={shopId} entry={entry} kept={kept} onClose={() => setOpen(false)} />}
    </>
  )
}
