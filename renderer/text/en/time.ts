// Times and lengths of time in English.
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant.ts'
import { span, weekday, weekdayShort } from '../../../shared/contract/words/en/time.ts'
import { clock, count, dateTime, fullDateTime, monthDay, civilParts } from '../format.ts'
import type { time as zh } from '../zh/time.ts'

const MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const time: typeof zh = {
  span,
  weekday,
  weekdayShort,
  left: (ms) => (ms < MINUTE ? 'under 1 min left' : `${span(ms)} left`),
  overdue: (ms) => {
    if (ms < HOUR) return 'overdue under 1 h'
    if (ms >= 30 * DAY) return `overdue ${count(Math.floor(ms / DAY))} d`
    return ms < DAY ? `overdue ${Math.floor(ms / HOUR)} h` : `overdue ${span(ms)}`
  },
  held: (leftMs) => {
    if (leftMs === null) return 'paused · no limit'
    const late = -leftMs >= DAY ? `overdue ${Math.floor(-leftMs / DAY)} d` : time.overdue(-leftMs)
    return leftMs < 0 ? `paused · ${late}` : `paused · ${time.left(leftMs)}`
  },
  noLimit: 'no platform limit',
  longDate: (at) => {
    const { month, day } = civilParts(at)
    return `${weekday(at)} ${day} ${MONTHS[month] ?? ''}`
  },
  dateTimeWeekday: (at) => `${weekday(at)} ${monthDay(at)} ${clock(at)}`,
  relativeDay: (at, dayDistance) => {
    const word =
      dayDistance === 0 ? 'today' : dayDistance === 1 ? 'tomorrow' : dayDistance === -1 ? 'yesterday' : monthDay(at)
    return `${word} ${weekday(at)} ${clock(at)}`
  },
  absolute: (at, note) =>
    note === undefined ? `${weekday(at)} ${fullDateTime(at)}` : `${weekday(at)} ${fullDateTime(at)}, ${note}`,
  makeUpDay: 'make-up working day',
  inferredAbsolute: (at) => `inferred: ${weekday(at)} ${dateTime(at)}; the source does not say when it started`,
}
