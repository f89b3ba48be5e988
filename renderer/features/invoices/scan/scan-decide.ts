// What a reading means where the session stands. Pure: main said what the text is, this says what to do about it. A label
// or a number used before is taken only when it is scanned again (W16), a locked row never (I10).
import type { Courier, InvoiceRow, Scanned } from '../../../../shared/contract/invoices.ts'
import type { Reading } from './scanner.ts'
import { currentRow, isDone, lastWritten, numberFor } from './scan-session.ts'
import type { ScanState } from './scan-session.ts'

/** As many as there are number keys. */
export const MOST_CHOICES = 9

export type Decision =
  | { readonly do: 'choose'; readonly row: InvoiceRow }
  | { readonly do: 'number'; readonly number: string }
  | { readonly do: 'write'; readonly tracking: string; readonly courier: string }
  | { readonly do: 'take-back' }
  | { readonly do: 'ask-row'; readonly rows: readonly InvoiceRow[] }
  | { readonly do: 'ask-courier'; readonly tracking: string; readonly couriers: readonly Courier[] }
  | { readonly do: 'locked'; readonly row: InvoiceRow }
  | { readonly do: 'doubt'; readonly what: 'number' | 'tracking'; readonly text: string; readonly orderId: string }
  | { readonly do: 'refuse'; readonly why: Unusable; readonly text: string }

export type Unusable = 'unknown' | 'elsewhere' | 'settled' | 'done' | 'finished' | 'no-number'

const refuse = (why: Unusable, text: string): Decision => ({ do: 'refuse', why, text })

const ofRow = (state: ScanState, row: InvoiceRow): Decision => {
  if (row.lock !== null) return { do: 'locked', row }
  if (isDone(state, row)) return refuse('done', row.orderId)
  if (row.status !== 'requested') return refuse('settled', row.orderId)
  return state.rows.some(({ stream }) => stream === row.stream)
    ? { do: 'choose', row }
    : refuse('elsewhere', row.orderId)
}

const ofRows = (state: ScanState, rows: readonly InvoiceRow[]): Decision => {
  const open = rows.filter((row) => ofRow(state, row).do === 'choose').slice(0, MOST_CHOICES)
  const [only] = open
  if (open.length > 1) return { do: 'ask-row', rows: open }
  return only === undefined ? refuse('elsewhere', rows[0]?.orderId ?? '') : { do: 'choose', row: only }
}

/** One candidate is it; of several, the one last used for a parcel like this. */
const courierOf = ({ entries }: ScanState, candidates: readonly Courier[]): string | null => {
  const names = new Set(candidates.map(({ name }) => name))
  if (names.size === 1) return candidates[0]?.name ?? null
  return entries.find(({ courier }) => names.has(courier))?.courier ?? null
}

const ofParcel = (
  state: ScanState,
  { kind }: Reading,
  { tracking, candidates, usedBy }: Extract<Scanned, { kind: 'tracking' }>,
  couriers: readonly Courier[],
): Decision => {
  if (kind === 'scan' && lastWritten(state)?.tracking === tracking) return { do: 'take-back' }
  const row = currentRow(state)
  if (row === null) return refuse('finished', tracking)
  if (numberFor(state, row) === null) return refuse('no-number', tracking)
  if (usedBy !== null && state.doubted !== tracking)
    return { do: 'doubt', what: 'tracking', text: tracking, orderId: usedBy.orderId }
  const courier = courierOf(state, candidates)
  if (courier !== null) return { do: 'write', tracking, courier }
  const asked = candidates.length > 0 ? candidates : couriers
  return { do: 'ask-courier', tracking, couriers: asked.slice(0, MOST_CHOICES) }
}

/** `couriers`: those to choose from where the number fits none. */
export const decide = (
  state: ScanState,
  reading: Reading,
  scanned: Scanned,
  couriers: readonly Courier[],
): Decision => {
  switch (scanned.kind) {
    case 'invoice':
      return ofRow(state, scanned.row)
    case 'ambiguous':
      return ofRows(state, scanned.rows)
    case 'invoice-number': {
      if (currentRow(state) === null) return refuse('finished', scanned.number)
      const other = scanned.remarks.find(({ code }) => code === 'number-used')?.other
      if (other !== undefined && other !== null && state.doubted !== scanned.number)
        return { do: 'doubt', what: 'number', text: scanned.number, orderId: other.orderId }
      return { do: 'number', number: scanned.number }
    }
    case 'tracking':
      return ofParcel(state, reading, scanned, couriers)
    case 'unknown':
      return refuse('unknown', scanned.text)
    default:
      return scanned satisfies never
  }
}
