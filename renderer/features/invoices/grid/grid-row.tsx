// One row of the grid. It renders again only when its own draft, verdict or place changes.
import { memo } from 'react'

import type { DraftVerdict, InvoiceRow, IssueDraft } from '../../../../shared/contract/invoices.ts'
import { clauseBasis, orderBasis } from '../../../actions/basis.ts'
import { invoiceDue } from '../../../actions/invoice-due.ts'
import { count, money } from '../../../text/format.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { DueBadge } from '../../../ui/due-badge.tsx'
import { FreightBadge } from '../../../ui/freight-badge.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import type { CellMove } from './cell-keys.ts'
import { CellInput } from './cell-input.tsx'
import { cellField, isLocked } from './grid-cells.ts'
import type { CellField } from './grid-cells.ts'
import type { GridField } from './paste-columns.ts'
import { gridFields } from './paste-columns.ts'
import type { PasteRefusal } from './paste-plan.ts'
import { faultOf, rowState } from './row-state.ts'
import type { RowState } from './row-state.ts'
import { verdictIcons, verdictWords } from './verdict-words.ts'

/** What a row asks of the grid; the same object for every row and every render. */
export interface RowActs {
  readonly goTo: (index: number, field: GridField) => void
  readonly move: (move: CellMove) => boolean
  readonly type: (row: InvoiceRow, field: CellField, value: string) => void
  readonly paste: (text: string) => void
  readonly toCourier: (row: InvoiceRow, name: string) => void
  readonly markRefunded: (row: InvoiceRow) => void
  readonly rowOf: (stream: string) => number | undefined
}

export interface GridRowProps {
  readonly row: InvoiceRow
  readonly index: number
  readonly top: number
  readonly draft: IssueDraft | undefined
  readonly verdict: DraftVerdict | undefined
  readonly damaged: PasteRefusal | undefined
  /** The cell that is typed into; null where it is in another row. */
  readonly place: GridField | null
  /** In the range that fills down. */
  readonly ranged: boolean
  /** Columns that the last paste wrote here, and the frame's edges. */
  readonly pasted: readonly GridField[] | null
  readonly edge: 'first' | 'last' | 'both' | null
  readonly skipped: boolean
  readonly acts: RowActs
}

function Verdict({ row, state, acts }: { row: InvoiceRow; state: RowState; acts: RowActs }) {
  const text = useText(invoiceGridText)
  const { buttons } = useText(wordsText)
  const { text: said, full, clause } = verdictWords(row, state, acts.rowOf)
  const [candidate] = state.kind === 'warning' && state.remark.field === 'courier' ? state.remark.candidates : []
  return (
    <span role="gridcell" className={classNames('grid-verdict', `is-${state.kind}`)} title={full}>
      <Icon name={verdictIcons[state.kind]} size="s" />
      <span className="grid-verdict-words">{said}</span>
      {clause !== null && <ClauseChip id={clause} source={clauseBasis(clause)} />}
      <span className="grow" />
      {candidate !== undefined && (
        <button
          type="button"
          className="link"
          tabIndex={-1}
          title={text.fixTo(candidate)}
          onClick={() => acts.toCourier(row, candidate)}
        >
          {text.fixTo(candidate)}
        </button>
      )}
      {state.kind === 'locked' && (
        <ButtonAction label={buttons.markRefunded} size="small" onPress={() => acts.markRefunded(row)} />
      )}
    </span>
  )
}

function Cells(props: GridRowProps & { readonly state: RowState }) {
  const { row, index, draft, place, ranged, pasted, edge, skipped, acts, state } = props
  const { columns, skipped: leftOut } = useText(invoiceGridText)
  const frame = edge === null ? undefined : `is-edge-${edge}`
  if (isLocked(row)) {
    return (
      <span role="gridcell" className={classNames('grid-slot is-locked', pasted !== null && 'is-pasted', frame)}>
        {skipped && (
          <>
            <Icon name="locked" size="xs" /> {leftOut}
          </>
        )}
      </span>
    )
  }
  const digital = row.form === 'digital'
  const fault = faultOf(state)
  return gridFields
    .filter((field) => !(digital && field === 'tracking'))
    .map((field) => {
      const written = cellField(row, field)
      const value = draft?.[written] ?? ''
      const mono = written !== 'courier'
      const current = place === field || (digital && field === 'courier' && place === 'tracking')
      return (
        <span
          key={field}
          role="gridcell"
          className={classNames(
            'grid-slot',
            mono && 'mono',
            written === 'link' && 'is-wide',
            pasted?.includes(field) === true && 'is-pasted',
            pasted?.[0] === field && 'is-edge-left',
            (pasted?.at(-1) === field || (written === 'link' && pasted?.at(-1) === 'tracking')) && 'is-edge-right',
            frame,
            fault === written && (state.kind === 'warning' ? 'is-doubtful' : 'is-missing'),
            current && 'is-current',
            ranged && place === null && 'is-ranged',
          )}
          onPointerDown={(event) => {
            if (current) return
            event.preventDefault()
            acts.goTo(index, field)
          }}
        >
          {current ? (
            <CellInput
              label={columns[written]}
              row={row.orderId}
              value={value}
              mono={mono}
              invalid={fault === written && state.kind !== 'warning'}
              onType={(typed) => acts.type(row, written, typed)}
              onMove={acts.move}
              onPaste={acts.paste}
            />
          ) : (
            <span className="grid-value">{value}</span>
          )}
        </span>
      )
    })
}

function PlainGridRow(props: GridRowProps) {
  const { row, index, top, draft, verdict, damaged, acts } = props
  const { invoiceTypesShort } = useText(wordsText)
  const state = rowState(row, draft, verdict, damaged)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames('invoice-grid-row', isLocked(row) && 'is-locked', props.place !== null && 'is-current')}
      style={{ top }}
    >
      <span role="gridcell" className="number fg-3">
        {count(index + 1)}
      </span>
      <span role="gridcell" className="mono fg-2">
        {row.orderId}
      </span>
      <span role="gridcell" className="grid-title" title={row.title}>
        {row.title || row.customerName}
      </span>
      <span role="gridcell" className="number">
        {money(row.amountFen)}
      </span>
      <span role="gridcell" className="fg-2">
        {invoiceTypesShort[row.type]}
      </span>
      <span role="gridcell">
        <FreightBadge
          freight={row.freight}
          source={orderBasis(row.stream, { kind: 'fact', subject: 'freight' })}
          inRow
        />
      </span>
      <span role="gridcell" className="grid-due">
        <DueBadge due={invoiceDue(row)} inRow />
      </span>
      <Cells {...props} state={state} />
      <Verdict row={row} state={state} acts={acts} />
    </div>
  )
}

export const InvoiceGridRow = memo(PlainGridRow)
