// From the contract's log entries to what the log components show.
import type { LogEntry as Entry, OrderDetail } from '../../shared/contract/order-detail.ts'
import { eventWord } from './words.ts'
import { deliveryText } from '../text/delivery.ts'
import { textNow } from '../text/text.ts'
import type { LogEntry, LogSeat } from '../ui/process-log.tsx'

const seatOf = (who: Entry['who']): LogSeat => (who === 'operations' ? 'platform' : who)

const detailOf = (entry: Entry): string => {
  const { page, logDetail } = textNow(deliveryText)
  const marks = [entry.superseded ? page.superseded : null, entry.waiting ? page.waiting : null].filter(
    (mark) => mark !== null,
  )
  return logDetail(marks, entry.text ?? '', entry.attachments.length)
}

/** One entry in the log's words. */
export const logLine = (entry: Entry): LogEntry => ({
  id: entry.eventId,
  at: entry.at,
  ...(entry.recordedAt - entry.at >= 60_000 && entry.who !== 'workbench' ? { recordedAt: entry.recordedAt } : {}),
  who: seatOf(entry.who),
  act: eventWord(entry.type),
  detail: detailOf(entry),
  moved: entry.moved && !entry.superseded,
  clauses: [...entry.citing, ...entry.flags.filter((flag) => !entry.citing.includes(flag))],
  ...(entry.person === null || entry.who !== 'provider' ? {} : { aside: entry.person }),
})

/** As it happened, for the drawer's 经过. */
export const readingOrder = (order: OrderDetail): readonly LogEntry[] => order.log.map(logLine)

/** Newest first. `movesOnly` leaves out notes and what was superseded. */
export const newestFirst = (order: OrderDetail, movesOnly: boolean): readonly LogEntry[] =>
  order.log
    .filter((entry) => !movesOnly || (entry.moved && !entry.superseded))
    .map(logLine)
    .toReversed()
