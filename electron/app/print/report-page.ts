// 报表 on paper: the four figures, their months as bars, a table line by line, and what each figure means with its clauses.
import type { Report, ReportGroup } from '../../../shared/contract/reports.ts'
import { countedStages, figureIds } from '../../../shared/order/figures.ts'
import type { Figures, Rated, StayLength } from '../../../shared/order/figures.ts'
import type { ReportNames } from '../reports/report-names.ts'
import { element, escaped, joined, page } from './markup.ts'
import type { Markup } from './markup.ts'
import { paperStyle } from './paper.ts'
import { paperChart } from './report-charts.ts'
import type { PaperBar } from './report-charts.ts'

const style = `${paperStyle}
@page { size: A4 landscape; margin: 11mm; }
body { font-size: 8.5pt; line-height: 1.4; font-variant-numeric: tabular-nums; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-bottom: 3mm; }
h1 { font-size: 15pt; }
h2 { font-size: 10pt; padding: 4mm 0 1mm; break-after: avoid; }
.whole { break-inside: avoid; }
.four { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; }
.four section { border: 0.3mm solid #000; padding: 2mm 3mm; break-inside: avoid; }
.big { font-size: 18pt; line-height: 1.2; font-weight: 700; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 8mm; padding-top: 3mm; }
figure { break-inside: avoid; }
figcaption { font-weight: 700; }
svg { width: 100%; display: block; }
svg text { font-size: 9px; font-family: inherit; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-size: 7.5pt; text-align: right; vertical-align: bottom; border-bottom: 0.4mm solid #000; padding: 0.8mm 1mm; overflow-wrap: normal; }
th.group { text-align: center; border-bottom: 0.2mm solid #888; }
td { text-align: right; border-bottom: 0.2mm solid #888; padding: 0.8mm 1mm; white-space: nowrap; }
th.name, td.name { text-align: left; white-space: normal; }
tr.total td { border-top: 0.4mm solid #000; font-weight: 700; }
dl { columns: 2; column-gap: 8mm; font-size: 7.5pt; }
dt { font-weight: 700; break-after: avoid; }
dd { padding-bottom: 2mm; }
`

const NOTHING = '—'
const percent = (rate: number | null): string => (rate === null ? NOTHING : `${(rate * 100).toFixed(1)}%`)
const ratio = (value: number | null): string => (value === null ? NOTHING : value.toFixed(2))
const days = (tenths: number | null): string => (tenths === null ? NOTHING : (tenths / 10).toFixed(1))
const both = ({ median, p90 }: StayLength): string => (median === null ? NOTHING : `${days(median)} / ${days(p90)}`)
const all = ({ met, missed }: Rated): number => met + missed

const box = (title: string, big: string, lines: readonly string[]): Markup =>
  element(
    'section',
    '',
    joined([
      element('div', '', escaped(title)),
      element('div', 'big', escaped(big)),
      ...lines.map((line) => element('div', 'soft', escaped(line))),
    ]),
  )

const headline = ({ words }: ReportNames, { onTime, rejections, stays, invoices }: Figures): Markup => {
  const { requirement, result, reachedLimit, perConfirmed, perAccepted } = rejections
  const { implementing } = stays
  return element(
    'div',
    'four',
    joined([
      box(words.figures['on-time'], percent(onTime.rate), [
        `${words.ofAll(onTime.met, all(onTime))} · ${words.missed} ${onTime.missed}`,
      ]),
      box(words.figures.rejections, `${requirement + result} ${words.times}`, [
        `${words.rejections.requirement} ${requirement} · ${words.rejections.perConfirmed} ${ratio(perConfirmed)}`,
        `${words.rejections.result} ${result} · ${words.rejections.perAccepted} ${ratio(perAccepted)}`,
        `${words.rejections.reachedLimit} ${reachedLimit}`,
      ]),
      box(
        `${words.figures.stays} · ${words.stages.implementing}`,
        `${days(implementing.median)} ${words.days}`,
        countedStages.map((stage) => `${words.stages[stage]} ${both(stays[stage])}`),
      ),
      box(words.figures.invoices, percent(invoices.rate), [
        `${words.ofAll(invoices.met, all(invoices))} · ${words.invoices.missed} ${invoices.missed}`,
      ]),
    ]),
  )
}

const chart = (title: string, key: string, each: readonly PaperBar[]): Markup =>
  element(
    'figure',
    '',
    joined([
      element('figcaption', '', joined([escaped(title), element('span', 'soft', escaped(` · ${key}`))])),
      paperChart(`${title} · ${key}`, each),
    ]),
  )

const chartsOf = ({ words }: ReportNames, { trend }: Report): Markup => {
  const bars = (of: (figures: Figures) => Pick<PaperBar, 'solid' | 'hatched' | 'said'>): readonly PaperBar[] =>
    trend.map(({ month, inPeriod, figures }) => ({ label: month.slice(2), isBefore: !inPeriod, ...of(figures) }))
  const kept = (of: (figures: Figures) => Rated) =>
    bars((figures) => ({ solid: of(figures).met, hatched: of(figures).missed, said: percent(of(figures).rate) }))
  const key = (solid: string, hatched: string): string =>
    `■ ${solid} ▨ ${hatched}${trend.every(({ inPeriod }) => inPeriod) ? '' : ` □ ${words.beforePeriod}`}`
  return element(
    'div',
    'charts',
    joined([
      chart(
        words.figures['on-time'],
        key(words.onTime.met, words.onTime.missed),
        kept((figures) => figures.onTime),
      ),
      chart(
        words.figures.rejections,
        key(words.rejections.requirement, words.rejections.result),
        bars(({ rejections: { requirement, result } }) => ({
          solid: requirement,
          hatched: result,
          said: String(requirement + result),
        })),
      ),
      chart(
        `${words.figures.stays} · ${words.stages.implementing}`,
        key(words.stays.half, words.stays.nineTenths),
        bars(({ stays: { implementing } }) => ({
          solid: implementing.median ?? 0,
          hatched: (implementing.p90 ?? 0) - (implementing.median ?? 0),
          said: both(implementing),
        })),
      ),
      chart(
        words.figures.invoices,
        key(words.invoices.met, words.invoices.missed),
        kept((figures) => figures.invoices),
      ),
    ]),
  )
}

const cellsOf = ({ onTime, rejections, stays, invoices }: Figures): readonly string[] => [
  percent(onTime.rate),
  String(onTime.met),
  String(onTime.missed),
  String(rejections.requirement),
  ratio(rejections.perConfirmed),
  String(rejections.result),
  ratio(rejections.perAccepted),
  String(rejections.reachedLimit),
  ...countedStages.map((stage) => both(stays[stage])),
  percent(invoices.rate),
  String(invoices.met),
  String(invoices.missed),
]

const headsOf = ({ words }: ReportNames): readonly string[] => [
  words.onTime.rate,
  words.onTime.met,
  words.onTime.missed,
  words.rejections.requirement,
  words.rejections.perConfirmed,
  words.rejections.result,
  words.rejections.perAccepted,
  words.rejections.reachedLimit,
  ...countedStages.map((stage) => words.stages[stage]),
  words.invoices.rate,
  words.invoices.met,
  words.invoices.missed,
]

const rowOf = (name: string, figures: Figures, look = ''): Markup =>
  element(
    'tr',
    look,
    joined([element('td', 'name', escaped(name)), ...cellsOf(figures).map((cell) => element('td', '', escaped(cell)))]),
  )

const tableOf = (names: ReportNames, group: ReportGroup, { lines, total }: Report): Markup => {
  const { words } = names
  const heads = [
    element('th', 'name', escaped(words.groups[group])),
    ...headsOf(names).map((head) => element('th', '', escaped(head))),
  ]
  return joined([
    element('h2', '', escaped(`${words.groups[group]} · ${words.figures.stays} ${words.stays.both}`)),
    element(
      'table',
      '',
      joined([
        element('thead', '', element('tr', '', joined(heads))),
        element(
          'tbody',
          '',
          joined([
            ...lines.map(({ key, figures }) => rowOf(names.line(group, key), figures)),
            rowOf(words.total, total, 'total'),
          ]),
        ),
      ]),
    ),
  ])
}

const definitionsOf = ({ words, language }: ReportNames, { definitions }: Report): Markup =>
  element(
    'section',
    'whole',
    joined([
      element('h2', '', escaped(words.sheets.definitions)),
      element(
        'dl',
        '',
        joined(
          figureIds.flatMap((id) => {
            const { counts, when, leftOut, clauses } = definitions[id]
            return [
              element('dt', '', escaped(`${words.figures[id]} · ${clauses.join(' ')}`)),
              element(
                'dd',
                '',
                escaped(`${counts[language]} ${when[language]} ${words.definition.without}${leftOut[language]}`),
              ),
            ]
          }),
        ),
      ),
    ]),
  )

export const reportPage = (names: ReportNames, group: ReportGroup, report: Report): string => {
  const { words, period, shops, countedAt } = names
  const head = element(
    'header',
    '',
    joined([
      element('h1', '', escaped(`${words.title} · ${period}`)),
      element('span', 'soft', escaped(`${shops} · ${countedAt}`)),
    ]),
  )
  return page(
    `${words.title} ${period}`,
    style,
    joined([
      head,
      headline(names, report.total),
      chartsOf(names, report),
      tableOf(names, group, report),
      definitionsOf(names, report),
    ]),
  )
}
