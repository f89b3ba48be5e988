// Invented orders and bases; "now" is Wed 2026-09-23 10:26 +08:00, as in the design pictures.
import type { HoldKind, Stage } from '../../../shared/kernel/facts.ts'
import { DAY, HOUR, MINUTE, after, instant } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { Refusal, RuleBasis } from '../../../renderer/ui/basis-view.ts'
import type { Due } from '../../../renderer/ui/due-badge.tsx'

export const NOW: Instant = instant(Date.parse('2026-09-23T10:26:00+08:00'))

export const stages: readonly Stage[] = [
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
  'none',
  'unknown',
]

const left = (ms: number): Due => ({ kind: 'running', dueAt: after(NOW, ms) })

export const dues: readonly Due[] = [
  left(-18 * HOUR - 16 * MINUTE),
  left(2 * HOUR + 54 * MINUTE),
  left(11 * HOUR + 22 * MINUTE),
  left(DAY + 22 * HOUR),
  { kind: 'held', leftMs: 2 * DAY + 3 * HOUR },
  { kind: 'held', leftMs: null },
  { kind: 'none' },
  { kind: 'running', dueAt: after(NOW, 3 * DAY), inferred: true },
  { kind: 'note', text: '等客户修改' },
]

export interface OrderRow {
  readonly id: string
  readonly mark: string
  readonly market: string
  readonly customer: string
  readonly product: string
  readonly stage: Stage
  readonly hold: HoldKind | null
  readonly turn: string
  readonly due: Due
  readonly rejections: number
  readonly limit: number | null
  readonly fillIn: 'none' | 'pending' | 'filled'
  readonly assignee: string
}

const CUSTOMERS = [
  '白鹭物流有限公司',
  '河图测绘（南京）有限公司',
  '恒穗农业股份有限公司',
  '青禾餐饮有限公司',
  '星野户外用品有限公司',
  '竹里民宿管理有限公司',
  '南浦书局有限公司',
  '云岫旅行社有限公司',
  '沐辰医疗器械有限公司',
]
const PRODUCTS = ['安全加固', 'SaaS CRM 实施', '网站备案代办', '服务器迁移', '等保测评辅导', '数据库调优']
const PEOPLE = ['陈立', '何晓', '吴桐']
const MARKETS = [
  ['腾', '腾讯云', '2026'],
  ['腾', '腾讯云', '2026'],
  ['青', '青云', 'qc-7'],
  ['阿', '阿里云', '1051'],
] as const
const LEFTS = [
  -18.3 * HOUR,
  -2.4 * HOUR,
  2.9 * HOUR,
  6.23 * HOUR,
  23.65 * HOUR,
  1.35 * DAY,
  1.95 * DAY,
  2.2 * DAY,
  4.98 * DAY,
]

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const value = list[index % list.length]
  if (value === undefined) throw new Error('an empty list has nothing to pick')
  return value
}

const dueOf = (index: number, limit: number | null): Due => {
  if (limit === null) return { kind: 'none' }
  return index % 13 === 12 ? { kind: 'held', leftMs: 2 * DAY + 3 * HOUR } : left(pick(LEFTS, index))
}

export const order = (index: number): OrderRow => {
  const [mark, market, prefix] = pick(MARKETS, Math.floor(index / 2))
  const limit = mark === '腾' ? 3 : null
  return {
    id: `${prefix}${String(96_167_370_577 + index * 7_919)}`,
    mark,
    market,
    customer: pick(CUSTOMERS, index),
    product: pick(PRODUCTS, index),
    stage: pick(stages, index % 7),
    hold: index % 13 === 12 ? 'appeal' : null,
    turn: pick(['我方', '我方', '用户', '平台'], index),
    due: dueOf(index, limit),
    rejections: index % 4,
    limit,
    fillIn: pick(['none', 'none', 'pending', 'none', 'filled'] as const, index),
    assignee: pick(PEOPLE, index),
  }
}

const nothing = (): void => undefined

export const rule: RuleBasis = {
  kind: 'rule',
  clause: 'T10',
  rule: '我方确认需求，5 天内',
  days: [
    { key: '18', day: '18', weekday: '五', role: 'start' },
    { key: '19', day: '19', weekday: '六', role: 'counted' },
    { key: '20', day: '20', weekday: '日', role: 'counted' },
    { key: '21', day: '21', weekday: '一', role: 'counted' },
    { key: '22', day: '22', weekday: '二', role: 'counted' },
    { key: '23', day: '23', weekday: '三', role: 'end' },
  ],
  rows: [
    { label: '起算', text: '客户再次提交 v2，09-18 16:40:07 周五' },
    { label: '到期', text: '09-23 16:40:07 周三，含此刻', clauses: ['W12'] },
    { label: '计法', text: '5 × 24 小时，周末照计；20 日为调休上班' },
    { label: '未重算', text: '09-20 客户修改需求，不重新起算', clauses: ['W1'] },
    { label: '逾期后果', text: '客户可发起申诉，流程冻结', clauses: ['T13'] },
    { label: '来源', text: '腾讯云《交付中心》· 规则包 2026-03-01 起生效' },
  ],
  actions: [
    { label: '条款原意与版本', icon: 'clause', run: nothing },
    { label: '复制依据', icon: 'copy', run: nothing },
  ],
}

export const refusal: Refusal = {
  kind: 'refusal',
  title: '现在不能开票',
  unmet: [
    { clause: 'I10', why: '订单退款申请中，平台未决前不可开票', behind: '09-22 14:05 用户申请退款 999.00' },
    { clause: 'I8', why: '缺快递编号', behind: '数电票免填' },
  ],
  actions: [
    { label: '查看退款', run: nothing },
    { label: '平台拒绝后提醒我', run: nothing },
  ],
}
