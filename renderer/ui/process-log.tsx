// The process log: who did what, when, by which clause. What moved the flow is strong; notes are grey. A fact that
// came late shows both instants (W13).
import type { ReactNode } from 'react'

import type { Instant } from '../../shared/kernel/instant.ts'
import { dateTime } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { uiText } from '../text/ui.ts'
import { wordsText } from '../text/words.ts'
import { classNames } from './class-names.ts'
import { ClauseChip } from './marks.tsx'
import type { Tone } from './tag.tsx'

import './process-log.css'
import './tag.css'

export type LogSeat = 'provider' | 'customer' | 'platform' | 'workbench'

export interface LogEntry {
  readonly id: string
  readonly at: Instant
  /** When it was written down, where that is not when it happened. */
  readonly recordedAt?: Instant
  readonly who: LogSeat
  /** The act in its own word: 驳回需求. */
  readonly act: string
  /** The rest of the line: （1/3）：缺服务器清单. */
  readonly detail?: ReactNode
  /** Moved the flow, as opposed to a note. */
  readonly moved: boolean
  readonly clauses: readonly string[]
  /** Who exactly, or a reason: the drawer shows it under the act. */
  readonly aside?: ReactNode
}

const TONES: Record<LogSeat, Tone> = { provider: 'ours', customer: 'wait', platform: 'hold', workbench: 'closed' }

function Seat({ who }: { who: LogSeat }) {
  const { turns } = useText(wordsText)
  return <span className={`who tone-${TONES[who]}`}>{turns[who]}</span>
}

/** Newest first, for the order page. */
export function ProcessLog({ label, entries }: { label: string; entries: readonly LogEntry[] }) {
  const { log } = useText(uiText)
  const { absolute } = useText(timeText)
  return (
    <table className="log-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{log.columns.at}</th>
          <th scope="col">{log.columns.who}</th>
          <th scope="col">{log.columns.what}</th>
          <th scope="col">{log.columns.basis}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="mono fg-3" title={absolute(entry.at)}>
              {dateTime(entry.at)}
            </td>
            <td>
              <Seat who={entry.who} />
            </td>
            <td className={classNames('log-what', entry.moved && 'is-move')}>
              {entry.moved ? <b>{entry.act}</b> : entry.act}
              {entry.detail}
              {entry.recordedAt !== undefined && (
                <span className="log-late">{log.recorded(dateTime(entry.recordedAt))}</span>
              )}
            </td>
            <td>
              {entry.clauses.map((id) => (
                <ClauseChip key={id} id={id} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In reading order with dots, for the drawer's 经过. */
export function LogLine({ label, entries }: { label: string; entries: readonly LogEntry[] }) {
  const { log } = useText(uiText)
  const { dateTimeWeekday } = useText(timeText)
  return (
    <ol className="log-line" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classNames(entry.who === 'provider' && 'is-ours', !entry.moved && 'is-note')}>
          <b>
            {entry.act}
            {entry.detail}
          </b>
          <small>
            {dateTimeWeekday(entry.at)}{' '}
            {entry.clauses.map((id) => (
              <ClauseChip key={id} id={id} />
            ))}
          </small>
          {entry.recordedAt !== undefined && <small>{log.recorded(dateTime(entry.recordedAt))}</small>}
          {entry.aside !== undefined && <small>{entry.aside}</small>}
        </li>
      ))}
    </ol>
  )
}
