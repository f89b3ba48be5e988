// 报表: how work went in some months, by shop, person and month. Every figure opens the rows it was counted from.
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'
import type { Month } from '../kernel/months.ts'
import type { DutyKind } from '../order/course-duties.ts'
import type { FigureDefinition } from '../order/figure-definitions.ts'
import type { CountedStage, DeliveryDuty, FigureId, Figures } from '../order/figures.ts'

/** More months than this are asked for in parts. */
export const REPORT_MONTHS = 36

export const reportGroups = ['shop', 'person', 'month'] as const
export type ReportGroup = (typeof reportGroups)[number]

/** Both months included. */
export interface ReportPeriod {
  readonly from: Month
  readonly to: Month
}

export interface ReportQuery extends ReportPeriod {
  /** Left out: all of them. */
  readonly shops?: readonly string[]
  readonly group: ReportGroup
}

export interface ReportLine {
  /** A shop id, a month, or a person id; null: orders that are nobody's. */
  readonly key: string | null
  readonly figures: Figures
}

export interface Report extends ReportPeriod {
  /** When it was counted: what is overdue depends on it. */
  readonly at: Instant
  readonly total: Figures
  /** The groups asked for that have something counted, in the order of their names or months. */
  readonly lines: readonly ReportLine[]
  /** At least half a year up to the period's end, so that one month shows where it comes from. */
  readonly trend: readonly { readonly month: Month; readonly inPeriod: boolean; readonly figures: Figures }[]
  readonly definitions: Readonly<Record<FigureId, FigureDefinition>>
}

/** One figure, or a part of it. */
export type ReportPart =
  | { readonly figure: 'on-time'; readonly kind?: DeliveryDuty; readonly kept?: boolean }
  | { readonly figure: 'invoices'; readonly kept?: boolean }
  | { readonly figure: 'rejections'; readonly of?: 'requirement' | 'result' | 'reached-limit' }
  | { readonly figure: 'stays'; readonly stage: CountedStage }

export interface ReportRowsQuery extends ReportPeriod {
  readonly shops?: readonly string[]
  /** Left out: everybody's; null: nobody's. */
  readonly person?: string | null
  readonly part: ReportPart
}

/** `overdue` isn't done yet; `lapsed` ended otherwise once it was past. `reached-limit`: the rejection that opened an appeal. */
export type ReportVerdict = 'met' | 'late' | 'lapsed' | 'overdue' | 'rejected' | 'reached-limit' | 'stayed'

export interface ReportRow {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  /** Whom it counts for. */
  readonly person: string | null
  /** The deadline or the stage. */
  readonly subject: DutyKind | CountedStage | 'unknown'
  /** Of a deadline. */
  readonly clause: string | null
  readonly since: Instant
  readonly dueAt: Instant | null
  readonly endedAt: Instant | null
  readonly verdict: ReportVerdict
  /** Milliseconds: how late (of one met: how early), or how long it stayed. */
  readonly ms: number
}

export interface ReportRows {
  readonly rows: readonly ReportRow[]
  /** Pass it back for the next page; null at the end. */
  readonly next: string | null
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

export interface ReportCalls {
  'report.get': Call<ReportQuery, Report>
  /** The latest first. */
  'report.rows': Call<ReportRowsQuery & { readonly cursor: string | null; readonly limit: number }, ReportRows>
  'report.export': Call<ReportQuery, { path: string | null; rows: number }>
  /** `problem`: this machine makes no PDF. */
  'report.print': Call<ReportQuery, { path: string | null; pages: number; problem: 'no-printer' | null }>
}
