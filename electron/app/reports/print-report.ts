// A report as a PDF, saved where the person says.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import { writeDurably } from '../../platform/fs.ts'
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'
import { pagesIn, printed } from '../print/print-file.ts'
import { reportPage } from '../print/report-page.ts'
import { reportFileName, reportNames } from './report-names.ts'
import { reportOf } from './report.ts'

export const printReport = async (
  desk: Desk,
  native: Native,
  query: ApiInput<'report.print'>,
): Promise<ApiOutput<'report.print'>> => {
  const report = await reportOf(desk, query)
  const names = reportNames(desk, query, report)
  const place = await native.pickSavePlace(reportFileName(names, report, 'pdf'))
  if (place === null) return { path: null, pages: 0, problem: null }
  const pdf = await printed(desk, native, reportPage(names, query.group, report))
  if (pdf === null) return { path: null, pages: 0, problem: 'no-printer' }
  writeDurably(place, pdf)
  return { path: place, pages: pagesIn(pdf), problem: null }
}
