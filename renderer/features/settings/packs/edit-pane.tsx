// 编辑: the date a version begins on, its parameters, deposits and catalogue; what isn't found by the search is left out of view only.
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { TextField } from '../../../ui/field.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { DepositFields, foundDeposits } from './deposit-fields.tsx'
import type { PackDraft } from './pack-place.ts'
import { changeForm } from './pack-place.ts'
import { foundParameters, ParameterFields } from './parameter-fields.tsx'
import { errorOf } from './problem-words.ts'
import type { Candidate } from './use-candidate.ts'
import { foundViolations, ViolationFields } from './violation-fields.tsx'

interface EditProps {
  readonly draft: PackDraft
  readonly candidate: Candidate
  /** What is searched for. */
  readonly typed: string
}

export function EditPane({ draft, candidate: { problems }, typed }: EditProps) {
  const text = useText(packsText)
  const { form, base } = draft
  const parameters = foundParameters(base, typed)
  const deposits = foundDeposits(form, typed)
  const violations = foundViolations(form, typed)
  const nothing = parameters.length + deposits.length + violations.length === 0
  return (
    <>
      <div className="packs-edit-head">
        <TextField
          label={text.draft.date}
          hint={text.draft.dateHint}
          value={form.date}
          required
          error={errorOf(problems, 'date')}
          onChange={(date) => changeForm({ date })}
        />
      </div>
      {nothing && <EmptyState {...text.notFound} icon="search" />}
      {deposits.length > 0 && (
        <DepositFields base={base} form={form} rows={deposits} problems={problems} whole={typed.trim() === ''} />
      )}
      {parameters.map(({ group, names }) => (
        <ParameterFields key={group} group={group} names={names} base={base} form={form} problems={problems} />
      ))}
      {violations.length > 0 && (
        <ViolationFields base={base} form={form} rows={violations} problems={problems} whole={typed.trim() === ''} />
      )}
    </>
  )
}
