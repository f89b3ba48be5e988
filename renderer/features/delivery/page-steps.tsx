// The flow of the order page: each step opens in place to what was done in it (Q3); the current one stands open.
import { useState } from 'react'

import type { FlowStep, LogEntry, OrderDetail } from '../../../shared/contract/order-detail.ts'
import { eventWord } from '../../actions/words.ts'
import { deliveryText } from '../../text/delivery.ts'
import { dateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { timeText } from '../../text/time.ts'
import { AttachmentChip } from '../../ui/attachments.tsx'
import { type OpenableStep, StepRound, Steps } from '../../ui/steps.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { Checklist } from './checklist.tsx'
import { openAttachment } from '../../actions/preview.tsx'

/** `accepted` and `autoAccepted` alike. */
const toneOf = (type: string): Tone =>
  type.endsWith('.rejected') ? 'soon' : type.endsWith('ccepted') ? 'done' : 'closed'

function Round({ entry }: { entry: LogEntry }) {
  return (
    <StepRound
      head={
        <>
          <Tag tone={toneOf(entry.type)} size="panel">
            {eventWord(entry.type)}
          </Tag>
          <span className="fg-3">
            {dateTime(entry.at)}
            {entry.person === null || entry.who !== 'provider' ? '' : ` · ${entry.person}`}
          </span>
        </>
      }
      {...(entry.text === null ? {} : { text: entry.text })}
    >
      {entry.attachments.length > 0 && (
        <div className="attachment-row">
          {entry.attachments.map((file) => (
            <AttachmentChip key={file.sha256} name={file.name} bytes={file.bytes} onOpen={() => openAttachment(file)} />
          ))}
        </div>
      )}
    </StepRound>
  )
}

export function PageSteps({ order }: { order: OrderDetail }) {
  const { page } = useText(deliveryText)
  const { span } = useText(timeText)
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const entries = new Map(order.log.map((entry) => [entry.eventId, entry]))
  const summary = ({ from, to }: FlowStep): string =>
    [from === null ? null : dateTime(from), from === null || to === null ? null : span(to - from)]
      .filter((part) => part !== null)
      .join(' · ')
  const isOpen = (step: FlowStep): boolean => toggled.get(step.id) ?? step.status === 'current'
  const toOpenable = (step: FlowStep): OpenableStep => {
    const rounds = step.entries.flatMap((id) => entries.get(id) ?? []).toReversed()
    const empty = rounds.length === 0 && step.status !== 'current'
    return {
      id: step.id,
      label: page.steps[step.id],
      state: step.status,
      summary: summary(step),
      ...(empty
        ? {}
        : {
            content: (
              <>
                {rounds.map((entry) => (
                  <Round key={entry.eventId} entry={entry} />
                ))}
                {step.status === 'current' && <Checklist order={order} />}
              </>
            ),
          }),
    }
  }
  const open = new Set(order.steps.filter(isOpen).map(({ id }) => id))
  const allOpen = open.size === order.steps.length
  const current = order.steps.findIndex(({ status }) => status === 'current')
  return (
    <section className="page-flow" aria-label={page.flow}>
      <header className="section-head">
        <h2>{page.flow}</h2>
        {current >= 0 && <span className="fg-3 small">{page.flowNote(current + 1, order.steps.length)}</span>}
        <span className="grow" />
        <button
          type="button"
          className="link small"
          onClick={() => setToggled(new Map(order.steps.map(({ id }) => [id, !allOpen])))}
        >
          {allOpen ? page.collapseAll : page.expandAll}
        </button>
      </header>
      <Steps
        label={page.flow}
        steps={order.steps.map(toOpenable)}
        open={open}
        onToggle={(id) => setToggled((now) => new Map(now).set(id, !open.has(id as FlowStep['id'])))}
      />
    </section>
  )
}
