// The shape of what a page may ask of a report, checked strictly.
import { z } from 'zod'
import { monthsFrom, parseMonth } from '../kernel/months.ts'
import type { Month } from '../kernel/months.ts'
import { countedStages, deliveryDuties } from '../order/figures.ts'
import { REPORT_MONTHS, reportGroups } from './reports.ts'
import type { ReportCalls } from './reports.ts'
import * as part from './schema-parts.ts'

const month = z
  .string()
  .refine((text) => parseMonth(text) !== null, { error: 'not a month' })
  .transform((text): Month => text as Month)

const period = { from: month, to: month }
const shops = z.array(part.shopId).min(1).max(1000).exactOptional()

const isPeriod = ({ from, to }: { readonly from: Month; readonly to: Month }): boolean =>
  from <= to && monthsFrom(from, to).length <= REPORT_MONTHS
const isNoPeriod = { error: `1 to ${REPORT_MONTHS} months` }

const query = z.strictObject({ ...period, shops, group: z.enum(reportGroups) }).refine(isPeriod, isNoPeriod)

const reportPart = z.discriminatedUnion('figure', [
  z.strictObject({
    figure: z.literal('on-time'),
    kind: z.enum(deliveryDuties).exactOptional(),
    kept: z.boolean().exactOptional(),
  }),
  z.strictObject({ figure: z.literal('invoices'), kept: z.boolean().exactOptional() }),
  z.strictObject({
    figure: z.literal('rejections'),
    of: z.enum(['requirement', 'result', 'reached-limit']).exactOptional(),
  }),
  z.strictObject({ figure: z.literal('stays'), stage: z.enum(countedStages) }),
])

export type ReportSchemas = { readonly [N in keyof ReportCalls]: z.ZodType<ReportCalls[N]['input']> }

export const reportSchemas: ReportSchemas = {
  'report.get': query,
  'report.rows': z
    .strictObject({
      ...period,
      shops,
      person: part.id.nullable().exactOptional(),
      part: reportPart,
      cursor: z.string().max(200).nullable(),
      limit: z.int().min(1).max(part.PAGE_MAX),
    })
    .refine(isPeriod, isNoPeriod),
  'report.export': query,
  'report.print': query,
}
