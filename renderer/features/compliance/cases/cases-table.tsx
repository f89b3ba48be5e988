// 违规案卷 as a table: the case, its clause and type, when it was decided, its points and the year they count in.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate } from '../../../text/format.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import { type Case, type CaseStatus, clauseOf, statusOf } from './cases.ts'

const looks: Readonly<Record<CaseStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  counted: { tone: 'wait', icon: 'acceptance-review' },
  wiped: { tone: 'closed', icon: 'check' },
  withdrawn: { tone: 'closed', icon: 'undo' },
}

function CaseRow({ account, each }: { account: AccountDetail; each: Case }) {
  const { cases } = useText(complianceText)
  const language = useLanguage()
  const { shopId, summary } = account.row
  const clause = clauseOf(account, each.type)
  const words = account.catalogue.find(({ type }) => type === each.type)?.text[language] ?? each.type
  const status = statusOf(each, summary?.points.year ?? each.year)
  return (
    <tr>
      <td className="mono fg-2">{each.id ?? cases.unnamed}</td>
      <td>{clause === null ? '—' : <ClauseChip id={clause} source={clauseBasis(clause)} />}</td>
      <td className="is-words" title={words}>
        {words}
      </td>
      <td className="fg-2">{isoDate(each.decidedAt)}</td>
      <td className="is-figure">
        {status === 'counted' ? (
          <BasisAnchor source={accountBasis(shopId, { kind: 'fact', subject: 'points' })}>{each.points}</BasisAnchor>
        ) : (
          <span className="fg-3">{each.points}</span>
        )}
      </td>
      <td className="fg-2">{cases.yearOf(each.year)}</td>
      <td>
        <Tag {...looks[status]} size="panel">
          {cases.status[status]}
        </Tag>
      </td>
    </tr>
  )
}

export function CasesTable({ account, cases }: { account: AccountDetail; cases: readonly Case[] }) {
  const { cases: text } = useText(complianceText)
  if (cases.length === 0) return <EmptyState title={text.empty.title} text={text.empty.text} icon="check" />
  const { columns } = text
  return (
    <table className="compliance-table" aria-label={text.title}>
      <thead>
        <tr>
          <th scope="col">{columns.id}</th>
          <th scope="col">{columns.clause}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.decidedAt}</th>
          <th scope="col" className="is-figure">
            {columns.points}
          </th>
          <th scope="col">{columns.year}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => (
          <CaseRow key={each.key} account={account} each={each} />
        ))}
      </tbody>
    </table>
  )
}
