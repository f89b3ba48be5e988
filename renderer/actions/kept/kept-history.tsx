// 改动记录: every version that was kept, who left it so and what it changed; an earlier one can be restored.
import { useState } from 'react'

import type { AccountFileName, FileVersion } from '../../../shared/contract/account-files.ts'
import { useRead } from '../../api/queries.ts'
import { accountFilesText } from '../../text/account-files.ts'
import { dateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { restore } from './kept.ts'

interface KeptHistoryProps {
  readonly name: AccountFileName
  /** Names it in the toast. */
  readonly what: string
  /** How many versions there are. */
  readonly versions: number
  readonly onRestored?: () => void
}

function Version({ each, onRestore }: { each: FileVersion; onRestore: (() => void) | null }) {
  const { history } = useText(accountFilesText)
  const { version, at, person, changed, emptied, altered } = each
  const words = changed.map((field) => history.fields[field] ?? field)
  return (
    <li>
      <span className="fg-3 mono">{dateTime(at)}</span>
      <span>{person ?? history.nobody}</span>
      <span className="fg-2 ellipsis">
        {emptied ? history.emptied : version === 1 ? history.first : history.changed(words)}
      </span>
      {altered && (
        <span className="is-risk" role="alert">
          <Icon name="warning" size="xs" />
          {history.altered}
        </span>
      )}
      {onRestore === null ? (
        <span className="fg-3">{history.version(version)}</span>
      ) : (
        <ButtonAction
          label={history.restore}
          size="small"
          look="text"
          description={history.version(version)}
          onPress={onRestore}
        />
      )}
    </li>
  )
}

function Versions({ name, what, versions, onRestored }: KeptHistoryProps) {
  const { data } = useRead('account.file-history', name)
  const [busy, setBusy] = useState(false)
  if (data?.[0]?.version !== versions) return null
  const back = async (to: number): Promise<void> => {
    if (busy) return
    setBusy(true)
    const restored = await restore(name, to, versions, what)
    setBusy(false)
    if (restored) onRestored?.()
  }
  return (
    <ol className="kept-history">
      {data.map((each) => (
        <Version
          key={each.version}
          each={each}
          onRestore={each.version === versions ? null : () => void back(each.version)}
        />
      ))}
    </ol>
  )
}

/** Closed until somebody asks: a form is for what is to be kept now. */
export function KeptHistory(props: KeptHistoryProps) {
  const { history } = useText(accountFilesText)
  const [open, setOpen] = useState(false)
  return (
    <details className="kept-history-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{history.title(props.versions)}</summary>
      {open && <Versions {...props} />}
    </details>
  )
}
