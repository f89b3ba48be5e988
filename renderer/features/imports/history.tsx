// The imports so far: what each brought, undone or not, and its failed rows as a file.
import type { ImportRecord } from '../../../shared/contract/imports.ts'
import { rowVerdicts } from '../../../shared/contract/imports.ts'
import { guarded, undo } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { dateTime } from '../../text/format.ts'
import { importsText } from '../../text/imports.ts'
import { textNow, useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { showDone } from '../../ui/toasts.ts'

import './history.css'

/** `新增 12 · 无变化 3`: what is zero is not said. */
export const countsInWords = (counts: ImportRecord['counts']): string => {
  const { verdicts, history } = textNow(importsText)
  return rowVerdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => history.count(verdicts[verdict], counts[verdict]))
    .join(' · ')
}

export const saveFailedRows = async (importId: string): Promise<void> => {
  const saved = await guarded(() => call('import.failed-rows', { importId }))
  if (saved?.saved === true && saved.path !== null) showDone(textNow(importsText).result.saved(saved.path))
}

function HistoryRow({ record }: { record: ImportRecord }) {
  const { history: text, clipboard } = useText(importsText)
  const { shops } = useSession()
  const { importId, at, by, shopId, fileName, counts, undone, failedRows } = record
  const shop = shops.find(({ id }) => id === shopId)?.name ?? shopId
  return (
    <li className={classNames('history-row', undone !== null && 'is-undone')}>
      <span className="history-at">{dateTime(at)}</span>
      <span className="ellipsis" title={fileName ?? clipboard}>
        {fileName ?? clipboard}
      </span>
      <span className="ellipsis fg-2">{by === null ? shop : `${shop} · ${text.by(by)}`}</span>
      <span className="ellipsis fg-2" title={countsInWords(counts)}>
        {countsInWords(counts)}
      </span>
      <span className="history-acts">
        {failedRows > 0 && (
          <ButtonAction label={text.failed} size="small" onPress={() => void saveFailedRows(importId)} />
        )}
        {undone === null ? (
          <ButtonAction
            label={text.undo}
            size="small"
            icon="undo"
            onPress={() => void undo({ kind: 'import', id: importId })}
          />
        ) : (
          <span className="fg-3">{text.undone(dateTime(undone))}</span>
        )}
      </span>
    </li>
  )
}

export function ImportHistory() {
  const { history: text } = useText(importsText)
  const { data, isPending } = useRead('import.list', null)
  return (
    <section className="history" aria-label={text.title}>
      <h3>{text.title}</h3>
      {isPending && <SkeletonRows rows={3} density="compact" />}
      {data?.length === 0 && <p className="fg-3 small">{text.empty}</p>}
      <ol>
        {data?.map((record) => (
          <HistoryRow key={record.importId} record={record} />
        ))}
      </ol>
    </section>
  )
}
