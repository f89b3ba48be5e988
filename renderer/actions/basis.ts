// From a 依据 as main tells it to the popover's words. Asked for when somebody opens it, never before.
import type {
  AccountBasisSubject,
  Basis,
  BasisSubject,
  ClauseText,
  ClockBasis,
  DayCell,
  FactBasis,
  RefusalReason,
} from '../../shared/contract/basis.ts'
import { dayOfDate, weekdayOf } from '../../shared/kernel/civil.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { clauses } from '../api/clauses.ts'
import { call } from '../api/bridge.ts'
import { marksText } from '../text/marks.ts'
import { basisText } from '../text/basis.ts'
import { money } from '../text/format.ts'
import { reasonsText } from '../text/reasons.ts'
import { currentLanguage, textNow } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { uiText } from '../text/ui.ts'
import type { BasisRow, BasisSource, BasisView, DayView, RuleBasis } from '../ui/basis-view.ts'
import { commandLabel, eventWord } from './words.ts'

type Clauses = ReadonlyMap<string, ClauseText>

const titleOf = (all: Clauses, id: string): string => all.get(id)?.title[currentLanguage()] ?? id

const sourceRow = (all: Clauses, id: string, from: ClockBasis['pack']): BasisRow => {
  const text = textNow(basisText)
  const clause = all.get(id)
  const origin = from.origin ?? clause?.source[currentLanguage()] ?? ''
  return {
    label: textNow(uiText).basis.rows.source,
    text: text.source(origin, clause?.article ?? '—', text.version(from.effectiveFrom)),
  }
}

const dayView = ({ day, role, why }: DayCell): DayView => {
  const text = textNow(basisText)
  const time = textNow(timeText)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return {
    key: day,
    day: String(date),
    weekday: time.weekdayShort(weekdayOf(dayOfDate({ year, month, day: date }))),
    role,
    ...(why === null ? {} : { note: text.dayNotes[why] }),
  }
}

const countingOf = (basis: ClockBasis): string => {
  const text = textNow(basisText)
  const how = [
    text.length(basis.length.unit, basis.length.n),
    basis.length.unit === 'days' ? text.everyDayCounts : null,
    basis.length.unit === 'workdays' ? text.workdaysOnly : null,
    basis.heldMs > 0 ? text.held(basis.heldMs) : null,
    basis.provisional ? text.provisional : null,
    basis.inferred ? text.inferredStart : null,
  ]
  return how.filter((part) => part !== null).join(textNow(marksText).clause)
}

const clockView = (basis: ClockBasis, all: Clauses): RuleBasis => {
  const text = textNow(basisText)
  const { rows } = textNow(uiText).basis
  const { obligation, clause, startedBy, dueAt } = basis
  return {
    kind: 'rule',
    clause,
    rule: `${text.obligations[obligation] ?? obligation} · ${titleOf(all, clause)}`,
    inferred: basis.inferred || basis.pack.inferred,
    days: basis.days.map(dayView),
    rows: [
      { label: rows.start, text: text.startedBy(eventWord(startedBy.type), startedBy.at) },
      { label: rows.due, text: text.dueAt(dueAt), clauses: basis.readings.filter((id) => id === 'W12') },
      { label: rows.counting, text: countingOf(basis), clauses: basis.readings.filter((id) => id !== 'W12') },
      ...basis.notRestartedBy.map(({ type, at, clause: why }) => ({
        label: rows.notRestarted,
        text: text.notRestarted(eventWord(type), at),
        clauses: [why],
      })),
      ...(basis.consequence === null
        ? []
        : [
            {
              label: rows.consequence,
              text: text.consequences[obligation] ?? titleOf(all, basis.consequence),
              clauses: [basis.consequence],
            },
          ]),
      sourceRow(all, clause, basis.pack),
    ],
  }
}

const factView = (basis: FactBasis, all: Clauses): RuleBasis => {
  const text = textNow(basisText)
  const [first = 'W13', ...others] = basis.clauses
  const clause = all.get(first)
  return {
    kind: 'rule',
    clause: first,
    rule: titleOf(all, first),
    inferred: basis.pack.inferred,
    rows: [
      { label: text.rows.meaning, text: clause?.text[currentLanguage()] ?? '' },
      ...others.map((id) => ({ label: text.rows.readings, text: titleOf(all, id), clauses: [id] })),
      ...(basis.range === null
        ? []
        : [{ label: text.rows.amount, text: text.range(money(basis.range.minFen), money(basis.range.maxFen)) }]),
      ...basis.events.map(({ type, at, citing }) => ({
        label: text.rows.events,
        text: text.behind(eventWord(type), at),
        clauses: citing,
      })),
      sourceRow(all, first, basis.pack),
    ],
  }
}

/** A refusal with every unmet clause, the event behind each, in words. */
export const refusalView = (command: string, unmet: readonly RefusalReason[], all: Clauses): BasisView => {
  const text = textNow(basisText)
  const reasons = textNow(reasonsText)
  return {
    kind: 'refusal',
    title: text.refused(commandLabel(command)),
    unmet: unmet.map(({ clause, reason, event }) => ({
      clause,
      why: reasons[reason] ?? titleOf(all, clause),
      ...(event === undefined ? {} : { behind: text.behind(eventWord(event.type), event.at) }),
    })),
  }
}

const gone = (): BasisView => ({ kind: 'refusal', title: textNow(basisText).gone, unmet: [] })

const viewOf = (basis: Basis | null, all: Clauses): BasisView => {
  if (basis === null) return gone()
  if (basis.kind === 'clock') return clockView(basis, all)
  return basis.kind === 'fact' ? factView(basis, all) : refusalView(basis.command, basis.unmet, all)
}

/** 依据 of one subject of one order. */
export const orderBasis =
  (stream: StreamId, subject: BasisSubject): BasisSource =>
  async () => {
    const [basis, all] = await Promise.all([call('order.basis', { stream, subject }), clauses()])
    return viewOf(basis, all)
  }

/** 依据 of one subject of a shop's account. */
export const accountBasis =
  (shopId: string, subject: AccountBasisSubject): BasisSource =>
  async () => {
    const [basis, all] = await Promise.all([call('account.basis', { shopId, subject }), clauses()])
    return viewOf(basis, all)
  }

/** A refusal that is already at hand, such as a forbidden button's. */
export const refusalBasis =
  (command: string, unmet: readonly RefusalReason[]): BasisSource =>
  async () =>
    refusalView(command, unmet, await clauses())

/** A clause alone: what it says and where it stands. */
export const clauseBasis =
  (id: string): BasisSource =>
  async () => {
    const all = await clauses()
    const clause = all.get(id)
    const { rows } = textNow(uiText).basis
    const language = currentLanguage()
    return {
      kind: 'rule',
      clause: id,
      rule: titleOf(all, id),
      rows: [
        { label: textNow(basisText).rows.meaning, text: clause?.text[language] ?? '' },
        {
          label: rows.source,
          text: `${clause?.source[language] ?? ''}${clause?.article === '—' ? '' : ` · ${clause?.article ?? ''}`}`,
        },
      ],
    }
  }
