// Who looked at a contact, when and where, from the log; page by page.
import { useState } from 'react'

import type { RevealEntry } from '../../../shared/contract/retention.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { useRead } from '../../api/queries.ts'
import { fullDateTime } from '../../text/format.ts'
import { retentionText } from '../../text/retention.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'

/** As many as the store gives at once. */
const PAGE = 100

function Entries({ entries }: { entries: readonly RevealEntry[] }) {
  const text = useText(retentionText)
  const { revealColumns: columns } = text
  return (
    <table className="settings-table" aria-label={text.reveals}>
      <thead>
        <tr>
          <th>{columns.at}</th>
          <th>{columns.person}</th>
          <th>{columns.order}</th>
          <th>{columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, person, orderId, why }) => (
          <tr key={seq}>
            <td className="settings-fixed">{fullDateTime(at)}</td>
            <td>{person ?? text.nobody}</td>
            <td className="mono settings-fixed">{orderId}</td>
            <td>{text.whys[why] ?? why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function RevealLog() {
  const text = useText(retentionText)
  const { data } = useRead('retention.reveals', { before: null })
  const [older, setOlder] = useState<readonly RevealEntry[]>([])
  const entries = [...(data ?? []), ...older]
  const last = entries.at(-1)
  const more = async (): Promise<void> => {
    const page = await guarded(() => call('retention.reveals', { before: last?.seq ?? null }))
    if (page !== null) setOlder([...older, ...page])
  }
  return (
    <section className="settings-group">
      <header>
        <h3>{text.reveals}</h3>
      </header>
      {data === undefined && <SkeletonRows rows={3} />}
      {data?.length === 0 && <EmptyState {...text.noReveals} icon="file" />}
      {entries.length > 0 && <Entries entries={entries} />}
      {entries.length > 0 && entries.length % PAGE === 0 && (
        <ButtonAction label={text.older} size="small" look="text" onPress={() => void more()} />
      )}
    </section>
  )
}
