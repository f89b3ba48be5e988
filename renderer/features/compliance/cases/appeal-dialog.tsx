// 登记申诉: ours against the platform's decision, with its papers, and what came of it. It moves no point: the platform's
// withdrawal does, and is recorded on its own (W21).
import { useState } from 'react'

import type { Appeal } from '../../../../shared/contract/account-files.ts'
import { appealOutcomes } from '../../../../shared/contract/account-files.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useText } from '../../../text/text.ts'
import { SelectField } from '../../../ui/field.tsx'
import { now } from '../../../ui/clock.ts'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { writeWhen } from '../files/typed-when.ts'
import { WhenField, whenOf, whenProblem } from '../files/when-field.tsx'
import { type CaseDialogProps, LongField, caseName, saveCaseFile } from './notice-dialog.tsx'

const OPEN = 'open'

export function AppealDialog({ account, files, caseId, file, onClose }: CaseDialogProps) {
  const text = useText(accountFilesText)
  const { appeal: words } = text.cases
  const { appeal } = file
  const [filedAt, setFiledAt] = useState(writeWhen(appeal?.filedAt ?? now()))
  const [said, setSaid] = useState(appeal?.text ?? '')
  const [outcome, setOutcome] = useState<(typeof appealOutcomes)[number] | typeof OPEN>(appeal?.outcome ?? OPEN)
  const [decidedAt, setDecidedAt] = useState(writeWhen(appeal?.decidedAt ?? null))
  const decided = outcome !== OPEN
  const tooEarly = decided && (whenOf(decidedAt) ?? Number.POSITIVE_INFINITY) < (whenOf(filedAt) ?? 0)
  const read = (): Omit<Appeal, 'attachments'> | null => {
    const filed = whenOf(filedAt)
    if (filed === null || whenProblem(filedAt, text) !== null) return null
    if (!decided) return { filedAt: filed, text: said.trim(), outcome: null, decidedAt: null }
    if (tooEarly || whenProblem(decidedAt, text) !== null) return null
    return { filedAt: filed, text: said.trim(), outcome, decidedAt: whenOf(decidedAt) }
  }
  return (
    <KeepDialog
      title={`${words.edit} · ${caseId}`}
      name={caseName(account, caseId)}
      what={caseId}
      version={files.cases[caseId]?.version ?? 0}
      attachments={appeal?.attachments ?? []}
      onClose={onClose}
      onSave={(attachments) => {
        const typed = read()
        return typed === null ? null : saveCaseFile(account, caseId, { ...file, appeal: { ...typed, attachments } })
      }}
    >
      {(tried) => (
        <>
          <WhenField
            label={words.filedAt}
            typed={filedAt}
            tried={tried}
            required
            error={filedAt.trim() === '' ? text.badWhen : null}
            onType={setFiledAt}
          />
          <LongField label={words.text} value={said} onChange={setSaid} />
          <div className="what-if-pair">
            <SelectField
              label={words.outcome}
              value={outcome}
              options={[
                { id: OPEN, label: words.open },
                ...appealOutcomes.map((id) => ({ id, label: words.outcomes[id] })),
              ]}
              onChange={setOutcome}
            />
            {decided && (
              <WhenField
                label={words.decidedAt}
                typed={decidedAt}
                tried={tried}
                error={tooEarly ? words.decidedBefore : null}
                onType={setDecidedAt}
              />
            )}
          </div>
        </>
      )}
    </KeepDialog>
  )
}
