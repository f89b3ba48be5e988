// A draft's title and description held against what a listing may not say (A10.8, A10, A14): computed here as one types,
// each hit marked in its text and listed beside it. It marks and never refuses.
import { useId, useMemo, useRef, useState } from 'react'

import { useDraft } from '../../../actions/use-draft.ts'
import { listingText } from '../../../text/listing.ts'
import { useText } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { DraftState } from '../../../ui/text-area.tsx'
import { draftHits } from './draft-hits.ts'
import type { DraftHit, DraftPart } from './draft-hits.ts'
import { HitList } from './hit-list.tsx'
import { MarkedText } from './marked-text.tsx'

import './listing.css'

const PARTS = [
  { part: 'name', placeholder: 'namePlaceholder' },
  { part: 'body', placeholder: 'bodyPlaceholder' },
] as const

export function WordingPanel({ shopId }: { shopId: string }) {
  const { wording } = useText(listingText)
  const id = useId()
  const name = useDraft(`listing-name:${shopId}`)
  const body = useDraft(`listing-body:${shopId}`)
  const drafts = { name, body }
  const areas = useRef<Partial<Record<DraftPart, HTMLTextAreaElement | null>>>({})
  const hits = useMemo(() => draftHits({ name: name.text, body: body.text }), [name.text, body.text])
  const [chosen, setChosen] = useState<number | null>(null)
  const current = chosen === null ? null : (hits[Math.min(chosen, hits.length - 1)] ?? null)

  /** The hit is selected in its text, so that typing replaces it. */
  const show = (index: number, moveFocus: boolean): void => {
    const hit: DraftHit | undefined = hits[index]
    if (hit === undefined) return
    setChosen(index)
    const area = areas.current[hit.part]
    if (moveFocus) area?.focus()
    area?.setSelectionRange(hit.from, hit.to)
  }
  return (
    <Panel
      title={wording.title}
      padded={false}
      note={hits.length === 0 ? undefined : wording.found(hits.length)}
      more={<DraftState draft={body.draft.state === 'none' ? name.draft : body.draft} />}
    >
      <div className="wording">
        <div className="wording-draft">
          {PARTS.map(({ part, placeholder }) => (
            <div key={part} className="field">
              <label htmlFor={`${id}${part}`}>{wording[part]}</label>
              <MarkedText
                ref={(area) => {
                  areas.current[part] = area
                }}
                id={`${id}${part}`}
                label={wording[part]}
                placeholder={wording[placeholder]}
                value={drafts[part].text}
                hits={hits.filter((hit) => hit.part === part)}
                current={current?.part === part ? current : null}
                onChange={drafts[part].setText}
              />
            </div>
          ))}
          <p className="fg-3 small">{wording.limits}</p>
        </div>
        <HitList
          hits={hits}
          current={current}
          blank={name.text.trim() === '' && body.text.trim() === ''}
          onShow={show}
        />
      </div>
    </Panel>
  )
}
