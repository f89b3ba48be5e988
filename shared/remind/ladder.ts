// The reminders one obligation calls for, and when: a ladder before its deadline, one once it is missed, one to the managers
// when nobody has acted on that. They follow from the obligation, the setting and the calendar alone, so whoever asks, and
// however often, gets the same ones.
import { HOUR, after, later } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkCalendar } from '../kernel/working-days.ts'
import { lastAllowed, nextAllowed } from './allowed.ts'
import type { ReminderSetting } from './setting.ts'
import type { Watched } from './watched.ts'

/** `before:24`: 24 hours before the deadline. With stream, obligation and its start it names a reminder for good. */
export type Rung = `before:${number}` | 'overdue' | 'escalated'

export interface Reminder {
  readonly rung: Rung
  /** Later ones say all that earlier ones of the same obligation said. */
  readonly step: number
  readonly at: Instant
}

export interface RemindRules {
  readonly setting: ReminderSetting
  readonly calendar: WorkCalendar
}

/** Clocks shorter than this can't wait for a morning: the 30 minutes of a complaint run at any hour (A18.16, W22). */
const SHORT_CLOCK = 4 * HOUR

/** A short clock's last steps, in hours: of a complaint's 30 minutes after 15 and after 24. Without a ladder there are none. */
const SHORT_LADDER_HOURS = [0.25, 0.1]

export const isShort = ({ since, dueAt }: Pick<Watched, 'since' | 'dueAt'>): boolean => dueAt - since < SHORT_CLOCK

const OVERDUE_STEP = 1
const ESCALATED_STEP = 2
/** Ladder steps lie below zero, in minutes: the fewer are left, the later the step. */
const stepBefore = (hours: number): number => -Math.round(hours * 60)

/**
 * A moment nobody may be spoken to gives way to the next allowed one before the deadline, else to the last one earlier, but
 * not to one before the obligation began: then it is said as soon as there is something to say.
 */
const moved = (wanted: Instant, { since, dueAt }: Watched, { setting, calendar }: RemindRules): Instant => {
  const next = nextAllowed(wanted, setting, calendar)
  if (next < dueAt) return next
  const last = lastAllowed(wanted, setting, calendar)
  return last >= since ? last : since
}

/** Rungs that were past when the obligation began are left out, save the nearest: it is said at the start. */
const ladder = (watched: Watched, rules: RemindRules): Reminder[] => {
  const { since, dueAt } = watched
  const wished = rules.setting.ladderHours
  const last = isShort(watched) && wished.length > 0 ? SHORT_LADDER_HOURS : []
  const hours = [...new Set([...wished, ...last])].sort((a, b) => b - a)
  const pastOnes = hours.filter((each) => after(dueAt, -each * HOUR) < since)
  return hours.slice(Math.max(0, pastOnes.length - 1)).map((each) => {
    const wanted = later(since, after(dueAt, -each * HOUR))
    const at = isShort(watched) ? wanted : moved(wanted, watched, rules)
    return { rung: `before:${each}`, step: stepBefore(each), at }
  })
}

/** W12: exactly at its deadline a clock is still kept; what was missed is said from just after it. */
const missed = (watched: Watched, { setting, calendar }: RemindRules): Reminder[] => {
  const said = (lateMs: number): Instant =>
    isShort(watched)
      ? after(watched.dueAt, 1)
      : nextAllowed(after(watched.dueAt, Math.max(1, lateMs)), setting, calendar)
  const hours = setting.escalateAfterHours
  return [
    { rung: 'overdue', step: OVERDUE_STEP, at: said(1) },
    ...(hours === null ? [] : [{ rung: 'escalated', step: ESCALATED_STEP, at: said(hours * HOUR) } as const]),
  ]
}

/**
 * In their order. Of two that fall on the same moment the later step is kept alone; what the managers are told is theirs, so
 * it never replaces another. Nothing of it lies after the deadline but the last two.
 */
export const remindersOf = (watched: Watched, rules: RemindRules): readonly Reminder[] => {
  if (!rules.setting.on) return []
  const steps = ladder(watched, rules)
  return [...steps.filter(({ at }, index) => steps[index + 1]?.at !== at), ...missed(watched, rules)]
}

/** Obligations that end later than this have nothing to say by `until`. */
export const horizon = (until: Instant, { setting, calendar }: RemindRules): Instant =>
  after(nextAllowed(after(until, 1), setting, calendar), Math.max(0, ...setting.ladderHours) * HOUR)
