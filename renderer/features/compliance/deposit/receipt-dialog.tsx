// 登记回单 (D4): number, when it came, by which courier, where the original lies, and its scan. The notice of a deduction
// (A9.5.2) is kept the same way.
import { useState } from 'react'

import type { Kept, Receipt } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { call } from '../../../api/bridge.ts'
import { accountText } from '../../../text/account.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { isoDate, money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { TextField } from '../../../ui/field.tsx'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { keep } from '../../../actions/kept/kept.ts'
import { writeWhen } from '../files/typed-when.ts'
import { WhenField, whenOf, whenProblem } from '../files/when-field.tsx'

export interface ReceiptDialogProps {
  readonly shopId: string
  readonly entry: AccountDetail['ledger'][number]
  readonly kept: Kept<Receipt> | null
  readonly onClose: () => void
}

export function ReceiptDialog({ shopId, entry, kept, onClose }: ReceiptDialogProps) {
  const text = useText(accountFilesText)
  const { events } = useText(accountText)
  const { receipts: words } = text
  const [number, setNumber] = useState(kept?.value.number ?? '')
  const [receivedAt, setReceivedAt] = useState(writeWhen(kept?.value.receivedAt ?? null))
  const [courier, setCourier] = useState(kept?.value.courier ?? '')
  const [tracking, setTracking] = useState(kept?.value.tracking ?? '')
  const [keptWhere, setKeptWhere] = useState(kept?.value.keptWhere ?? '')
  const { actId, at, type, changeFen } = entry
  const what = `${isoDate(at)} ${events[type] ?? type} ${money(changeFen)}`
  const name = { shopId, kind: 'receipt', item: actId } as const
  return (
    <KeepDialog
      title={words.title(what)}
      name={name}
      what={what}
      version={kept?.version ?? 0}
      attachments={kept?.value.attachments ?? []}
      onClose={onClose}
      onSave={(attachments) => {
        if (whenProblem(receivedAt, text) !== null) return null
        const value = {
          number: number.trim(),
          receivedAt: whenOf(receivedAt),
          courier: courier.trim(),
          tracking: tracking.trim(),
          keptWhere: keptWhere.trim(),
          attachments,
        }
        return keep(name, what, () => call('account.save-receipt', { shopId, item: actId, value }))
      }}
    >
      {(tried) => (
        <>
          <div className="what-if-pair">
            <TextField label={words.number} value={number} mono onChange={setNumber} />
            <WhenField label={words.receivedAt} typed={receivedAt} tried={tried} onType={setReceivedAt} />
          </div>
          <div className="what-if-pair">
            <TextField label={words.courier} value={courier} onChange={setCourier} />
            <TextField label={words.tracking} value={tracking} mono onChange={setTracking} />
          </div>
          <TextField label={words.keptWhere} value={keptWhere} hint={words.hint} onChange={setKeptWhere} />
        </>
      )}
    </KeepDialog>
  )
}
