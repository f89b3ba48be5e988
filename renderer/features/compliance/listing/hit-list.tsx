// The hits of a draft: what was found, under which clause, and what to write instead. ↑ ↓ walk through them and mark each
// in the text; Enter goes to it there.
import { clauseBasis } from '../../../actions/basis.ts'
import { listingText } from '../../../text/listing.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { ROW_OPENER, walkRows } from '../row-keys.ts'
import type { DraftHit } from './draft-hits.ts'

interface HitListProps {
  readonly hits: readonly DraftHit[]
  readonly current: DraftHit | null
  /** Nothing written yet. */
  readonly blank: boolean
  readonly onShow: (index: number, moveFocus: boolean) => void
}

export function HitList({ hits, current, blank, onShow }: HitListProps) {
  const { wording } = useText(listingText)
  if (blank) return <EmptyState title={wording.empty.title} text={wording.empty.text} icon="file" />
  if (hits.length === 0)
    return (
      <div role="status">
        <EmptyState title={wording.clean} text={wording.cleanText} icon="check" />
      </div>
    )
  const at = current === null ? -1 : hits.indexOf(current)
  const step = (by: 1 | -1): void =>
    onShow(at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length, true)
  return (
    <div className="wording-hits">
      <div className="wording-steps">
        <ButtonAction label={wording.previous} size="small" onPress={() => step(-1)} />
        <ButtonAction label={wording.next} size="small" onPress={() => step(1)} />
      </div>
      <ol aria-label={wording.hits} onKeyDown={walkRows}>
        {hits.map((hit, index) => (
          <li key={`${hit.part} ${hit.from}`} aria-current={hit === current ? 'true' : undefined}>
            <button
              type="button"
              className={ROW_OPENER}
              onFocus={() => onShow(index, false)}
              onClick={() => onShow(index, true)}
            >
              {hit.words}
            </button>
            <span>
              {wording.kinds[hit.kind]} <ClauseChip id={hit.clause} source={clauseBasis(hit.clause)} />
            </span>
            <span className="fg-2 small">{wording.suggestions[hit.kind]}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
