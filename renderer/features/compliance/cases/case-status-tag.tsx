// What has become of a case: counted, wiped with its year (A21), withdrawn (W21), or settled by our own word.
import type { AccountFiles } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import type { IconName } from '../../../ui/icons.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { type Case, type CaseStatus, statusOf } from './cases.ts'

const looks: Readonly<Record<CaseStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  counted: { tone: 'wait', icon: 'acceptance-review' },
  wiped: { tone: 'closed', icon: 'check' },
  withdrawn: { tone: 'closed', icon: 'undo' },
}

interface CaseStatusTagProps {
  readonly account: AccountDetail
  readonly each: Case
  readonly files: AccountFiles | null
}

export function CaseStatusTag({ account, each, files }: CaseStatusTagProps) {
  const { cases } = useText(complianceText)
  const { cases: text } = useText(accountFilesText)
  const status = statusOf(each, account.row.summary?.points.year ?? each.year)
  const closedAt = each.id === null ? null : (files?.cases[each.id]?.value.closedAt ?? null)
  if (status === 'counted' && closedAt !== null)
    return (
      <Tag tone="done" icon="check" size="panel">
        {text.closed}
      </Tag>
    )
  return (
    <Tag {...looks[status]} size="panel">
      {cases.status[status]}
    </Tag>
  )
}
