// The course of a complaint: when it came, what was done about it, when managers were told, when it was answered.
import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import type { appealsText } from '../../../text/appeals.ts'
import type { LogEntry } from '../../../ui/process-log.tsx'

type Words = typeof appealsText.zh.complaints.log

/** In the order it happened. `at`: managers are told as soon as the answer is missed. */
export const courseOf = (row: ComplaintRow, at: Instant, words: Words): readonly LogEntry[] => {
  const { complaint, receivedAt, dueAt, answeredAt, answeredBy, file } = row
  const received: LogEntry = {
    id: 'received',
    at: receivedAt,
    who: 'customer',
    act: words.received,
    moved: true,
    clauses: ['A18.16'],
  }
  const noted = (file?.value.log ?? []).map((line, n): LogEntry => {
    const entry = { id: `${complaint} ${n}`, at: line.at, act: line.text, moved: false, clauses: [] }
    return Object.assign(entry, { who: 'provider' as const }, line.person === null ? {} : { aside: line.person })
  })
  const told: readonly LogEntry[] =
    (answeredAt ?? at) > dueAt
      ? [{ id: 'escalated', at: dueAt, who: 'workbench', act: words.escalated, moved: true, clauses: [] }]
      : []
  const answered: readonly LogEntry[] =
    answeredAt === null
      ? []
      : [
          {
            id: 'answered',
            at: answeredAt,
            who: 'provider',
            act: words.answered,
            moved: true,
            clauses: [],
            ...(answeredBy === null ? {} : { aside: answeredBy }),
          },
        ]
  return [received, ...noted, ...told, ...answered].toSorted((a, b) => a.at - b.at)
}
