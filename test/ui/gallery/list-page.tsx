// A delivery list as screens build it, with as many rows as asked for.
import { useState } from 'react'

import { BasisAnchor } from '../../../renderer/ui/basis.tsx'
import { DueBadge } from '../../../renderer/ui/due-badge.tsx'
import type { GridColumn } from '../../../renderer/ui/grid-columns.ts'
import { Grid } from '../../../renderer/ui/grid.tsx'
import { FillInTag, MarketMark } from '../../../renderer/ui/marks.tsx'
import { RejectionMeter } from '../../../renderer/ui/rejection-meter.tsx'
import { nothingSelected } from '../../../renderer/ui/selection.ts'
import { StageTag } from '../../../renderer/ui/stage-tag.tsx'
import { Tabs } from '../../../renderer/ui/tabs.tsx'
import { order, rule } from './data.ts'
import type { OrderRow } from './data.ts'

import './gallery.css'

export const columns: readonly GridColumn<OrderRow>[] = [
  {
    id: 'order',
    label: '订单号',
    track: { narrow: '156px', medium: '168px', wide: '164px' },
    cell: (row) => (
      <span className="list-page-cell">
        <MarketMark char={row.mark} name={row.market} />
        <span className="mono fg-2">{row.id}</span>
      </span>
    ),
  },
  {
    id: 'customer',
    label: '客户',
    clip: true,
    track: { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1.1fr)', wide: 'minmax(0,1.2fr)' },
    cell: (row) => row.customer,
  },
  {
    id: 'product',
    label: '商品',
    clip: true,
    track: { medium: 'minmax(0,.9fr)', wide: 'minmax(0,1fr)' },
    cell: (row) => <span className="fg-2">{row.product}</span>,
  },
  {
    id: 'stage',
    label: '阶段',
    track: { wide: '108px' },
    cell: (row) => <StageTag stage={row.stage} hold={row.hold} />,
  },
  { id: 'turn', label: '轮到', track: { wide: '40px' }, cell: (row) => <span className="fg-2">{row.turn}</span> },
  {
    id: 'left',
    label: '剩余',
    inset: 22,
    sortable: true,
    track: { narrow: '138px', medium: '132px', wide: '148px' },
    cell: (row) => <DueBadge due={row.due} source={rule} inRow />,
  },
  {
    id: 'rejections',
    label: '驳回',
    track: { narrow: '46px', medium: '56px', wide: '52px' },
    cell: (row) => <RejectionMeter count={row.rejections} limit={row.limit} />,
  },
  {
    id: 'fill',
    label: '平台回填',
    track: { medium: '80px', wide: '78px' },
    cell: (row) => <FillInTag state={row.fillIn} size="panel" />,
  },
  {
    id: 'assignee',
    label: '负责人',
    track: { medium: '48px', wide: '48px' },
    cell: (row) => <span className="fg-2">{row.assignee}</span>,
  },
]

const made = new Map<number, OrderRow>()
const rowAt = (index: number): OrderRow => {
  const known = made.get(index) ?? order(index)
  made.set(index, known)
  return known
}

const TABS = [
  { id: 'all', label: '全部', count: 1380 },
  { id: 'requirement-pending', label: '需求待提交', count: 9 },
  { id: 'requirement-review', label: '待确认需求', count: 18 },
  { id: 'requirement-rejected', label: '需求已驳回', count: 4 },
  { id: 'implementing', label: '实施中', count: 31 },
  { id: 'acceptance-review', label: '待验收', count: 22 },
  { id: 'appeal', label: '申诉冻结', count: 2, breakBefore: true },
  { id: 'refund', label: '退款中', count: 3 },
  { id: 'completed', label: '已完成', count: 1204, breakBefore: true },
  { id: 'closed', label: '已关闭', count: 87 },
]

export function ListPage({ rows }: { rows: number }) {
  const [tab, setTab] = useState('all')
  const [current, setCurrent] = useState(4)
  const [selection, setSelection] = useState(nothingSelected)
  const [sort, setSort] = useState<{ column: string; direction: 'ascending' | 'descending' }>({
    column: 'left',
    direction: 'ascending',
  })
  return (
    <main className="list-page">
      <div className="list-page-head">
        <h1>交付</h1>
        <Tabs label="阶段" tabs={TABS} selected={tab} onSelect={setTab} />
        <BasisAnchor source={rule}>依据</BasisAnchor>
      </div>
      <Grid
        label="交付"
        columns={columns}
        count={rows}
        rowAt={rowAt}
        keyOf={(row) => row.id}
        density="compact"
        current={current}
        onCurrent={setCurrent}
        selection={selection}
        onSelection={setSelection}
        rowLabel={(row) => row.id}
        sort={sort}
        onSort={setSort}
      />
    </main>
  )
}
