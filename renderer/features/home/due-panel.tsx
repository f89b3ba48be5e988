// Today's due and overdue, the ball in our court; the list to work down.
import { useMemo, useState } from 'react'

import type { Home } from '../../../shared/contract/desk.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { orderBasis } from '../../actions/basis.ts'
import { openOrder, showQueue } from '../../actions/navigation.ts'
import { rowDue } from '../../actions/row-due.ts'
import { useSession } from '../../api/queries.ts'
import { homeText } from '../../text/home.ts'
import { textNow, useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Grid } from '../../ui/grid.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RejectionMeter } from '../../ui/rejection-meter.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState } from '../../ui/states.tsx'

type Context = Pick<ReturnType<typeof useSession>, 'marketplaces' | 'people'>

const everywhere = (track: string) => ({ narrow: track, medium: track, wide: track })

const columnsOf = ({ marketplaces, people }: Context, language: 'zh' | 'en'): readonly GridColumn<QueueRow>[] => {
  const { due } = textNow(homeText)
  return [
    {
      id: 'order',
      label: due.columns.order,
      track: everywhere('168px'),
      cell: (row) => {
        const market = marketplaces.find(({ id }) => id === row.marketplace)
        return (
          <span className="home-shop">
            <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? row.marketplace} />
            <span className="mono">{row.orderId}</span>
          </span>
        )
      },
    },
    {
      id: 'customer',
      clip: true,
      label: due.columns.customer,
      track: everywhere('minmax(0,1fr)'),
      cell: (row) => (
        <span className="ellipsis" title={row.customerName}>
          {row.customerName}
        </span>
      ),
    },
    {
      id: 'todo',
      clip: true,
      label: due.columns.todo,
      track: everywhere(language === 'zh' ? '60px' : '100px'),
      cell: (row) => due.todo[row.deadline?.kind ?? ''] ?? '—',
    },
    {
      id: 'left',
      label: due.columns.left,
      inset: 22,
      track: everywhere('124px'),
      cell: (row) => (
        <DueBadge
          due={rowDue(row)}
          inRow
          {...(row.deadline === null
            ? {}
            : { source: orderBasis(row.stream, { kind: 'clock', obligation: row.deadline.kind }) })}
        />
      ),
    },
    {
      id: 'rejections',
      label: due.columns.rejections,
      track: everywhere('50px'),
      cell: (row) => (
        <RejectionMeter
          count={row.stage === 'implementing' ? row.resultRejections : row.requirementRejections}
          limit={row.rejectionLimit}
          atLeast={row.rejectionsAtLeast}
        />
      ),
    },
    {
      id: 'assignee',
      clip: true,
      label: due.columns.assignee,
      // What is to do takes more room in English; then a narrow list leaves this to the order itself.
      track: language === 'zh' ? everywhere('42px') : { medium: '60px', wide: '60px' },
      cell: (row) => <span className="ellipsis fg-2">{people.find(({ id }) => id === row.assignee)?.name ?? '—'}</span>,
    },
  ]
}

export function DuePanel({ home, mineFirst }: { home: Home; mineFirst: boolean }) {
  const { due } = useText(homeText)
  const language = useLanguage()
  const { marketplaces, people, person } = useSession()
  const [chosen, setChosen] = useState<'all' | 'mine' | null>(null)
  const [current, setCurrent] = useState(0)
  const columns = useMemo(() => columnsOf({ marketplaces, people }, language), [marketplaces, people, language])
  const shown = chosen ?? (mineFirst && person !== null ? 'mine' : 'all')
  const rows = shown === 'mine' ? home.due.filter(({ assignee }) => assignee === person?.id) : home.due
  const hidden = home.dueTotal - home.due.length
  return (
    <Panel
      title={due.title}
      note={due.note(home.dueTotal)}
      padded={false}
      className="home-due"
      more={
        person !== null && (
          <SegmentedControl
            small
            label={due.title}
            options={[
              { id: 'all', label: due.all },
              { id: 'mine', label: due.mine },
            ]}
            chosen={shown}
            onChange={setChosen}
          />
        )
      }
    >
      <Grid
        label={due.title}
        density="compact"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        keyOf={(row) => row.stream}
        current={Math.min(current, rows.length - 1)}
        onCurrent={setCurrent}
        onOpen={(row) => openOrder(row.stream)}
        empty={
          <EmptyState title={due.empty.title} text={due.empty.text} icon="check">
            <ButtonAction label={due.empty.go} onPress={() => showQueue({})} />
          </EmptyState>
        }
      />
      {hidden > 0 && (
        <button
          type="button"
          className="link small home-more"
          onClick={() => showQueue({ filter: { turn: 'provider', dueWithinHours: 24 } })}
        >
          {due.more(hidden)}
        </button>
      )}
    </Panel>
  )
}
