// One dry run and one import as main tells them, for the tests of the import's screens.
import { NOW } from '../fake-desk.ts'
import type { ImportPlan, ImportRecord, ImportRow, RowVerdict } from '../../../shared/contract/imports.ts'

export const none: Readonly<Record<RowVerdict, number>> = {
  new: 0,
  changed: 0,
  unchanged: 0,
  'fill-in-pending': 0,
  conflicting: 0,
  invalid: 0,
}
const row = (line: number, verdict: RowVerdict, more: Partial<ImportRow> = {}): ImportRow => ({
  line,
  orderId: `qc-${line}`,
  customerName: '青禾餐饮',
  product: '数据库调优',
  verdict,
  reasons: [],
  stream: null,
  shown: null,
  ours: null,
  ...more,
})
const rows: readonly ImportRow[] = [
  row(2, 'new'),
  row(3, 'changed', { reasons: [{ code: 'detail-changes', column: null, value: 'phone', severity: 'note' }] }),
  row(4, 'invalid', {
    reasons: [{ code: 'damaged-number', column: '订单号', value: '1.05E+14', severity: 'error' }],
  }),
]
export const plan: ImportPlan = {
  planId: 'plan1',
  fileName: null,
  format: 'tsv',
  encoding: 'text',
  shopId: 'qingcloud:77',
  shopCandidates: ['qingcloud:77'],
  columns: [
    { header: '订单号', field: 'orderId', sample: 'qc-2' },
    { header: '交付状态', field: 'state', sample: '实施中' },
    { header: '备注', field: null, sample: '' },
  ],
  missing: [],
  counts: { ...none, new: 1, changed: 1, invalid: 1 },
  total: 3,
  warnings: [],
  rows: [],
  alreadyImportedAt: null,
}
export const record: ImportRecord & { groupId: string } = {
  importId: 'i1',
  groupId: 'i1',
  at: NOW,
  by: '陈立',
  shopId: 'qingcloud:77',
  fileName: null,
  counts: plan.counts,
  undone: null,
  failedRows: 1,
}
export const clean = { ...record, counts: { ...none, new: 2 }, failedRows: 0 }

const importRows = ({ verdict, offset, limit }: { verdict: RowVerdict | null; offset: number; limit: number }) =>
  rows.filter((each) => verdict === null || each.verdict === verdict).slice(offset, offset + limit)

export const answers = {
  'import.plan': () => plan,
  'import.rows': importRows,
  'import.apply': () => record,
  'import.cancel': () => null,
  'import.list': () => [record],
} as const
