// Before a purge: which orders, what goes, what stays, and where it is kept all the same.
import { useRead } from '../../api/queries.ts'
import { isoDate } from '../../text/format.ts'
import { retentionText } from '../../text/retention.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'

interface PurgeProps {
  readonly due: number
  readonly onPurge: () => void
  readonly onClose: () => void
}

function Candidates({ due }: { due: number }) {
  const text = useText(retentionText)
  const { data } = useRead('retention.preview', null)
  if (data === undefined) return <SkeletonRows rows={4} />
  return (
    <div className="purge-list">
      <table className="settings-table" aria-label={text.list}>
        <thead>
          <tr>
            <th>{text.columns.order}</th>
            <th>{text.columns.customer}</th>
            <th>{text.columns.since}</th>
            <th className="number">{text.columns.values}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ stream, orderId, customerName, since, values }) => (
            <tr key={stream}>
              <td className="mono settings-fixed">{orderId}</td>
              <td>{customerName}</td>
              <td className="settings-fixed">{isoDate(since)}</td>
              <td className="number">{values}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {due > data.length && <p className="settings-note">{text.more(due - data.length)}</p>}
    </div>
  )
}

export function PurgeDialog({ due, onPurge, onClose }: PurgeProps) {
  const text = useText(retentionText)
  const { buttons } = useText(wordsText)
  return (
    <Dialog
      title={text.dialog}
      width={640}
      onClose={onClose}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={text.confirm(due)} look="danger" size="large" onPress={onPurge} />
        </>
      }
    >
      <div className="purge-says">
        <p>{text.goes}</p>
        <p className="fg-2">{text.stays}</p>
        <p className="settings-notice">{text.backups}</p>
      </div>
      <Candidates due={due} />
    </Dialog>
  )
}
