// What an import brought, with the ways back and on: undo it whole, take the failed rows home.
import { type ImportRecord, rowVerdicts } from '../../../shared/contract/imports.ts'
import { useRead } from '../../api/queries.ts'
import { count } from '../../text/format.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { undo } from '../../actions/act.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { ImportHistory, saveFailedRows } from './history.tsx'
import { VerdictMark } from './verdict-mark.tsx'

export function ResultStep({ record }: { record: ImportRecord }) {
  const { result: text } = useText(importsText)
  const { data = [] } = useRead('import.list', null)
  const undone = data.find(({ importId }) => importId === record.importId)?.undone ?? record.undone
  return (
    <div className="import-source">
      <section className="import-result" aria-label={text.title}>
        <dl>
          {rowVerdicts.map((verdict) => (
            <div key={verdict} className={record.counts[verdict] === 0 ? 'is-zero' : undefined}>
              <dt>
                <VerdictMark verdict={verdict} />
              </dt>
              <dd>{count(record.counts[verdict])}</dd>
            </div>
          ))}
        </dl>
        {undone === null ? (
          <div className="import-drop-acts">
            <ButtonAction
              label={text.undo}
              icon="undo"
              onPress={() => void undo({ kind: 'import', id: record.importId })}
            />
            {record.failedRows > 0 && (
              <>
                <ButtonAction label={text.failed} icon="export" onPress={() => void saveFailedRows(record.importId)} />
                <span className="fg-3 small">{text.failedHint}</span>
              </>
            )}
          </div>
        ) : (
          <p role="status">{text.undone}</p>
        )}
      </section>
      <ImportHistory />
    </div>
  )
}
