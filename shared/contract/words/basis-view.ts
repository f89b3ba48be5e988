// 依据 in words: a rule with its days and rows. The page's popover and the evidence pack show the same.
import { dayOfDate, weekdayOf } from '../../kernel/civil.ts'
import type { ClauseText, ClockBasis, DayCell, FactBasis } from '../basis.ts'
import { money } from './format.ts'
import { eventName } from './language.ts'
import type { RuleWords } from './language.ts'

export type Clauses = ReadonlyMap<string, ClauseText>

export interface WordedDay {
  readonly key: string
  readonly day: string
  readonly weekday: string
  readonly role: DayCell['role']
  /** Replaces the role's word: the holiday's name, 调休. */
  readonly note?: string
}

export interface WordedRow {
  readonly label: string
  readonly text: string
  readonly clauses?: readonly string[]
}

export interface WordedRule {
  readonly kind: 'rule'
  readonly clause: string
  /** The rule in one line. */
  readonly rule: string
  readonly inferred: boolean
  readonly days?: readonly WordedDay[]
  readonly rows: readonly WordedRow[]
}

export const titleOf = (all: Clauses, id: string, { language }: RuleWords): string => all.get(id)?.title[language] ?? id

const sourceRow = (all: Clauses, id: string, from: ClockBasis['pack'], { basis, language }: RuleWords): WordedRow => {
  const clause = all.get(id)
  const origin = from.origin ?? clause?.source[language] ?? ''
  return {
    label: basis.rows.source,
    text: basis.source(origin, clause?.article ?? '—', basis.version(from.effectiveFrom)),
  }
}

const dayView = ({ day, role, why }: DayCell, { basis, weekdayShort }: RuleWords): WordedDay => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return {
    key: day,
    day: String(date),
    weekday: weekdayShort(weekdayOf(dayOfDate({ year, month, day: date }))),
    role,
    ...(why === null ? {} : { note: basis.dayNotes[why] }),
  }
}

const countingOf = (
  { length, heldMs, provisional, inferred }: ClockBasis,
  { basis: text, between }: RuleWords,
): string => {
  const how = [
    text.length(length.unit, length.n),
    length.unit === 'days' ? text.everyDayCounts : null,
    length.unit === 'workdays' ? text.workdaysOnly : null,
    heldMs > 0 ? text.held(heldMs) : null,
    provisional ? text.provisional : null,
    inferred ? text.inferredStart : null,
  ]
  return how.filter((part) => part !== null).join(between)
}

export const clockView = (basis: ClockBasis, all: Clauses, words: RuleWords): WordedRule => {
  const { basis: text } = words
  const { rows } = text
  const { obligation, clause, startedBy, dueAt } = basis
  return {
    kind: 'rule',
    clause,
    rule: `${text.obligations[obligation] ?? obligation} · ${titleOf(all, clause, words)}`,
    inferred: basis.inferred || basis.pack.inferred,
    days: basis.days.map((day) => dayView(day, words)),
    rows: [
      { label: rows.start, text: text.startedBy(eventName(words, startedBy.type), startedBy.at) },
      { label: rows.due, text: text.dueAt(dueAt), clauses: basis.readings.filter((id) => id === 'W12') },
      { label: rows.counting, text: countingOf(basis, words), clauses: basis.readings.filter((id) => id !== 'W12') },
      ...basis.notRestartedBy.map(({ type, at, clause: why }) => ({
        label: rows.notRestarted,
        text: text.notRestarted(eventName(words, type), at),
        clauses: [why],
      })),
      ...(basis.consequence === null
        ? []
        : [
            {
              label: rows.consequence,
              text: text.consequences[obligation] ?? titleOf(all, basis.consequence, words),
              clauses: [basis.consequence],
            },
          ]),
      sourceRow(all, clause, basis.pack, words),
    ],
  }
}

export const factView = (basis: FactBasis, all: Clauses, words: RuleWords): WordedRule => {
  const { basis: text, language } = words
  const [first = 'W13', ...others] = basis.clauses
  const clause = all.get(first)
  return {
    kind: 'rule',
    clause: first,
    rule: titleOf(all, first, words),
    inferred: basis.pack.inferred,
    rows: [
      { label: text.rows.meaning, text: clause?.text[language] ?? '' },
      ...others.map((id) => ({ label: text.rows.readings, text: titleOf(all, id, words), clauses: [id] })),
      ...(basis.range === null
        ? []
        : [{ label: text.rows.amount, text: text.range(money(basis.range.minFen), money(basis.range.maxFen)) }]),
      ...basis.events.map(({ type, at, citing }) => ({
        label: text.rows.events,
        text: text.behind(eventName(words, type), at),
        clauses: citing,
      })),
      sourceRow(all, first, basis.pack, words),
    ],
  }
}
