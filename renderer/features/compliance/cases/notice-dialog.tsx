// 登记通知与事实: what the platform wrote, what happened by our account of it, what was taken for it, and its papers.
import { useState } from 'react'

import type { AccountFiles, CaseFile } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { call } from '../../../api/bridge.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { CheckLine } from '../../../ui/checkbox.tsx'
import { Field, TextField } from '../../../ui/field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { keep } from '../../../actions/kept/kept.ts'
import { readWhen, writeWhen } from '../files/typed-when.ts'
import { WhenField, whenOf, whenProblem } from '../files/when-field.tsx'
import { freeDeductions, takenFen } from './case-file.ts'

export interface CaseDialogProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
  readonly caseId: string
  readonly file: CaseFile
  readonly onClose: () => void
}

/** Both dialogs of a case keep the whole file; each changes its own part of it. */
export const caseName = (account: AccountDetail, caseId: string) =>
  ({ shopId: account.row.shopId, kind: 'case', item: caseId }) as const

export const saveCaseFile = (account: AccountDetail, caseId: string, value: CaseFile): Promise<boolean> => {
  const { shopId } = account.row
  return keep(caseName(account, caseId), caseId, () => call('account.save-case', { shopId, item: caseId, value }))
}

interface LongFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function LongField({ label, value, onChange }: LongFieldProps) {
  return (
    <Field label={label}>
      {(control) => <TextArea id={control.id} label={label} value={value} onChange={onChange} />}
    </Field>
  )
}

interface DeductionsProps extends CaseDialogProps {
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

function Deductions({ account, files, caseId, chosen, onChoose }: DeductionsProps) {
  const {
    cases: { deductions: text },
  } = useText(accountFilesText)
  const free = freeDeductions(account, files, caseId)
  if (free.length === 0) return null
  return (
    <fieldset className="open-categories">
      <legend>{text.title}</legend>
      {free.map(({ actId, at, changeFen }) => (
        <CheckLine
          key={actId}
          label={text.line(money(takenFen({ changeFen })), at)}
          checked={chosen.includes(actId)}
          onChange={(on) => onChoose(on ? [...chosen, actId] : chosen.filter((each) => each !== actId))}
        />
      ))}
      <span className="fg-3 small">{text.hint}</span>
    </fieldset>
  )
}

export function NoticeDialog(props: CaseDialogProps) {
  const { account, files, caseId, file, onClose } = props
  const text = useText(accountFilesText)
  const { notice } = text.cases
  const [number, setNumber] = useState(file.noticeNumber)
  const [at, setAt] = useState(writeWhen(file.noticeAt))
  const [words, setWords] = useState(file.noticeText)
  const [facts, setFacts] = useState(file.facts)
  const [deductions, setDeductions] = useState(file.deductions)
  return (
    <KeepDialog
      title={`${notice.edit} · ${caseId}`}
      name={caseName(account, caseId)}
      what={caseId}
      version={files.cases[caseId]?.version ?? 0}
      attachments={file.attachments}
      onClose={onClose}
      onSave={(attachments) =>
        whenProblem(at, text) !== null || readWhen(at) === undefined
          ? null
          : saveCaseFile(account, caseId, {
              ...file,
              noticeNumber: number.trim(),
              noticeAt: whenOf(at),
              noticeText: words.trim(),
              facts: facts.trim(),
              attachments,
              deductions,
            })
      }
    >
      {(tried) => (
        <>
          <div className="what-if-pair">
            <TextField label={notice.number} value={number} onChange={setNumber} />
            <WhenField label={notice.at} typed={at} tried={tried} onType={setAt} />
          </div>
          <LongField label={notice.text} value={words} onChange={setWords} />
          <LongField label={notice.facts} value={facts} onChange={setFacts} />
          <Deductions {...props} chosen={deductions} onChoose={setDeductions} />
        </>
      )}
    </KeepDialog>
  )
}
