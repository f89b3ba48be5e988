// 时间线: every step with its instant, its seat and its 依据; the same page is read on a screen and printed.
import type { Basis } from '../../../shared/contract/basis.ts'
import { clockView, factView } from '../../../shared/contract/words/basis-view.ts'
import type { Clauses, WordedRule } from '../../../shared/contract/words/basis-view.ts'
import { eventName } from '../../../shared/contract/words/language.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import { element, escaped, joined, page } from '../print/markup.ts'
import type { Markup } from '../print/markup.ts'
import { paperStyle } from '../print/paper.ts'
import { clauseTexts } from '../rulebook.ts'
import type { EvidenceWords } from './evidence-words.ts'
import { maskedText } from './personal-text.ts'
import type { ClockStory, Field, Shelved, Told, ToldStep } from './told.ts'

const style = `${paperStyle}
@page { size: A4; margin: 14mm 12mm; }
body { font-size: 9pt; line-height: 1.5; max-width: 190mm; margin: 0 auto; font-variant-numeric: tabular-nums; }
h1 { font-size: 15pt; }
h2 { font-size: 11pt; padding: 5mm 0 1.5mm; border-bottom: 0.4mm solid #000; break-after: avoid; }
dl { display: grid; grid-template-columns: 24mm 1fr; gap: 0.5mm 3mm; padding-top: 2mm; }
dt { color: #444; }
article { border-bottom: 0.2mm solid #888; padding: 2mm 0; }
article > header { display: flex; gap: 3mm; break-after: avoid; }
.gone { text-decoration: line-through; }
.rule { margin: 1.5mm 0 0 6mm; padding-left: 3mm; border-left: 0.6mm solid #888; break-inside: avoid; }
.warn { border: 0.4mm solid #000; padding: 1mm 2mm; margin-top: 2mm; font-weight: 700; }
`

const clauses: Clauses = new Map(clauseTexts.map((clause) => [clause.id, clause]))

/** `2026-09-23 10:26:00` */
export const beijing = (at: Instant): string => formatInstant(at).slice(0, 19).replace('T', ' ')

export interface PageAsk {
  readonly told: Told
  readonly shelved: Shelved
  readonly words: EvidenceWords
  readonly personal: boolean
  readonly made: string
  readonly brokenAt: string | null
}

const list = (fields: readonly Field[]): Markup =>
  element(
    'dl',
    '',
    joined(
      fields.flatMap(({ label, value }) => [element('dt', '', escaped(label)), element('dd', '', escaped(value))]),
    ),
  )

const line = (text: string, look = ''): Markup => (text === '' ? joined([]) : element('div', look, escaped(text)))

const ruleBox = (view: WordedRule, more: readonly Field[], { inferred }: EvidenceWords): Markup => {
  const rows = view.rows.map(({ label, text, clauses: ids = [] }) => ({
    label,
    value: [text, ...ids].filter((part) => part !== '').join(' '),
  }))
  return element(
    'div',
    'rule',
    joined([
      line(`${view.clause} · ${view.rule}${view.inferred ? ` · ${inferred}` : ''}`, 'strong'),
      list([...more, ...rows]),
    ]),
  )
}

/** Each civil day with its part in the count; days alike that follow one another are said as one stretch. */
const daysOf = ({ basis }: ClockStory, { days, rule }: EvidenceWords): string => {
  const said = basis.days.map(({ day, role, why }) => ({
    day,
    role: `${days[role]}${why === null ? '' : `（${rule.basis.dayNotes[why]}）`}`,
  }))
  const stretches: { from: string; to: string; role: string }[] = []
  for (const { day, role } of said) {
    const last = stretches.at(-1)
    if (last?.role === role) last.to = day
    else stretches.push({ from: day, to: day, role })
  }
  return stretches.map(({ from, to, role }) => `${from}${from === to ? '' : ` … ${to}`} ${role}`).join(' · ')
}

const clockBox = (story: ClockStory, words: EvidenceWords): Markup => {
  const { basis, endedBy } = story
  const end = endedBy === null ? words.runs : words.ended(eventName(words.rule, endedBy.type), beijing(endedBy.at))
  return ruleBox(
    clockView(basis, clauses, words.rule),
    [
      { label: words.due, value: `${beijing(basis.dueAt)} · ${end}` },
      { label: words.clock, value: daysOf(story, words) },
    ],
    words,
  )
}

const turnOf = (who: ToldStep['who']): keyof EvidenceWords['turns'] => (who === 'operations' ? 'platform' : who)

/** Who of us did it; of what others did the log knows only who wrote it down. */
const personOf = ({ who, person }: ToldStep): string => (who === 'provider' ? (person ?? '') : '')

const filesOf = ({ attachments, named }: ToldStep, { shelved, words, personal }: PageAsk): readonly Field[] => [
  ...attachments.map(({ sha256, name }) => {
    const why = shelved.lost.find((lost) => lost.sha256 === sha256)?.why
    const place = shelved.pathOf.get(sha256) ?? `${personal ? name : maskedText(name)} · ${why ? words.why[why] : ''}`
    return { label: words.files, value: `${place} · SHA-256 ${sha256}` }
  }),
  ...named.map((name) => ({ label: words.files, value: `${personal ? name : maskedText(name)} · ${words.noFile}` })),
]

const stepBox = (step: ToldStep, ask: PageAsk): Markup => {
  const { words, personal } = ask
  const { rule } = words
  const marks = [
    step.recordedAt - step.at >= 60_000 ? words.recorded(beijing(step.recordedAt)) : '',
    step.superseded ? words.superseded : '',
    step.waiting ? words.waiting : '',
  ].filter((mark) => mark !== '')
  const texts = step.text === null || step.text === '' ? [] : [personal ? step.text : maskedText(step.text)]
  const cited = [...new Set([...step.citing, ...step.flags])]
  const version = rule.basis.version(step.packFrom)
  return element(
    'article',
    '',
    joined([
      element(
        'header',
        '',
        joined([
          element('span', 'mono', escaped(beijing(step.at))),
          element('span', '', escaped([words.turns[turnOf(step.who)], personOf(step)].join(' ').trim())),
          element('span', step.superseded ? 'gone' : 'strong', escaped(eventName(rule, step.type))),
        ]),
      ),
      line(marks.join(' · '), 'soft'),
      ...texts.map((text) => line(text)),
      list([...step.fields, ...filesOf(step, ask)]),
      ...cited.map((id) => line(`${id} ${clauses.get(id)?.title[words.language] ?? ''} · ${version}`, 'soft')),
      ...step.clocks.map((story) => clockBox(story, words)),
    ]),
  )
}

const basisBox = (basis: Basis, words: EvidenceWords): Markup =>
  basis.kind === 'fact' ? ruleBox(factView(basis, clauses, words.rule), [], words) : joined([])

/** Every clause that is cited anywhere, in our words, with its source and article. */
const citedIn = ({ steps, bases }: Told): readonly string[] => [
  ...new Set([
    ...steps.flatMap(({ citing, flags, clocks }) => [
      ...citing,
      ...flags,
      ...clocks.flatMap(({ basis }) => [basis.clause, ...basis.readings]),
    ]),
    ...bases.flatMap((basis) => (basis.kind === 'fact' ? basis.clauses : [])),
  ]),
]

const clauseBox = (id: string, { language }: EvidenceWords): Markup => {
  const clause = clauses.get(id)
  if (clause === undefined) return joined([])
  const source = [clause.source[language], clause.article].filter((part) => part !== '—').join(' · ')
  return joined([
    element('dt', 'mono', escaped(id)),
    element('dd', '', escaped(`${clause.title[language]}：${clause.text[language]}（${source}）`)),
  ])
}

const warnings = ({ shelved, words, brokenAt }: PageAsk): Markup =>
  joined([
    brokenAt === null ? joined([]) : line(`${words.broken}：${brokenAt}`, 'warn'),
    ...shelved.lost.map(({ name, sha256, why }) =>
      line(`${words.lost}：${name} · ${words.why[why]} · SHA-256 ${sha256}`, 'warn'),
    ),
  ])

/** The inside of one page, as the printer takes it. */
export const timelinePage = (ask: PageAsk): string => {
  const { told, words, personal, made } = ask
  return page(
    `${words.pack} ${told.title}`,
    style,
    joined([
      element('h1', '', escaped(`${words.pack} · ${told.title}`)),
      line(`${made} · ${personal ? words.open : words.masked}`, 'soft'),
      warnings(ask),
      list(told.head),
      element('h2', '', escaped(words.steps)),
      ...told.steps.map((step) => stepBox(step, ask)),
      element('h2', '', escaped(words.stands)),
      ...told.bases.map((basis) => basisBox(basis, words)),
      element('h2', '', escaped(words.clauses)),
      element('dl', '', joined(citedIn(told).map((id) => clauseBox(id, words)))),
    ]),
  )
}
