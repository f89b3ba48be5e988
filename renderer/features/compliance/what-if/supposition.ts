// What is supposed in 如果再有一次: what was typed, the acts it stands for, and main's answer to them.
import type { SupposedStep, WhatIfAnswer } from '../../../../shared/contract/accounts.ts'
import { dayOf, dayOfDate, startOfDay } from '../../../../shared/kernel/civil.ts'
import { HOUR, after, later } from '../../../../shared/kernel/instant.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { formatInstant } from '../../../../shared/kernel/iso.ts'
import { parseYuan } from '../../../../shared/kernel/typed.ts'

export const supposedKinds = ['violation', 'deduction', 'category', 'exit'] as const
export type SupposedKind = (typeof supposedKinds)[number]

/** As it stands in the fields. */
export interface SupposedForm {
  readonly kind: SupposedKind
  readonly type: string
  readonly points: string
  /** Yuan; empty for none. */
  readonly deduct: string
  /** A category to add or, with a minus before it, to give up. */
  readonly category: string
  /** `2026-12-01`; empty for today. */
  readonly date: string
}

/** A form as it was kept; null for what is none. */
export const readForm = (state: Readonly<Record<string, unknown>>): SupposedForm | null => {
  const kind = supposedKinds.find((each) => each === state['kind'])
  const [type, points, deduct, category, date] = ['type', 'points', 'deduct', 'category', 'date'].map((name) =>
    typeof state[name] === 'string' ? state[name] : '',
  )
  return kind === undefined
    ? null
    : { kind, type: type ?? '', points: points ?? '', deduct: deduct ?? '', category: category ?? '', date: date ?? '' }
}

export interface Supposition {
  readonly answer: WhatIfAnswer
}

const WHOLE = /^\d{1,3}$/u
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u

/** The day's own working hours for a later day, never before now; null where it is no day, or one that has passed. */
export const supposedInstant = (date: string, now: Instant): Instant | null => {
  if (date.trim() === '') return now
  const [, year, month, day] = DATE.exec(date.trim()) ?? []
  if (year === undefined) return null
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return null
  const midnight = startOfDay(dayOfDate(parts))
  return midnight < startOfDay(dayOf(now)) ? null : later(after(midnight, 9 * HOUR), now)
}

export type FormProblem = 'badPoints' | 'badAmount' | 'badDate'

export const problemOf = ({ kind, points, deduct, date }: SupposedForm, now: Instant): FormProblem | null => {
  if (supposedInstant(date, now) === null) return 'badDate'
  if (kind === 'violation' && !WHOLE.test(points.trim())) return 'badPoints'
  if ((kind === 'violation' && deduct.trim() !== '') || kind === 'deduction') {
    const amount = parseYuan(deduct)
    if (amount === null || amount < 0) return 'badAmount'
  }
  return null
}

/** The acts it stands for, in their order; none while a field is wrong. */
export const stepsOf = (form: SupposedForm, now: Instant): readonly SupposedStep[] => {
  const day = supposedInstant(form.date, now)
  if (day === null || problemOf(form, now) !== null) return []
  const at = day > now ? day : null
  const amount = parseYuan(form.deduct)
  const deduction = (reason: 'violation' | 'refund'): readonly SupposedStep[] =>
    amount === null || amount === 0
      ? []
      : [{ command: 'deposit.deduct', by: 'platform', at, with: { amountFen: amount, reason } }]
  switch (form.kind) {
    case 'violation': {
      const decided = { type: form.type, points: Number(form.points), occurredAt: formatInstant(day), id: 'what-if' }
      return [{ command: 'violation.record', by: 'platform', at, with: decided }, ...deduction('violation')]
    }
    case 'deduction':
      return deduction('refund')
    case 'category': {
      const giveUp = form.category.startsWith('-')
      const category = giveUp ? form.category.slice(1) : form.category
      const command = giveUp ? 'category.remove' : 'category.add'
      return category === '' ? [] : [{ command, by: 'provider', at, with: { category } }]
    }
    case 'exit':
      return [{ command: 'account.exit', by: 'provider', at, with: {} }]
  }
}
