// When one is reminded: the ladder, quiet hours and days off by example, and what always holds by property.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, after, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { formatInstant, parseInstant } from '../../shared/kernel/iso.ts'
import { calendarFrom } from '../../shared/kernel/working-days.ts'
import { nextAllowed } from '../../shared/remind/allowed.ts'
import { horizon, remindersOf } from '../../shared/remind/ladder.ts'
import type { RemindRules } from '../../shared/remind/ladder.ts'
import { defaultReminders } from '../../shared/remind/setting.ts'
import type { ReminderSetting } from '../../shared/remind/setting.ts'
import type { Watched } from '../../shared/remind/watched.ts'

const at = (written: string): Instant => {
  const found = parseInstant(written)
  if (found === null) throw new Error(`not an instant: ${written}`)
  return found
}

/** National Day of 2026: off from the 1st to the 7th of October, worked on Saturday the 10th. */
const calendar = calendarFrom({
  off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  work: ['2026-10-10'],
})

const rules = (setting: Partial<ReminderSetting> = {}): RemindRules => ({
  setting: { ...defaultReminders, ...setting },
  calendar,
})

const watched = (since: string, dueAt: string, kind: Watched['kind'] = 'requirement.confirm'): Watched => ({
  kind,
  subject: '',
  clause: 'T10',
  since: at(since),
  dueAt: at(dueAt),
  paused: false,
  inferred: false,
})

/** `before:24 2026-09-22T10:00` … */
const said = (one: Watched, with_: RemindRules): string[] =>
  remindersOf(one, with_).map((reminder) => `${reminder.rung} ${formatInstant(reminder.at).slice(0, 16)}`)

describe('the ladder', () => {
  it('stands 72, 24 and 4 hours before the deadline; what is missed is said just after it, and to the managers later', () => {
    expect(said(watched('2026-09-18T10:00+08:00', '2026-09-23T15:00+08:00'), rules())).toEqual([
      'before:72 2026-09-20T15:00',
      'before:24 2026-09-22T15:00',
      'before:4 2026-09-23T11:00',
      'overdue 2026-09-23T15:00',
      'escalated 2026-09-23T19:00',
    ])
  })

  it('drops the rungs that were past when the obligation began, save the nearest', () => {
    expect(said(watched('2026-09-23T10:00+08:00', '2026-09-23T18:00+08:00'), rules())[0]).toBe(
      'before:24 2026-09-23T10:00',
    )
    expect(said(watched('2026-09-23T10:00+08:00', '2026-09-23T18:00+08:00'), rules())[1]).toBe(
      'before:4 2026-09-23T14:00',
    )
  })

  it('waits for the morning where that is still before the deadline, and is earlier where it is not', () => {
    // 24 hours before 03:00 is 03:00, which the morning follows in time; 4 hours before is 23:00, after which only 03:00 is left.
    expect(said(watched('2026-09-18T03:00+08:00', '2026-09-23T03:00+08:00'), rules())).toEqual([
      'before:72 2026-09-20T08:00',
      'before:24 2026-09-22T08:00',
      'before:4 2026-09-22T22:00',
      'overdue 2026-09-23T08:00',
      'escalated 2026-09-23T08:00',
    ])
  })

  it('is said at once where no allowed moment is left', () => {
    expect(said(watched('2026-09-22T23:00+08:00', '2026-09-23T07:00+08:00'), rules())[0]).toBe(
      'before:4 2026-09-22T23:00',
    )
  })

  it('leaves days off out where that was chosen, and works on make-up days (W10)', () => {
    const workdays = rules({ workdaysOnly: true })
    expect(said(watched('2026-09-24T10:00+08:00', '2026-10-08T00:00+08:00'), workdays)).toEqual([
      'before:4 2026-09-30T22:00',
      'overdue 2026-10-08T08:00',
      'escalated 2026-10-08T08:00',
    ])
    expect(said(watched('2026-10-08T10:00+08:00', '2026-10-11T10:00+08:00'), workdays)).toContain(
      'before:24 2026-10-10T10:00',
    )
  })

  it('answers a complaint at any hour (A18.16), its managers as soon as it is missed', () => {
    expect(said(watched('2026-09-22T23:10+08:00', '2026-09-22T23:40+08:00', 'complaint.answer'), rules())).toEqual([
      'before:4 2026-09-22T23:10',
      'before:0.25 2026-09-22T23:25',
      'before:0.1 2026-09-22T23:34',
      'overdue 2026-09-22T23:40',
      'escalated 2026-09-22T23:40',
    ])
  })

  it('says nothing when it is off, and nothing to the managers when nobody is to be told', () => {
    const one = watched('2026-09-18T10:00+08:00', '2026-09-23T15:00+08:00')
    expect(said(one, rules({ on: false }))).toEqual([])
    expect(said(one, rules({ escalateAfterHours: null })).at(-1)).toBe('overdue 2026-09-23T15:00')
  })
})

const START = at('2026-09-20T00:00+08:00')
const settings: fc.Arbitrary<ReminderSetting> = fc.record({
  on: fc.constant(true),
  ladderHours: fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 0, maxLength: 6 }),
  quiet: fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }),
  workdaysOnly: fc.boolean(),
  escalateAfterHours: fc.option(fc.integer({ min: 0, max: 200 })),
})
const obligations: fc.Arbitrary<Watched> = fc
  .record({ since: fc.integer({ min: 0, max: 20 * 24 * 60 }), minutes: fc.integer({ min: 1, max: 20 * 24 * 60 }) })
  .map(({ since, minutes }) => ({
    kind: 'result.submit',
    subject: '',
    clause: 'T10',
    since: after(START, since * MINUTE),
    dueAt: after(START, (since + minutes) * MINUTE),
    paused: false,
    inferred: false,
  }))

describe('whatever the setting', () => {
  it('nothing of the ladder is said before the obligation began or after its deadline, and what is missed after it', () => {
    fc.assert(
      fc.property(obligations, settings, (one, setting) => {
        for (const { step, at: moment } of remindersOf(one, rules(setting))) {
          const inTime = moment >= one.since && moment <= one.dueAt
          expect(step > 0 ? moment > one.dueAt : inTime).toBe(true)
        }
      }),
    )
  })

  it('a moment is an allowed one, or there was none before the deadline', () => {
    fc.assert(
      fc.property(obligations, settings, (one, setting) => {
        if (one.dueAt - one.since < 4 * HOUR) return
        for (const { rung, at: moment } of remindersOf(one, rules(setting))) {
          const allowed = nextAllowed(moment, setting, calendar) === moment
          const free = nextAllowed(one.since, setting, calendar)
          const atOnce = moment === one.since && (free >= one.dueAt || rung.startsWith('before:'))
          expect(allowed || atOnce).toBe(true)
        }
      }),
    )
  })

  it('looking at many instants says the same as looking once, and nothing twice', () => {
    fc.assert(
      fc.property(
        obligations,
        settings,
        fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 30 }),
        (one, setting, looks) => {
          const end = after(START, 90 * DAY)
          const once = remindersOf(one, rules(setting)).filter(({ at: moment }) => moment <= end)
          const said: string[] = []
          let last = instant(0)
          for (const minute of [...looks.toSorted((a, b) => a - b), 90 * 24 * 60]) {
            const now = after(START, minute * MINUTE)
            for (const { rung, at: moment } of remindersOf(one, rules(setting)))
              if (moment > last && moment <= now) said.push(rung)
            last = now
          }
          expect(said.toSorted()).toEqual(once.map(({ rung }) => rung).toSorted())
          expect(new Set(said).size).toBe(said.length)
        },
      ),
    )
  })

  it('the steps come in their order', () => {
    fc.assert(
      fc.property(obligations, settings, (one, setting) => {
        const moments = remindersOf(one, rules(setting)).map(({ at: moment }) => moment)
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      }),
    )
  })

  it('what ends beyond the horizon has nothing to say yet', () => {
    fc.assert(
      fc.property(obligations, settings, fc.integer({ min: 0, max: 40 * 24 * 60 }), (one, setting, minute) => {
        const now = after(START, minute * MINUTE)
        if (one.dueAt <= horizon(now, rules(setting))) return
        for (const { at: moment } of remindersOf(one, rules(setting))) expect(moment).toBeGreaterThan(now)
      }),
    )
  })
})
