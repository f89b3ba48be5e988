// A backup looked at before it takes the place of the present data: whether it is sound, and what would change.
import { useState } from 'react'

import type { RestorePreview } from '../../../shared/contract/api.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { queryClient } from '../../api/queries.ts'
import { count, fullDateTime } from '../../text/format.ts'
import { settingsText } from '../../text/settings.ts'
import { marksText } from '../../text/marks.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { showDone } from '../../ui/toasts.ts'

interface RestoreProps {
  readonly preview: RestorePreview
  readonly onClose: () => void
}

export function RestoreDialog({ preview, onClose }: RestoreProps) {
  const { restore: text, none } = useText(settingsText)
  const { buttons } = useText(wordsText)
  const { colon } = useText(marksText)
  const [busy, setBusy] = useState(false)
  const { path, intact, problem, current } = preview
  const apply = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const session = await guarded(() => call('restore.apply', { path }))
    setBusy(false)
    if (session === null) return
    queryClient.setQueryData(['session.get', null], session)
    await queryClient.invalidateQueries()
    showDone(text.done)
    onClose()
  }
  const when = (at: Instant | null): string => (at === null ? text.never : fullDateTime(at))
  const rows = [
    { what: text.rows.orders, now: count(current.orders), after: count(preview.orders) },
    { what: text.rows.events, now: count(current.events), after: count(preview.events) },
    { what: text.rows.last, now: when(current.lastEventAt), after: when(preview.lastEventAt) },
    { what: text.rows.attachments, now: none, after: count(preview.attachments) },
  ]
  const more = current.events - preview.events
  return (
    <Dialog
      title={text.title}
      width={560}
      onClose={onClose}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          {intact && (
            <ButtonAction label={text.apply} look="danger" size="large" busy={busy} onPress={() => void apply()} />
          )}
        </>
      }
    >
      <div className="settings-form">
        <p className="mono small fg-2 settings-break">{path}</p>
        <p className={intact ? 'restore-verdict is-intact' : 'restore-verdict is-broken'} role="status">
          <Icon name={intact ? 'check' : 'warning'} size="s" />
          {intact ? text.intact : [text.broken, problem].filter((part) => part !== null).join(colon)}
        </p>
        {intact && (
          <>
            <table className="settings-table">
              <thead>
                <tr>
                  <th>{text.columns.what}</th>
                  <th className="number">{text.columns.now}</th>
                  <th className="number">{text.columns.after}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ what, now, after }) => (
                  <tr key={what}>
                    <td>{what}</td>
                    <td className="number fg-2">{now}</td>
                    <td className="number">{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {more > 0 && (
              <p className="restore-verdict is-less">
                <Icon name="warning" size="s" />
                {text.older(more)}
              </p>
            )}
            <p className="fg-2 small">{text.warn}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
