// 刚扫过: the newest on top, each with what became of it.
import { count } from '../../../text/format.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { invoicesText } from '../../../text/invoices.ts'
import { useText } from '../../../text/text.ts'
import type { IconName } from '../../../ui/icons.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { progressOf } from './scan-session.ts'
import type { EntryKind, ScanEntry } from './scan-session.ts'
import { useScanDesk } from './scan-store.ts'
import { remarkOf } from './scan-words.ts'

const ICONS: Readonly<Record<EntryKind, IconName>> = { written: 'check', warned: 'warning', locked: 'locked' }
const KINDS = ['written', 'warned', 'locked'] as const
/** More than any screen shows; what came before is in the list of issued invoices. */
const SHOWN = 30

function Entry({ entry, lock }: { entry: ScanEntry; lock: string }) {
  const { kinds } = useText(invoiceScanText)
  const { seq, title, kind, tracking, courier } = entry
  const remark = remarkOf(entry)
  return (
    <li className={`is-${kind}`}>
      <span className="scan-entry-seq">{count(seq)}</span>
      <span className="scan-entry-words">
        <b>{title}</b>
        <span title={remark}>
          {kind === 'locked' ? (
            lock
          ) : (
            <>
              <span className="mono">{tracking}</span> {remark === '' ? courier : remark}
            </>
          )}
        </span>
      </span>
      <span className={`scan-tag is-${kind}`}>
        <Icon name={ICONS[kind]} size="xs" />
        {kinds[kind]}
      </span>
    </li>
  )
}

export function ScanList() {
  const text = useText(invoiceScanText)
  const { locks } = useText(invoicesText)
  const session = useScanDesk((desk) => desk.session)
  const counts = progressOf(session)
  const lockOf = new Map(session.rows.map(({ stream, lock }) => [stream, lock === null ? '' : locks[lock.why]]))
  return (
    <aside className="scan-list" aria-label={text.justScanned}>
      <div className="scan-list-head">
        <h2>{text.justScanned}</h2>
        <span className="grow" />
        {KINDS.map((kind) => (
          <span key={kind} className={`scan-tag is-${kind}`} title={text.kinds[kind]}>
            <Icon name={ICONS[kind]} size="xs" />
            {count(counts[kind])}
          </span>
        ))}
      </div>
      {session.entries.length === 0 ? (
        <p className="scan-list-none">{text.nothingYet}</p>
      ) : (
        <ol>
          {session.entries.slice(0, SHOWN).map((entry) => (
            <Entry key={entry.stream} entry={entry} lock={lockOf.get(entry.stream) ?? ''} />
          ))}
        </ol>
      )}
    </aside>
  )
}
