// What the grid does with what was pasted, filled and typed, and how it says so.
import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { guarded, undo } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { textNow } from '../../../text/text.ts'
import { showDone } from '../../../ui/toasts.ts'
import type { Drafts } from './check-set.ts'
import { fillDown } from './fill-down.ts'
import { edit, stepBack, submitted, takePaste, useGridBook } from './grid-book.ts'
import { blankDraft, cellField, isLocked } from './grid-cells.ts'
import type { GridPlace } from './grid-cells.ts'
import { planPaste } from './paste-plan.ts'
import type { PastePlan, PasteRow } from './paste-plan.ts'
import { readPasted } from './paste-table.ts'

const pasteRow = (row: InvoiceRow): PasteRow => ({
  stream: row.stream,
  orderId: row.orderId.normalize('NFKC'),
  locked: isLocked(row),
})

const pasteWords = (plan: PastePlan): string => {
  const text = textNow(invoiceGridText)
  const { fields, rows, skipped, unknownOrders, unclearOrders, beyond, refused, ignoredColumns } = plan
  return [
    text.pasted(fields.length, rows.length),
    skipped.length > 0 ? text.pastedSkipped(skipped.length) : '',
    refused.length > 0 ? text.pastedDamaged(refused.length) : '',
    unknownOrders.length > 0 ? text.pastedUnknown(unknownOrders) : '',
    unclearOrders.length > 0 ? text.pastedUnclear(unclearOrders.length) : '',
    beyond > 0 ? text.pastedBeyond(beyond) : '',
    ignoredColumns > 0 ? text.pastedColumns(ignoredColumns) : '',
  ].join('')
}

/**
 * Takes the latest step back. A submission is undone in the store first (W23): drafts that came back before it would be
 * judged as issued, and where nothing could be undone they stay away.
 */
export const takeBack = async (): Promise<void> => {
  const groupId = useGridBook.getState().steps.at(-1)?.groupId ?? null
  if (groupId !== null) {
    const outcome = await undo({ kind: 'group', id: groupId })
    if (outcome === null || outcome.undone === 0) return
  }
  stepBack()
}

export const pasteInto = (
  source: string,
  rows: readonly InvoiceRow[],
  place: GridPlace,
  couriers: ReadonlySet<string>,
): void => {
  const table = readPasted(source)
  const plan = planPaste(table, rows.map(pasteRow), place, couriers)
  takePaste(plan)
  const nothing = plan.edits.length === 0 && plan.refused.length === 0 && plan.skipped.length === 0
  if (nothing) showDone(textNow(invoiceGridText).nothingPasted)
  // One cell is seen where it was put; a toast would only repeat it.
  else if (plan.edits.length !== 1 || plan.rows.length !== 1) showDone(pasteWords(plan), () => void takeBack())
}

/** Down the marked range; without one, down to the next cell that already holds something. */
const fillRange = (
  rows: readonly InvoiceRow[],
  { row: from, field }: GridPlace,
  anchor: number | null,
  drafts: Drafts,
): readonly InvoiceRow[] => {
  if (anchor !== null && anchor !== from) return rows.slice(Math.min(anchor, from), Math.max(anchor, from) + 1)
  const below = rows.slice(from + 1)
  const taken = below.findIndex((row) => (drafts.get(row.stream) ?? blankDraft)[cellField(row, field)] !== '')
  return rows.slice(from, taken < 0 ? rows.length : from + 1 + taken)
}

export const fill = (rows: readonly InvoiceRow[], place: GridPlace, anchor: number | null): void => {
  const { drafts } = useGridBook.getState()
  const range = fillRange(rows, place, anchor, drafts).filter((row) => row.form === 'paper' || place.field === 'number')
  const [first, ...others] = range
  const value = first === undefined ? '' : (drafts.get(first.stream)?.[place.field] ?? '')
  if (value === '' || others.length === 0) return
  edit(fillDown(range.map(pasteRow), place.field, value))
}

/** Issues what is ready in one transaction; what was refused stays with its reason. */
export const submit = async (ready: readonly InvoiceRow[]): Promise<void> => {
  const { drafts } = useGridBook.getState()
  const rows = ready.flatMap(({ stream }) => {
    const draft = drafts.get(stream)
    return draft === undefined ? [] : [{ stream, draft }]
  })
  if (rows.length === 0) return
  const outcome = await guarded(() => call('invoice.issue-many', { rows }))
  if (outcome === null) return
  const issued = new Set<StreamId>(outcome.outcomes.filter(({ verdict }) => verdict.ok).map(({ stream }) => stream))
  if (issued.size > 0) submitted(issued, outcome.groupId)
  const said = textNow(invoiceGridText).submitted(outcome.accepted, outcome.refused)
  showDone(said, issued.size > 0 ? () => void takeBack() : null)
}
