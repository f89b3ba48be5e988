// What the store does with reminders, however many there are: every question is a range of an index.
import { expect, test } from 'vitest'
import { inboxRows, inboxUnseen, nextReminder, raiseDue } from '../../electron/store/reminders/inbox.ts'
import type { Viewer } from '../../electron/store/reminders/inbox.ts'
import { keepPlans } from '../../electron/store/reminders/planned.ts'
import type { Plan } from '../../electron/store/reminders/planned.ts'
import { allToPlan, cameNear, changedBetween } from '../../electron/store/reminders/to-plan.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import type { Store } from '../../electron/store/open.ts'
import { HOUR, after, instant } from '../../shared/kernel/instant.ts'
import { START } from './made-up-order.ts'
import { newStore } from './support.ts'

const everyone: Viewer = { person: null, roles: ['service', 'invoice', 'manager'], escalations: true }
const NOW = instant(START)

/** Its ladder and what follows, each said an hour after the other. */
const plan = (over: Partial<Plan['watched']> = {}): Plan => ({
  watched: {
    kind: 'requirement.confirm',
    subject: '',
    clause: 'T10',
    since: NOW,
    dueAt: after(NOW, 2 * HOUR),
    paused: false,
    inferred: false,
    ...over,
  },
  reminders: [
    { rung: 'before:24', step: -1440, at: after(NOW, HOUR) },
    { rung: 'overdue', step: 1, at: after(NOW, 2 * HOUR) },
    { rung: 'escalated', step: 2, at: after(NOW, 3 * HOUR) },
  ],
  person: null,
  role: 'service',
})

const plans = (store: Store): string[] => {
  const { statements } = connectionOf(store.db)
  return [...statements.keys()]
    .filter((sql) => sql.includes('reminders') && /^\s*(SELECT|UPDATE)/.test(sql))
    .flatMap((sql) =>
      connectionOf(store.db)
        .raw.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: sql.split('?').length - 1 }, () => 0))
        .map((row) => (row as { detail: string }).detail),
    )
}

test('later steps stand for earlier ones, and the managers have their own', () => {
  const store = newStore()
  store.write((db) => keepPlans(db, 1, [plan()], NOW))
  expect(nextReminder(store.db)).toBe(after(NOW, HOUR))
  const standing = (hours: number, viewer: Viewer): string[] => {
    store.write((db) => raiseDue(db, after(NOW, hours * HOUR)))
    return inboxRows(store.db, viewer, 10).map(({ rung }) => rung)
  }
  const clerk: Viewer = { person: 'p-1', roles: ['service'], escalations: false }
  expect(standing(1, everyone)).toEqual(['before:24'])
  expect(inboxUnseen(store.db, everyone)).toEqual({ unseen: 1, grave: false })
  expect(standing(2, everyone)).toEqual(['overdue'])
  expect(standing(3, everyone)).toEqual(['escalated'])
  expect(standing(3, clerk)).toEqual(['overdue'])
  expect(inboxUnseen(store.db, clerk)).toEqual({ unseen: 1, grave: true })
})

test('planning the same again changes nothing; a moved clock takes what was said back while it lies ahead again', () => {
  const store = newStore()
  expect(store.write((db) => keepPlans(db, 1, [plan()], NOW))).toBe(true)
  expect(store.write((db) => keepPlans(db, 1, [plan()], NOW))).toBe(false)
  const now = after(NOW, HOUR)
  store.write((db) => raiseDue(db, now))
  const moved: Plan = {
    ...plan({ dueAt: after(NOW, 9 * HOUR) }),
    reminders: [{ rung: 'before:24', step: -1440, at: after(NOW, 8 * HOUR) }],
  }
  store.write((db) => keepPlans(db, 1, [moved], now))
  expect(inboxRows(store.db, everyone, 10)).toEqual([])
  expect(nextReminder(store.db)).toBe(after(NOW, 8 * HOUR))
})

test('own targets and inferred clocks are never grave (W20, W24)', () => {
  const store = newStore()
  store.write((db) => {
    keepPlans(db, 1, [plan({ kind: 'target.confirm' })], NOW)
    keepPlans(db, 2, [plan({ inferred: true })], NOW)
    raiseDue(db, after(NOW, 5 * HOUR))
  })
  expect(inboxUnseen(store.db, everyone)).toEqual({ unseen: 2, grave: false })
})

test('nothing reads a whole table', () => {
  const store = newStore()
  store.write((db) => {
    keepPlans(db, 1, [plan()], NOW)
    raiseDue(db, after(NOW, HOUR))
  })
  nextReminder(store.db)
  inboxRows(store.db, everyone, 10)
  inboxUnseen(store.db, everyone)
  changedBetween(store.db, 0, 10, after(NOW, HOUR))
  cameNear(store.db, { act: 0, until: NOW }, after(NOW, HOUR))
  expect(allToPlan(store.db, after(NOW, HOUR))).toEqual([1])
  const steps = plans(store)
  expect(steps.length).toBeGreaterThan(8)
  expect(steps.filter((step) => /^SCAN (reminders|orders|o|invoices|i|acts|a)\b(?!.*INDEX)/.test(step))).toEqual([])
})
