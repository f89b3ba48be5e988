// 违规案卷 as a table: the case, its clause and type, when it was decided, its points and the year they count in. A row opens
// its case on Enter or a click.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { fen } from '../../../../shared/kernel/fen.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate, money } from '../../../text/format.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { useAccountFiles } from '../../../actions/kept/kept.ts'
import { ROW_OPENER, walkRows } from '../row-keys.ts'
import { deductionsOf, emptyFile, takenFen } from './case-file.ts'
import { CaseStatusTag } from './case-status-tag.tsx'
import { type Case, clauseOf, statusOf } from './cases.ts'
import { openCase, useOpenCase } from './open-case.ts'

import '../../../actions/kept/files.css'

/** What the platform took for it, by the case's own file. */
function Deducted({ account, each }: { account: AccountDetail; each: Case }) {
  const files = useAccountFiles(account.row.shopId)
  const taken = deductionsOf(account, files?.cases[each.id ?? '']?.value ?? emptyFile)
  if (taken.length === 0) return <span className="fg-3">—</span>
  return <>{money(fen(taken.reduce((sum, each) => sum + takenFen(each), 0)))}</>
}

function CaseRow({ account, each }: { account: AccountDetail; each: Case }) {
  const { cases } = useText(complianceText)
  const { cases: text } = useText(accountFilesText)
  const language = useLanguage()
  const { shopId, summary } = account.row
  const files = useAccountFiles(shopId)
  const open = useOpenCase((state) => state.open?.shopId === shopId && state.open.key === each.key)
  const clause = clauseOf(account, each.type)
  const words = account.catalogue.find(({ type }) => type === each.type)?.text[language] ?? each.type
  const status = statusOf(each, summary?.points.year ?? each.year)
  return (
    <tr
      className={classNames('is-openable', open && 'is-open')}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) openCase(shopId, each.key)
      }}
    >
      <td className="mono fg-2">
        <button
          type="button"
          className={ROW_OPENER}
          title={text.openHint}
          aria-expanded={open}
          onClick={() => openCase(shopId, each.key)}
        >
          {each.id ?? cases.unnamed}
        </button>
      </td>
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
      <td className="is-figure is-wide">
        <Deducted account={account} each={each} />
      </td>
      <td className="fg-2 is-wide">{cases.yearOf(each.year)}</td>
      <td>
        <CaseStatusTag account={account} each={each} files={files} />
      </td>
    </tr>
  )
}

export function CasesTable({ account, cases }: { account: AccountDetail; cases: readonly Case[] }) {
  const { cases: text } = useText(complianceText)
  const { cases: more } = useText(accountFilesText)
  if (cases.length === 0) return <EmptyState title={text.empty.title} text={text.empty.text} icon="check" />
  const { columns } = text
  return (
    <table className="compliance-table" aria-label={text.title} onKeyDown={walkRows}>
      <thead>
        <tr>
          <th scope="col">{columns.id}</th>
          <th scope="col">{columns.clause}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.decidedAt}</th>
          <th scope="col" className="is-figure">
            {columns.points}
          </th>
          <th scope="col" className="is-figure is-wide">
            {more.deducted}
          </th>
          <th scope="col" className="is-wide">
            {columns.year}
          </th>
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
