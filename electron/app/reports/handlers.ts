// The calls of reports and what serves each.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { ReportCalls } from '../../../shared/contract/reports.ts'
import { reportRows } from '../../store/queries/report-rows.ts'
import type { Desk } from '../desk.ts'
import { reportOf } from './report.ts'

/** Served with the machine's own dialogs, in `handlers.ts` above. */
type NativeCalls = 'report.export' | 'report.print'

export type ReportHandlers = {
  readonly [N in Exclude<keyof ReportCalls, NativeCalls>]: (
    desk: Desk,
    input: ApiInput<N>,
  ) => ApiOutput<N> | Promise<ApiOutput<N>>
}

export const reportHandlers: ReportHandlers = {
  'report.get': reportOf,
  'report.rows': ({ store, clock }, query) => reportRows(store.db, query, clock.now()),
}
