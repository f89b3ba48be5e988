// 差异: everything in which the draft differs from the version it follows, row by row, with its clause.
import type { PackChange, PackSource } from '../../../../shared/contract/packs.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { isoDate } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, useText } from '../../../text/text.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { EmptyState, SkeletonRows } from '../../../ui/states.tsx'
import type { PackDraft } from './pack-place.ts'
import { pathWords, valueWords } from './pack-words.ts'
import { Unreadable, isUnreadable } from './unreadable.tsx'
import type { Candidate } from './use-candidate.ts'

/** Named as the draft names it, else as the version before did. */
const typeNames = (...sources: readonly PackSource[]): ((type: string) => string) => {
  const language = currentLanguage()
  const all = new Map(
    sources.flatMap(({ violations }) => violations?.types ?? []).map((row) => [row.type, row[language]]),
  )
  return (type) => all.get(type) ?? type
}

interface ChangesProps {
  readonly changes: readonly PackChange[]
  readonly source: PackSource
  readonly base: PackSource
}

function Changes({ changes, source, base }: ChangesProps) {
  const { draft, diffColumns } = useText(packsText)
  const typeName = typeNames(base, source)
  return (
    <table className="settings-table packs-diff" aria-label={draft.diff}>
      <thead>
        <tr>
          <th>{diffColumns.what}</th>
          <th>{diffColumns.clause}</th>
          <th>{diffColumns.before}</th>
          <th>{diffColumns.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path.join('.')}>
            <td>{pathWords(change.path, typeName)}</td>
            <td>{change.clause !== null && <ClauseChip id={change.clause} source={clauseBasis(change.clause)} />}</td>
            <td className="fg-2">
              <del>{valueWords(change, change.before, base)}</del>
            </td>
            <td>
              <ins>{valueWords(change, change.after, source)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function DiffPane({ draft, candidate }: { draft: PackDraft; candidate: Candidate }) {
  const text = useText(packsText)
  const { view, source } = candidate
  if (isUnreadable(candidate)) return <Unreadable draft={draft} candidate={candidate} />
  if (view === undefined || !view.ok) return <SkeletonRows rows={4} />
  return (
    <>
      <p className="settings-note">
        {text.against(isoDate(view.against.effectiveFrom))}
        {view.until !== null && ` · ${text.until(isoDate(view.until))}`}
      </p>
      {view.changes.length === 0 ? (
        <EmptyState {...text.noChange} icon="clause" />
      ) : (
        <Changes changes={view.changes} source={source} base={draft.base} />
      )}
    </>
  )
}
