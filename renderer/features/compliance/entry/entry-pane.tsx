// The tab 入驻资料: the application (A-ON), each market's conditions (A-MK) and the entry file (A9) with their evidence; beside
// them what lapses, what changed and is to be reported (A18.1), and what after-sales owe (A12).
import type { AccountFiles } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { useRead } from '../../../api/queries.ts'
import { accountText } from '../../../text/account.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { deskText } from '../../../text/desk.ts'
import { failureText } from '../../../text/failures.ts'
import { useText } from '../../../text/text.ts'
import { timeText } from '../../../text/time.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { KeyValues, Panel } from '../../../ui/panel.tsx'
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx'
import { DocumentsPanel } from './documents-panel.tsx'
import { linesOf, stateOf } from './entry-items.ts'
import { EntryTable } from './entry-table.tsx'
import { LapsingPanel } from './lapsing-panel.tsx'

import '../files/files.css'

interface EntryProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
}

function Groups({ account, files }: EntryProps) {
  const { entry: text } = useText(accountFilesText)
  const { categories: names } = useText(accountText)
  const named = (ids: readonly string[]): readonly string[] => ids.map((id) => names[id] ?? id)
  return (
    <>
      {files.groups.map(({ clause, categories, items }) => {
        const lines = linesOf(items, files, account)
        const title = categories.length === 0 ? (text.groups[clause] ?? clause) : text.market(named(categories))
        return (
          <Panel
            key={`${clause} ${categories.join(' ')}`}
            title={title}
            padded={false}
            note={text.ready(lines.filter((line) => stateOf(line, account.at) === 'done').length, lines.length)}
            more={<ClauseChip id={clause} source={clauseBasis(clause)} />}
          >
            <EntryTable label={title} account={account} lines={lines} />
          </Panel>
        )
      })}
      {files.silent.length > 0 && <p className="fg-3 small entry-silent">{text.silent(named(files.silent))}</p>}
    </>
  )
}

function ServicePanel({ service }: { service: AccountFiles['service'] }) {
  const {
    entry: { service: text },
  } = useText(accountFilesText)
  const { weekdayShort } = useText(timeText)
  const [first = 1] = service.weekdays
  const last = service.weekdays.at(-1) ?? first
  return (
    <Panel title={text.title} more={<ClauseChip id={service.clause} source={clauseBasis(service.clause)} />}>
      <KeyValues
        items={[
          {
            label: text.hours,
            value: text.weekdays(weekdayShort(first), weekdayShort(last), service.fromHour, service.toHour),
          },
          { label: text.answer, value: text.within(service.answerWithinSeconds) },
        ]}
      />
    </Panel>
  )
}

export function EntryPane({ account }: { account: AccountDetail }) {
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const { shopId } = account.row
  const { data, error, refetch } = useRead('account.files', { shopId })
  if (error !== null)
    return (
      <ErrorState {...failures(error.error)}>
        <ButtonAction label={retry} onPress={() => void refetch()} />
      </ErrorState>
    )
  if (data === undefined || data === null || data.shopId !== shopId) return <SkeletonRows rows={12} />
  return (
    <div className="compliance-overview">
      <div className="compliance-column">
        <Groups account={account} files={data} />
      </div>
      <div className="compliance-column">
        <LapsingPanel account={account} files={data} />
        <DocumentsPanel account={account} files={data} />
        <ServicePanel service={data.service} />
      </div>
    </div>
  )
}
