// 口径: what a figure means, as its 依据: how it is counted, into which month, what is left out, and the clauses.
import type { Report } from '../../../shared/contract/reports.ts'
import { reportsText } from '../../text/reports.ts'
import { currentLanguage, textNow } from '../../text/text.ts'
import type { BasisView } from '../../ui/basis-view.ts'

export type FigureId = keyof Report['definitions']

export const figureBasis = (id: FigureId, { definitions }: Pick<Report, 'definitions'>): BasisView => {
  const { basis, figures } = textNow(reportsText)
  const { clauses, counts, when, leftOut } = definitions[id]
  const [first = 'W1', ...others] = clauses
  const language = currentLanguage()
  return {
    kind: 'rule',
    clause: first,
    rule: figures[id],
    rows: [
      { label: basis.counts, text: counts[language] },
      { label: basis.when, text: when[language] },
      { label: basis.leftOut, text: leftOut[language] },
      ...(others.length === 0 ? [] : [{ label: basis.clauses, text: '', clauses: others }]),
    ],
  }
}
