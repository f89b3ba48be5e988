// The columns of the orders a customer may appeal against, now or soon (T10–T12), and what of ours would take that away.
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { orderBasis } from '../../actions/basis.ts'
import { rowDue } from '../../actions/row-due.ts'
import { appealsText } from '../../text/appeals.ts'
import type { Person } from '../../../shared/contract/desk.ts'
import { dateTime } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { textNow } from '../../text/text.ts'
import { now } from '../../ui/clock.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { type ColumnContext, Ground, everywhere, orderColumns } from './order-cells.tsx'

function From({ appealableFrom: from }: QueueRow) {
  const { none, sinceNow } = textNow(appealsText)
  if (from === null) return <span className="fg-3">{none}</span>
  const at = now()
  return from <= at ? <b className="is-risk">{sinceNow(at - from)}</b> : <span className="fg-2">{dateTime(from)}</span>
}

interface AppealableContext extends ColumnContext {
  readonly people: readonly Person[]
}

export const appealableColumns = (context: AppealableContext): readonly GridColumn<QueueRow>[] => {
  const { columns, none } = textNow(appealsText)
  const { todo } = textNow(homeText).due
  const wide = context.language === 'en'
  return [
    ...orderColumns<QueueRow>(context),
    { id: 'from', label: columns.from, track: everywhere('124px'), cell: From },
    {
      id: 'why',
      label: columns.why,
      track: everywhere(wide ? '250px' : '190px'),
      cell: ({ appealGround }) => <Ground ground={appealGround} />,
    },
    {
      id: 'todo',
      clip: true,
      label: columns.todo,
      track: { medium: wide ? '110px' : '76px', wide: wide ? '110px' : '76px' },
      cell: ({ deadline }) => todo[deadline?.kind ?? ''] ?? none,
    },
    {
      id: 'left',
      label: columns.left,
      inset: 22,
      track: everywhere('132px'),
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
      id: 'assignee',
      clip: true,
      label: columns.assignee,
      track: { wide: '64px' },
      cell: ({ assignee }) => (
        <span className="fg-2">{context.people.find(({ id }) => id === assignee)?.name ?? none}</span>
      ),
    },
  ]
}
