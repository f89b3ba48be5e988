// The columns an exported queue may have, with their names in both languages: a file can't ask the screens for words.
import type { QueueRow } from '../../shared/contract/rows.ts'
import type { Preferences } from '../../shared/contract/desk.ts'
import type { HoldKind, Stage } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import { yuanOf } from './yuan.ts'

type Language = Preferences['language']

interface Words {
  readonly columns: Readonly<Record<string, string>>
  readonly stages: Readonly<Record<Stage, string>>
  readonly holds: Readonly<Record<HoldKind, string>>
  readonly turns: Readonly<Record<'provider' | 'customer' | 'platform', string>>
  readonly fillIn: Readonly<Record<QueueRow['fillIn'], string>>
}

const zh: Words = {
  columns: {
    shop: '店铺',
    order: '订单号',
    customer: '客户',
    product: '商品',
    stage: '阶段',
    turn: '轮到',
    due: '到期',
    rejections: '驳回（需求/验收）',
    fillIn: '平台回填',
    assignee: '负责人',
    amount: '金额（元）',
    paidAt: '付款时间',
    updatedAt: '更新时间',
    contact: '联系人',
    phone: '联系方式',
    email: '邮箱',
  },
  stages: {
    'requirement-pending': '需求待提交',
    'requirement-review': '待确认需求',
    'requirement-rejected': '需求已驳回',
    implementing: '实施中',
    'acceptance-review': '待验收',
    completed: '已完成',
    closed: '已关闭',
    none: '无交付流程',
    unknown: '阶段未知',
  },
  holds: { appeal: '申诉冻结', refund: '退款中' },
  turns: { provider: '我方', customer: '用户', platform: '平台' },
  fillIn: { none: '', pending: '待回填', filled: '已回填' },
}

const en: Words = {
  columns: {
    shop: 'Shop',
    order: 'Order ID',
    customer: 'Customer',
    product: 'Product',
    stage: 'Stage',
    turn: 'Turn',
    due: 'Due',
    rejections: 'Rejections (requirement/result)',
    fillIn: 'Filled in at the console',
    assignee: 'Assignee',
    amount: 'Amount (yuan)',
    paidAt: 'Paid at',
    updatedAt: 'Updated at',
    contact: 'Contact',
    phone: 'Phone',
    email: 'E-mail',
  },
  stages: {
    'requirement-pending': 'Requirement to be submitted',
    'requirement-review': 'Requirement to be confirmed',
    'requirement-rejected': 'Requirement rejected',
    implementing: 'Implementing',
    'acceptance-review': 'Acceptance review',
    completed: 'Completed',
    closed: 'Closed',
    none: 'No delivery flow',
    unknown: 'Stage unknown',
  },
  holds: { appeal: 'Frozen by an appeal', refund: 'Refund pending' },
  turns: { provider: 'Us', customer: 'Customer', platform: 'Platform' },
  fillIn: { none: '', pending: 'To fill in', filled: 'Filled in' },
}

const words: Readonly<Record<Language, Words>> = { zh, en }

/** What a row is exported with beside itself. */
export interface RowContext {
  readonly language: Language
  readonly shopName: (id: string) => string
  readonly personName: (id: string | null) => string | null
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string } | null
}

/** `2026-09-23 10:26:00`, Asia/Shanghai. */
export const timeOf = (at: Instant | null): string =>
  at === null ? '' : formatInstant(at).slice(0, 19).replace('T', ' ')

type Cell = (row: QueueRow, context: RowContext) => string

const cells: Readonly<Record<string, Cell>> = {
  shop: (row, { shopName }) => shopName(row.shopId),
  order: (row) => row.orderId,
  customer: (row) => row.customerName,
  product: (row) => row.product,
  stage: (row, { language }) =>
    row.hold === null ? words[language].stages[row.stage] : words[language].holds[row.hold],
  turn: (row, { language }) => (row.turn === null ? '' : words[language].turns[row.turn]),
  due: (row) => timeOf(row.deadline?.dueAt ?? null),
  rejections: (row) => `${row.requirementRejections}/${row.resultRejections}`,
  fillIn: (row, { language }) => words[language].fillIn[row.fillIn],
  assignee: (row, { personName }) => personName(row.assignee) ?? '',
  amount: (row) => yuanOf(row.amountFen),
  paidAt: (row) => timeOf(row.paidAt),
  updatedAt: (row) => timeOf(row.updatedAt),
  contact: (_row, { contact }) => contact?.name ?? '',
  phone: (_row, { contact }) => contact?.phone ?? '',
  email: (_row, { contact }) => contact?.email ?? '',
}

export const personalColumns = ['contact', 'phone', 'email'] as const
const personal: ReadonlySet<string> = new Set(personalColumns)

/** Columns that can be asked for by name; personal ones come only with `personal`. */
export const isExportColumn = (id: string): boolean => Object.hasOwn(cells, id) && !personal.has(id)

export const columnName = (id: string, language: Language): string => words[language].columns[id] ?? id
export const cellOf = (id: string, row: QueueRow, context: RowContext): string => cells[id]?.(row, context) ?? ''
