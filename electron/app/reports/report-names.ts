// What a report is called, of whom it is, and what its lines are called, wherever it leaves the app.
import type { Report, ReportGroup, ReportQuery } from '../../../shared/contract/reports.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import { listShops } from '../../store/settings/shops.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'
import { readPreferences } from '../preferences.ts'
import { reportWords } from './report-words.ts'
import type { ReportWords } from './report-words.ts'

export interface ReportNames {
  readonly words: ReportWords
  readonly language: 'zh' | 'en'
  readonly line: (group: ReportGroup, key: string | null) => string
  /** Which shops, in words. */
  readonly shops: string
  readonly period: string
  readonly countedAt: string
}

export const reportNames = (desk: Desk, { shops }: ReportQuery, report: Report): ReportNames => {
  const { language } = readPreferences(desk.store.db)
  const words = reportWords[language]
  const shopNames = new Map(listShops(desk.store.db).map(({ id, name }) => [id, name]))
  const personName = personNames(desk)
  const nameOf = (group: ReportGroup, key: string): string => {
    if (group === 'shop') return shopNames.get(key) ?? key
    return group === 'person' ? (personName(key) ?? key) : key
  }
  return {
    words,
    language,
    line: (group, key) => (key === null ? words.nobody : nameOf(group, key)),
    shops: shops === undefined ? words.allShops : shops.map((id) => shopNames.get(id) ?? id).join(' · '),
    period: words.period(report.from, report.to),
    countedAt: words.countedAt(formatInstant(report.at).slice(0, 16).replace('T', ' ')),
  }
}

/** `报表-2026-01-2026-09.xlsx` */
export const reportFileName = ({ words }: ReportNames, { from, to }: Report, extension: 'xlsx' | 'pdf'): string =>
  `${words.title}-${from === to ? from : `${from}-${to}`}.${extension}`
