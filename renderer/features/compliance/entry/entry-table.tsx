// One group of the checklist (A-ON, a market's conditions A-MK, A9): ready or not, what shows it, until when. A row opens on
// Enter or a click; files dropped or pasted on it become its evidence.
import { useState } from 'react'
import type { DragEvent } from 'react'

import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountText } from '../../../text/account.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { dateTime } from '../../../text/format.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Tag } from '../../../ui/tag.tsx'
import { FileChips } from '../../../actions/kept/file-chips.tsx'
import { ROW_OPENER, walkRows } from '../row-keys.ts'
import { EntryDialog } from './entry-dialog.tsx'
import type { EntryLine } from './entry-items.ts'
import { stateOf } from './entry-items.ts'
import { Expiry } from './expiry.tsx'

const looks = {
  done: { tone: 'done', icon: 'check' },
  open: { tone: 'wait', icon: 'none' },
  lapsed: { tone: 'risk', icon: 'overdue' },
} as const

function StateTag({ line, account }: { line: EntryLine; account: AccountDetail }) {
  const { entry } = useText(accountFilesText)
  const state = stateOf(line, account.at)
  return (
    <Tag {...looks[state]} size="panel">
      {entry.states[state]}
    </Tag>
  )
}

/** What shows it: the account's own records, then the files. */
function Evidence({ line, account }: { line: EntryLine; account: AccountDetail }) {
  const { entry } = useText(accountFilesText)
  const { categories } = useText(accountText)
  const { byRecord, kept } = line
  const files = kept?.value.attachments ?? []
  if (byRecord === null || files.length > 0) return <FileChips files={files} most={1} />
  const names = account.categories.map(({ id }) => categories[id] ?? id)
  const ledger = byRecord.kind === 'ledger'
  return (
    <span className="fg-3" title={ledger ? entry.ledgerWhy(byRecord.done) : entry.categoriesWhy(names)}>
      {ledger ? entry.byLedger : entry.byCategories}
    </span>
  )
}

interface RowProps {
  readonly line: EntryLine
  readonly account: AccountDetail
  readonly onOpen: (files: readonly File[]) => void
}

function Row({ line, account, onOpen }: RowProps) {
  const language = useLanguage()
  const [over, setOver] = useState(false)
  const { item, kept } = line
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    onOpen(files)
  }
  return (
    <tr
      className={classNames('is-openable', over && 'is-over')}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) onOpen([])
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        if (files.length === 0) return
        event.preventDefault()
        onOpen(files)
      }}
    >
      <td className="is-words entry-item" title={item.text[language]}>
        <button type="button" className={ROW_OPENER} onClick={() => onOpen([])}>
          {item.text[language]}
        </button>
      </td>
      <td>
        <StateTag line={line} account={account} />
      </td>
      <td className="entry-files">
        <Evidence line={line} account={account} />
      </td>
      <td>
        <Expiry validUntil={kept?.value.validUntil ?? null} at={account.at} />
      </td>
      <td
        className="is-words fg-2 entry-note"
        title={
          kept === null ? undefined : [kept.value.note, kept.person, dateTime(kept.at)].filter(Boolean).join(' · ')
        }
      >
        {kept?.value.note ?? ''}
      </td>
    </tr>
  )
}

interface EntryTableProps {
  readonly label: string
  readonly account: AccountDetail
  readonly lines: readonly EntryLine[]
}

export function EntryTable({ label, account, lines }: EntryTableProps) {
  const {
    entry: { columns },
  } = useText(accountFilesText)
  const [open, setOpen] = useState<{ readonly id: string; readonly files: readonly File[] } | null>(null)
  const line = lines.find(({ item }) => item.id === open?.id)
  return (
    <>
      <table className="compliance-table entry-table" aria-label={label} onKeyDown={walkRows}>
        <thead>
          <tr>
            {[columns.item, columns.state, columns.evidence, columns.validUntil, columns.note].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <Row
              key={each.item.id}
              line={each}
              account={account}
              onOpen={(files) => setOpen({ id: each.item.id, files })}
            />
          ))}
        </tbody>
      </table>
      {open !== null && line !== undefined && (
        <EntryDialog account={account} line={line} dropped={open.files} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
