// Times and lengths of time in Chinese: a half-width space between Chinese and digits.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant.ts'
import { span, weekday, weekdayShort } from '../../../shared/contract/words/zh/time.ts'
import { clock, count, dateTime, fullDateTime, monthDay, civilParts } from '../format.ts'

export const time = {
  span,
  weekday,
  weekdayShort,
  left: (ms: number): string => (ms < MINUTE ? '剩不到 1 分' : `剩 ${span(ms)}`),
  /** Under a day, whole hours only; past a month, whole days. */
  overdue: (ms: number): string => {
    if (ms < HOUR) return '逾期不到 1 小时'
    if (ms >= 30 * DAY) return `逾期 ${count(Math.floor(ms / DAY))} 天`
    return ms < DAY ? `逾期 ${Math.floor(ms / HOUR)} 小时` : `逾期 ${span(ms)}`
  },
  held: (leftMs: number | null): string => {
    if (leftMs === null) return '暂停 · 无时限'
    if (leftMs >= 0) return `暂停 · ${time.left(leftMs)}`
    // Standing still, a late one needs no hours beside its days.
    return leftMs <= -DAY ? `暂停 · 已逾期 ${Math.floor(-leftMs / DAY)} 天` : `暂停 · 已${time.overdue(-leftMs)}`
  },
  noLimit: '平台未定时限',
  /** `9 月 23 日 周三` */
  longDate: (at: Instant): string => {
    const { month, day } = civilParts(at)
    return `${month} 月 ${day} 日 ${weekday(at)}`
  },
  /** `09-23 周三 16:40` */
  dateTimeWeekday: (at: Instant): string => `${monthDay(at)} ${weekday(at)} ${clock(at)}`,
  /** `今天 周三 16:40`, `明天 …`, `昨天 …`, else the date. */
  relativeDay: (at: Instant, dayDistance: number): string => {
    const word = dayDistance === 0 ? '今天' : dayDistance === 1 ? '明天' : dayDistance === -1 ? '昨天' : monthDay(at)
    return `${word} ${weekday(at)} ${clock(at)}`
  },
  /** What a deadline's badge says on demand: the absolute instant, its weekday, a note such as 调休上班. */
  absolute: (at: Instant, note?: string): string =>
    note === undefined ? `${fullDateTime(at)} ${weekday(at)}` : `${fullDateTime(at)} ${weekday(at)}，${note}`,
  makeUpDay: '调休上班',
  inferredAbsolute: (at: Instant): string => `推定 ${dateTime(at)} ${weekday(at)}，来源没有写明起算时刻`,
}
