// The stopwatch of a complaint: the 30 minutes running out second by second (A18.16), or how long the answer took.
import { useEffect, useState } from 'react'

import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import { MINUTE, SECOND } from '../../../../shared/kernel/instant.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { accountBasis } from '../../../actions/basis.ts'
import { appealsText } from '../../../text/appeals.ts'
import { useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { now } from '../../../ui/clock.ts'
import { useUrgency } from '../../../ui/due-badge.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'

/** The present, again each second while `running`. */
const useSecond = (running: boolean): Instant => {
  const [at, setAt] = useState(now)
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setAt(now()), SECOND)
    return () => clearInterval(timer)
  }, [running])
  return running ? at : now()
}

/** `07:42`; hours before it where there are some. */
const face = (ms: number): string => {
  const seconds = Math.floor(ms / SECOND)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const short = `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return hours === 0 ? short : `${hours}:${short}`
}

export function Stopwatch({ row }: { row: ComplaintRow }) {
  const { watch } = useText(appealsText).complaints
  const { shopId, complaint, receivedAt, dueAt, answeredAt } = row
  const running = answeredAt === null
  const at = useSecond(running)
  const urgency = useUrgency({ kind: 'running', dueAt })
  const until = answeredAt ?? at
  const over = until > dueAt
  const passed = Math.min(until, dueAt) - receivedAt
  const allowed = dueAt - receivedAt
  const subject = { kind: 'clock', obligation: 'complaint.answer', of: complaint } as const
  const shown = face(running ? Math.abs(dueAt - at) : until - receivedAt)
  return (
    <div
      className={classNames('stopwatch', running && `is-${over ? 'overdue' : urgency}`, !running && over && 'is-late')}
    >
      <span className="fg-2 small">{running ? (over ? watch.over : watch.left) : watch.took}</span>
      <span className="stopwatch-face" role="timer">
        {running ? (
          <BasisAnchor bare source={accountBasis(shopId, subject)}>
            {shown}
          </BasisAnchor>
        ) : (
          shown
        )}
      </span>
      <ClauseChip id="A18.16" />
      <span
        className="stopwatch-bar"
        role="img"
        aria-label={watch.bar(Math.floor(passed / MINUTE), Math.round(allowed / MINUTE))}
      >
        <i style={{ width: `${Math.min(100, (passed / allowed) * 100)}%` }} />
      </span>
    </div>
  )
}
