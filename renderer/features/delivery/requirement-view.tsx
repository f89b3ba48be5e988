// What the customer asked for, version by version, each compared with the one before.
import { diffChars, diffLines } from 'diff'
import { useMemo, useState } from 'react'

import type { OrderDetail, RequirementVersion } from '../../../shared/contract/order-detail.ts'
import { deliveryText } from '../../text/delivery.ts'
import { dateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { AttachmentChip } from '../../ui/attachments.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { openAttachment } from '../../actions/preview.tsx'

/** Character by character while that is quick; texts that share little are compared by lines. */
const DIFF_MS = 50

function Diff({ from, to }: { from: string; to: string }) {
  const parts = useMemo(() => diffChars(from, to, { timeout: DIFF_MS }) ?? diffLines(from, to), [from, to])
  return (
    <p className="requirement-text">
      {parts.map((part, index) => {
        const key = `${index}:${part.value}`
        if (part.added) return <ins key={key}>{part.value}</ins>
        return part.removed ? <del key={key}>{part.value}</del> : <span key={key}>{part.value}</span>
      })}
    </p>
  )
}

const isNewIn = (previous: RequirementVersion | undefined, sha256: string): boolean =>
  previous !== undefined && !previous.attachments.some((each) => each.sha256 === sha256)

export function RequirementView({ order }: { order: OrderDetail }) {
  const { drawer } = useText(deliveryText)
  const { requirements } = order
  const [chosen, setChosen] = useState<string | null>(null)
  const [comparing, setComparing] = useState(true)
  const version = requirements.find((each) => String(each.version) === chosen) ?? requirements.at(-1)
  const previous = version === undefined ? undefined : requirements.find((each) => each.version === version.version - 1)
  return (
    <section className="requirement" aria-label={drawer.requirement}>
      <header className="section-head">
        <h3>{drawer.requirement}</h3>
        {version !== undefined && <span className="fg-3 small">{dateTime(version.at)}</span>}
        <span className="grow" />
        {requirements.length > 1 && version !== undefined && (
          <SegmentedControl
            small
            label={drawer.requirement}
            options={requirements.map((each) => ({ id: String(each.version), label: drawer.version(each.version) }))}
            chosen={String(version.version)}
            onChange={setChosen}
          />
        )}
        {previous !== undefined && (
          <button
            type="button"
            className="link small"
            aria-pressed={comparing}
            onClick={() => setComparing(!comparing)}
          >
            {comparing ? drawer.plain : drawer.diff}
          </button>
        )}
      </header>
      {version === undefined ? (
        <p className="fg-3">{drawer.noRequirement}</p>
      ) : (
        <>
          {comparing && previous !== undefined ? (
            <Diff from={previous.description} to={version.description} />
          ) : (
            <p className="requirement-text">{version.description}</p>
          )}
          <div className="attachment-row">
            {version.attachments.map((each) => (
              <AttachmentChip
                key={each.sha256}
                name={each.name}
                bytes={each.bytes}
                isNew={isNewIn(previous, each.sha256)}
                onOpen={() => openAttachment(each)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
