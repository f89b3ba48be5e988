// The dry run's rows by verdict, and beneath them everything there is to say of the current one.
import { useMemo, useState } from 'react'

import { type ImportPlan, type ImportRow, type RowVerdict, rowVerdicts } from '../../../shared/contract/imports.ts'
import { useSession } from '../../api/queries.ts'
import { importsText } from '../../text/imports.ts'
import { type Language, textNow, useLanguage, useText } from '../../text/text.ts'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Grid } from '../../ui/grid.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type VerdictTab, usePlanRows } from './plan-rows.ts'
import { reasonSentence, stateWord } from './reason-words.ts'
import { VerdictMark } from './verdict-mark.tsx'

type ShopName = (id: string) => string

const SEVERITY: Readonly<Record<'error' | 'warning' | 'note', IconName>> = {
  error: 'close',
  warning: 'warning',
  note: 'info',
}

const GRAVEST_FIRST = ['error', 'warning', 'note'] as const

const needsEyes: ReadonlySet<RowVerdict> = new Set(['conflicting', 'invalid'])

/** Every sentence about a row, the gravest first; a conflict that carries no reason says its two sides. */
const sentences = (
  row: ImportRow,
  shopName: ShopName,
): readonly { severity: keyof typeof SEVERITY; text: string }[] => {
  const said = row.reasons.map((reason) => ({ severity: reason.severity, text: reasonSentence(reason, shopName) }))
  said.sort((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity))
  if (said.length > 0 || row.shown === null || row.ours === null) return said
  return [{ severity: 'error', text: textNow(importsText).conflict(stateWord(row.shown), stateWord(row.ours)) }]
}

const allColumns = (_language: Language, shopName: ShopName): readonly GridColumn<ImportRow>[] => {
  const { columns, noOrder } = textNow(importsText)
  return [
    {
      id: 'line',
      label: columns.line,
      track: { narrow: '40px', medium: '48px', wide: '48px' },
      cell: (row) => <span className="fg-3">{row.line}</span>,
    },
    {
      id: 'verdict',
      label: columns.verdict,
      track: { narrow: '88px', medium: '96px', wide: '96px' },
      cell: (row) => <VerdictMark verdict={row.verdict} />,
    },
    {
      id: 'order',
      clip: true,
      label: columns.order,
      track: { narrow: '150px', medium: '156px', wide: '160px' },
      cell: (row) =>
        row.orderId === '' ? (
          <span className="fg-3">{noOrder}</span>
        ) : (
          <span className="mono" title={row.orderId}>
            {row.orderId}
          </span>
        ),
    },
    {
      id: 'customer',
      clip: true,
      label: columns.customer,
      track: { medium: 'minmax(0,1fr)', wide: 'minmax(0,1fr)' },
      cell: (row) => <span title={row.customerName}>{row.customerName}</span>,
    },
    {
      id: 'product',
      clip: true,
      label: columns.product,
      track: { wide: 'minmax(0,.8fr)' },
      cell: (row) => (
        <span className="fg-2" title={row.product}>
          {row.product}
        </span>
      ),
    },
    {
      id: 'reason',
      clip: true,
      label: columns.reason,
      track: { narrow: 'minmax(0,1fr)', medium: 'minmax(0,1.8fr)', wide: 'minmax(0,2.2fr)' },
      cell: (row) => {
        const text = sentences(row, shopName)
          .map((sentence) => sentence.text)
          .join(textNow(importsText).join.sentences)
        return (
          <span className={needsEyes.has(row.verdict) ? undefined : 'fg-2'} title={text}>
            {text}
          </span>
        )
      },
    },
  ]
}

/** Which field of a list fills a column; a list without it (an invoice list names no product) has no such column. */
const FILLED_BY: Readonly<Record<string, string>> = { customer: 'customerName', product: 'productName' }

const columnsIn = (language: Language, shopName: ShopName, listed: ImportPlan['columns']) => {
  const fields = new Set<string | null>(listed.map(({ field }) => field))
  return allColumns(language, shopName).filter(({ id }) => {
    const field = FILLED_BY[id]
    return field === undefined || fields.has(field)
  })
}

function RowDetail({ row, shopName }: { row: ImportRow; shopName: ShopName }) {
  const said = sentences(row, shopName)
  if (said.length === 0) return null
  return (
    <div className="import-detail" role="status">
      <VerdictMark verdict={row.verdict} />
      <ul>
        {said.map(({ severity, text }) => (
          <li key={text} className={`is-${severity}`}>
            <Icon name={SEVERITY[severity]} size="xs" />
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function PlanGrid({ plan }: { plan: ImportPlan }) {
  const text = useText(importsText)
  const language = useLanguage()
  const { shops } = useSession()
  const [tab, setTab] = useState<VerdictTab>('all')
  const [current, setCurrent] = useState(-1)
  const { count, rowAt, onNeed } = usePlanRows(plan, tab)
  const shopName = useMemo<ShopName>(() => {
    const names = new Map(shops.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) ?? id
  }, [shops])
  const columns = useMemo(() => columnsIn(language, shopName, plan.columns), [language, shopName, plan.columns])
  const row = current < 0 ? undefined : rowAt(current)
  const choose = (next: VerdictTab): void => {
    setTab(next)
    setCurrent(-1)
  }
  return (
    <>
      <div className="import-tabs">
        <Tabs
          label={text.tabs}
          selected={tab}
          onSelect={choose}
          tabs={[
            { id: 'all', label: text.verdicts.all, count: plan.total },
            ...rowVerdicts.map((id) => ({ id, label: text.verdicts[id], count: plan.counts[id] })),
          ]}
        />
      </div>
      <Grid
        label={text.tabs}
        columns={columns}
        count={count}
        rowAt={rowAt}
        keyOf={(each) => `${each.line}`}
        onNeed={onNeed}
        density="compact"
        current={current}
        onCurrent={setCurrent}
        empty={<p className="import-note fg-3">{text.emptyTab}</p>}
      />
      {row !== undefined && <RowDetail row={row} shopName={shopName} />}
    </>
  )
}
