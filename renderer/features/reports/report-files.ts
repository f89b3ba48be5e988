// The report as a file: where it was saved, and the way to open it. 打印 opens the PDF at once: the machine's own viewer prints it.
import type { ReportQuery } from '../../../shared/contract/reports.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { reportsText } from '../../text/reports.ts'
import { textNow } from '../../text/text.ts'
import { showFailed, showFollow } from '../../ui/toasts.ts'

const open = async (path: string): Promise<void> => {
  const done = await guarded(() => call('file.open-saved', { path }))
  if (done?.opened === false) showFailed(textNow(reportsText).notOpened(path))
}

const showSaved = (path: string): void => {
  const { saved, openSaved } = textNow(reportsText)
  showFollow(saved(path), { label: openSaved, run: () => void open(path) })
}

export const exportWorkbook = async (query: ReportQuery): Promise<void> => {
  const done = await guarded(() => call('report.export', query))
  if (done !== null && done.path !== null) showSaved(done.path)
}

const makePdf = async (query: ReportQuery): Promise<string | null> => {
  const done = await guarded(() => call('report.print', query))
  if (done === null) return null
  if (done.problem !== null) showFailed(textNow(reportsText).noPrinter)
  return done.path
}

export const exportPdf = async (query: ReportQuery): Promise<void> => {
  const path = await makePdf(query)
  if (path !== null) showSaved(path)
}

export const printReport = async (query: ReportQuery): Promise<void> => {
  const path = await makePdf(query)
  if (path === null) return
  showSaved(path)
  await open(path)
}
