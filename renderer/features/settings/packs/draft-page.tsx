// A new version on its way: edited, compared, held against orders, accounts and scenarios, and then taken or dropped.
import { useState } from 'react'

import { packsText } from '../../../text/packs.ts'
import { textNow, useText } from '../../../text/text.ts'
import type { Refusal, UnmetClause } from '../../../ui/basis-view.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { showDone } from '../../../ui/toasts.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { DiffPane } from './diff-pane.tsx'
import { EditPane } from './edit-pane.tsx'
import { ImpactPane } from './impact-pane.tsx'
import { refusalOf, takeVersion, unmetOf } from './pack-acts.ts'
import { dayOfSource } from './pack-form.ts'
import { changeDraft, draftSteps, leaveDraft, returnTo } from './pack-place.ts'
import type { DraftStep, PackDraft } from './pack-place.ts'
import { faultWords } from './pack-words.ts'
import { problemSentences } from './problem-words.ts'
import { ScenariosPane } from './scenarios-pane.tsx'
import { useMarketName } from './use-market.ts'
import { useCandidate } from './use-candidate.ts'
import type { Candidate } from './use-candidate.ts'

const BODY = 'pack-draft'

interface PaneProps {
  readonly draft: PackDraft
  readonly candidate: Candidate
  readonly typed: string
}

const panes: Readonly<Record<DraftStep, (props: PaneProps) => React.ReactNode>> = {
  edit: EditPane,
  diff: DiffPane,
  impact: ImpactPane,
  scenarios: ScenariosPane,
}

/** W4, A-FIN: why it can't be taken as it stands; the report is read before a version is taken. */
const whyNot = ({ form }: PackDraft, { problems, view, report }: Candidate): readonly UnmetClause[] => {
  const { draft: text } = textNow(packsText)
  const typed = problemSentences(form, problems)
  if (typed.length > 0) return typed.map((why) => ({ clause: 'A-FIN', why }))
  if (view === undefined) return []
  if (!view.ok) return view.faults.map((fault) => ({ clause: 'W2', why: faultWords(fault) }))
  const unread: readonly UnmetClause[] =
    report === null
      ? [
          {
            clause: 'A-FIN',
            why: text.beforeTaking,
            next: { label: text.toImpact, run: () => changeDraft({ step: 'impact' }) },
          },
        ]
      : []
  return [...unmetOf(view.refusals), ...(view.refusals.length === 0 ? unread : [])]
}

function TakeButton({ draft, candidate }: { draft: PackDraft; candidate: Candidate }) {
  const { draft: text, cannot } = useText(packsText)
  const [busy, setBusy] = useState(false)
  const unmet = whyNot(draft, candidate)
  const refusal: Refusal | null = unmet.length === 0 ? null : refusalOf(cannot.take, unmet)
  const take = async (): Promise<void> => {
    setBusy(true)
    const taken = await takeVersion(draft.marketplace, candidate.source)
    if (!taken) setBusy(false)
  }
  return (
    <ButtonAction
      label={text.take}
      look="primary"
      description={text.takeNote(dayOfSource(candidate.source))}
      busy={busy || (candidate.isReadable && candidate.view === undefined)}
      refusal={refusal}
      onPress={() => void take()}
    />
  )
}

/** Nothing typed is lost by a slip: ten seconds to have it back. */
const dropDraft = (draft: PackDraft): void => {
  leaveDraft()
  showDone(textNow(packsText).draft.dropped, () => returnTo(draft))
}

export function DraftPage({ draft }: { draft: PackDraft }) {
  const text = useText(packsText)
  const name = useMarketName(draft.marketplace)
  const candidate = useCandidate(draft)
  const changes = candidate.view?.ok === true ? candidate.view.changes.length : null
  const [typed, setTyped] = useState('')
  const Pane = panes[draft.step]
  return (
    <>
      <header className="packs-head is-draft">
        <div>
          <h2>{text.draft.title(name)}</h2>
          {draft.file !== null && <span className="fg-3 small ellipsis">{text.draft.imported(draft.file)}</span>}
        </div>
        <Tabs
          label={text.draft.steps}
          selected={draft.step}
          controls={BODY}
          onSelect={(step) => changeDraft({ step })}
          tabs={draftSteps.map((id) => {
            const label = text.draft[id]
            return id === 'diff' && changes !== null ? { id, label, count: changes } : { id, label }
          })}
        />
        <span className="packs-head-acts">
          {draft.step === 'edit' && (
            <SearchField label={text.search} value={typed} onChange={setTyped} maxWidth={200} />
          )}
          <ButtonAction label={text.draft.cancel} onPress={() => dropDraft(draft)} />
          <TakeButton draft={draft} candidate={candidate} />
        </span>
      </header>
      <div id={BODY} role="tabpanel" aria-label={text.draft[draft.step]}>
        <Pane draft={draft} candidate={candidate} typed={typed} />
      </div>
    </>
  )
}
