// 情景: the draft held against scenarios, those that ship or a person's own files. Played, never written.
import { useState } from 'react'

import type { ScenarioResult } from '../../../../shared/contract/packs.ts'
import { guarded } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { EmptyState, SkeletonRows } from '../../../ui/states.tsx'
import { changeDraft } from './pack-place.ts'
import type { Held, PackDraft } from './pack-place.ts'
import { ScenarioItem } from './scenario-item.tsx'
import { Unreadable, isUnreadable } from './unreadable.tsx'
import type { Candidate } from './use-candidate.ts'

const useRun = ({ marketplace, held }: PackDraft, { source, mark }: Candidate) => {
  const [busy, setBusy] = useState(false)
  const run = async (of: 'examples' | 'files'): Promise<void> => {
    setBusy(true)
    const results = await guarded(() => call('packs.run-scenarios', { marketplace, source, of, held }))
    setBusy(false)
    if (results !== null) changeDraft({ played: { of: `${held} ${mark}`, results } })
  }
  return { busy, run }
}

/** Those that differ first, so that they are named before anything else. */
function Results({ results }: { results: readonly ScenarioResult[] }) {
  const { scenarios: text } = useText(packsText)
  const [failed, passed] = [results.filter(({ ok }) => !ok), results.filter(({ ok }) => ok)]
  return (
    <>
      <p className="packs-tally" role="status">
        <span className="is-passed">{text.passed(passed.length)}</span>
        {' · '}
        <span className={failed.length > 0 ? 'is-failed' : ''}>{text.failed(failed.length)}</span>
      </p>
      <ul className="packs-scenarios" aria-label={text.results}>
        {[...failed, ...passed].map((result) => (
          <ScenarioItem key={`${result.file}:${result.title}`} result={result} />
        ))}
      </ul>
    </>
  )
}

export function ScenariosPane({ draft, candidate }: { draft: PackDraft; candidate: Candidate }) {
  const { scenarios: text } = useText(packsText)
  const { busy, run } = useRun(draft, candidate)
  if (isUnreadable(candidate)) return <Unreadable draft={draft} candidate={candidate} />
  if (candidate.view === undefined) return <SkeletonRows rows={4} />
  const held: readonly Held[] = ['throughout', 'from-its-date']
  const current = draft.played?.of === `${draft.held} ${candidate.mark}` ? draft.played.results : null
  return (
    <>
      <div className="packs-bar">
        <SegmentedControl
          label={text.held}
          options={held.map((id) => ({ id, label: text.heldChoices[id] }))}
          chosen={draft.held}
          onChange={(id) => changeDraft({ held: id })}
        />
        <span className="fg-3 small packs-room">{text.heldNotes[draft.held]}</span>
        <ButtonAction label={text.files} busy={busy} onPress={() => void run('files')} />
        <ButtonAction label={text.examples} busy={busy} onPress={() => void run('examples')} />
      </div>
      {current === null && !busy && <EmptyState {...(draft.played === null ? text.none : text.old)} icon="list" />}
      {busy && <SkeletonRows rows={4} />}
      {current !== null && !busy && <Results results={current} />}
    </>
  )
}
