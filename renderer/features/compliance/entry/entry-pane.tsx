// The tab 入驻资料: the application (A-ON), each market's conditions (A-MK) and the entry file (A9) with their evidence; beside
// them what lapses, what changed and is to be reported (A18.1), and what after-sales owe (A12).
import { useState } from 'react'

import type { AccountFiles } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
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
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx'
import { DocumentsPanel } from './documents-panel.tsx'
import { type EntryFilter, type EntryLine, entryFilters, isShown, linesOf, stateOf } from './entry-items.ts'
import { EntryTable } from './entry-table.tsx'
import { LapsingPanel } from './lapsing-panel.tsx'

import '../../../actions/kept/files.css'

interface EntryProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
}

interface Group {
  readonly key: string
  readonly title: string
  readonly clause: string
  readonly lines: readonly EntryLine[]
}

const useNames = () => {
  const { categories } = useText(accountText)
  return (ids: readonly string[]): readonly string[] => ids.map((id) => categories[id] ?? id)
}

const useGroups = ({ account, files }: EntryProps): readonly Group[] => {
  const { entry: text } = useText(accountFilesText)
  const named = useNames()
  return files.groups.map(({ clause, categories, items }) => ({
    key: `${clause} ${categories.join(' ')}`,
    title: categories.length === 0 ? (text.groups[clause] ?? clause) : text.market(named(categories)),
    clause,
    lines: linesOf(items, files, account),
  }))
}

interface FilterProps {
  readonly groups: readonly Group[]
  readonly at: Instant
  readonly chosen: EntryFilter
  readonly onChange: (filter: EntryFilter) => void
}

/** How many there are of each, so that the whole file is seen in one line. */
function Filter({ groups, at, chosen, onChange }: FilterProps) {
  const { entry: text } = useText(accountFilesText)
  const lines = groups.flatMap((group) => group.lines)
  const countOf = (filter: EntryFilter): number => lines.filter((line) => isShown(line, filter, at)).length
  return (
    <div className="entry-filter">
      <SegmentedControl
        label={text.filter}
        options={entryFilters.map((id) => ({ id, label: text.filterOf(text.filters[id], countOf(id)) }))}
        chosen={chosen}
        onChange={onChange}
      />
    </div>
  )
}

function Groups(props: EntryProps) {
  const { account, files } = props
  const { entry: text } = useText(accountFilesText)
  const named = useNames()
  const groups = useGroups(props)
  const [filter, setFilter] = useState<EntryFilter>('all')
  const shown = groups
    .map((group) => ({ group, lines: group.lines.filter((line) => isShown(line, filter, account.at)) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <>
      <Filter groups={groups} at={account.at} chosen={filter} onChange={setFilter} />
      {shown.length === 0 && (
        <Panel title={text.groups['A9'] ?? ''} padded={false}>
          <EmptyState {...text.empty} icon="check" />
        </Panel>
      )}
      {shown.map(({ group: { key, title, clause, lines: all }, lines }) => (
        <Panel
          key={key}
          title={title}
          padded={false}
          note={text.ready(all.filter((line) => stateOf(line, account.at) === 'done').length, all.length)}
          more={<ClauseChip id={clause} source={clauseBasis(clause)} />}
        >
          <EntryTable label={title} account={account} lines={lines} />
        </Panel>
      ))}
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
