// Words of a report that leaves the app, in both languages: a file can't ask the screens for them.
import type { Preferences } from '../../../shared/contract/desk.ts'
import type { ReportGroup } from '../../../shared/contract/reports.ts'
import type { CountedStage, FigureId } from '../../../shared/order/figures.ts'

export interface ReportWords {
  readonly title: string
  readonly sheets: { readonly lines: string; readonly trend: string; readonly definitions: string }
  readonly groups: Readonly<Record<ReportGroup, string>>
  readonly figures: Readonly<Record<FigureId, string>>
  readonly stages: Readonly<Record<CountedStage, string>>
  readonly total: string
  readonly nobody: string
  readonly allShops: string
  readonly period: (from: string, to: string) => string
  readonly countedAt: (instant: string) => string
  readonly onTime: { readonly rate: string; readonly met: string; readonly missed: string }
  readonly rejections: {
    readonly requirement: string
    readonly perConfirmed: string
    readonly result: string
    readonly perAccepted: string
    readonly reachedLimit: string
  }
  readonly stays: {
    readonly median: (stage: string) => string
    readonly p90: (stage: string) => string
    readonly n: (stage: string) => string
    /** Under the stage's name, on paper. */
    readonly both: string
    readonly half: string
    readonly nineTenths: string
  }
  readonly invoices: { readonly rate: string; readonly met: string; readonly missed: string }
  readonly definition: {
    readonly figure: string
    readonly counts: string
    readonly when: string
    readonly leftOut: string
    /** Before what is left out, in running text. */
    readonly without: string
    readonly clauses: string
  }
  readonly missed: string
  readonly ofAll: (met: number, all: number) => string
  readonly days: string
  readonly times: string
  readonly beforePeriod: string
}

const zh: ReportWords = {
  title: '报表',
  sheets: { lines: '汇总', trend: '按月', definitions: '口径' },
  groups: { shop: '店铺', person: '人员', month: '月份' },
  figures: { 'on-time': '按时率', rejections: '驳回', stays: '各阶段天数', invoices: '发票按期率' },
  stages: {
    'requirement-pending': '需求待提交',
    'requirement-review': '待确认需求',
    'requirement-rejected': '需求已驳回',
    implementing: '实施中',
    'acceptance-review': '待验收',
  },
  total: '合计',
  nobody: '未指派',
  allShops: '全部店铺',
  period: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  countedAt: (instant) => `统计于 ${instant}`,
  onTime: { rate: '按时率', met: '按时', missed: '未按时' },
  rejections: {
    requirement: '需求驳回（次）',
    perConfirmed: '每确认一单',
    result: '验收驳回（次）',
    perAccepted: '每通过一单',
    reachedLimit: '达到申诉次数',
  },
  stays: {
    median: (stage) => `${stage} 中位数（天）`,
    p90: (stage) => `${stage} 90%（天）`,
    n: (stage) => `${stage} 次数`,
    both: '中位 / 90%',
    half: '中位数',
    nineTenths: '90%',
  },
  invoices: { rate: '发票按期率', met: '按期', missed: '超期' },
  definition: {
    figure: '指标',
    counts: '算法',
    when: '计入哪个月',
    leftOut: '不计入的',
    without: '不计：',
    clauses: '条款',
  },
  missed: '未按时',
  ofAll: (met, all) => `${met} / ${all}`,
  days: '天',
  times: '次',
  beforePeriod: '所选期间之前',
}

const en: ReportWords = {
  title: 'Report',
  sheets: { lines: 'Summary', trend: 'By month', definitions: 'Definitions' },
  groups: { shop: 'Shop', person: 'Person', month: 'Month' },
  figures: {
    'on-time': 'On-time rate',
    rejections: 'Rejections',
    stays: 'Days per stage',
    invoices: 'Invoices within the limit',
  },
  stages: {
    'requirement-pending': 'Requirement to be submitted',
    'requirement-review': 'Requirement to be confirmed',
    'requirement-rejected': 'Requirement rejected',
    implementing: 'Implementing',
    'acceptance-review': 'Acceptance review',
  },
  total: 'Total',
  nobody: 'Nobody',
  allShops: 'All shops',
  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  countedAt: (instant) => `Counted at ${instant}`,
  onTime: { rate: 'On-time rate', met: 'On time', missed: 'Missed' },
  rejections: {
    requirement: 'Requirement rejections',
    perConfirmed: 'per confirmed',
    result: 'Result rejections',
    perAccepted: 'per accepted',
    reachedLimit: 'Appeal limit reached',
  },
  stays: {
    median: (stage) => `${stage}, median (days)`,
    p90: (stage) => `${stage}, 90% (days)`,
    n: (stage) => `${stage}, stays`,
    both: 'median / 90%',
    half: 'median',
    nineTenths: '90%',
  },
  invoices: { rate: 'Invoices within the limit', met: 'Within', missed: 'Over' },
  definition: {
    figure: 'Figure',
    counts: 'How',
    when: 'Which month',
    leftOut: 'Not counted',
    without: 'Not counted: ',
    clauses: 'Clauses',
  },
  missed: 'Missed',
  ofAll: (met, all) => `${met} / ${all}`,
  days: 'days',
  times: 'times',
  beforePeriod: 'before the period',
}

export const reportWords: Readonly<Record<Preferences['language'], ReportWords>> = { zh, en }
