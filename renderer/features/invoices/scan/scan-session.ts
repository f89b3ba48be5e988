// The course of a scanning session: which row is next, what its number is, what was just written. Pure: answers of main
// come in, the next state goes out. Whether an invoice may be written is never decided here.
import type { DraftVerdict, InvoiceRow, IssueDraft } from '../../../../shared/contract/invoices.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { nextNumber } from '../next-number.ts'

export type EntryKind = 'written' | 'warned' | 'locked'
export interface ScanEntry {
  readonly stream: StreamId
  /** Its place in the list, 1 for the first. */
  readonly seq: number
  /** Whose it is, as far as is known: its title, the customer, else the order. */
  readonly title: string
  readonly kind: EntryKind
  readonly tracking: string
  readonly courier: string
  readonly number: string
  readonly verdict: DraftVerdict | null
  /** One undo (null: nothing was written). */
  readonly groupId: string | null
  readonly at: Instant
}

export interface ScanState {
  readonly rows: readonly InvoiceRow[]
  readonly at: number
  readonly shot: 1 | 2
  /** Numbers typed for a row before the session; the book doesn't go on from them. */
  readonly drafted: ReadonlyMap<StreamId, string>
  /** Numbers that a scan or a person gave to a row. */
  readonly numbers: ReadonlyMap<StreamId, string>
  /** The next sheet of the book; null until the first number is known. */
  readonly book: string | null
  /** Newest first. */
  readonly entries: readonly ScanEntry[]
  readonly lastCourier: string | null
  /** A label used before: the same scan again means it. */
  readonly doubted: string | null
}

export const startScan = (rows: readonly InvoiceRow[], drafted: ReadonlyMap<StreamId, string>): ScanState =>
  passLocked(
    { rows, at: 0, shot: 1, drafted, numbers: new Map(), book: null, entries: [], lastCourier: null, doubted: null },
    0 as Instant,
  )

export const nameOf = ({ title, customerName, orderId }: InvoiceRow): string => title || customerName || orderId

export const currentRow = ({ rows, at }: ScanState): InvoiceRow | null => rows[at] ?? null

export const numberFor = (state: ScanState, row: InvoiceRow): string | null =>
  state.numbers.get(row.stream) ?? state.drafted.get(row.stream) ?? state.book

/** Written or passed in this session. */
export const isDone = ({ entries }: ScanState, { stream }: InvoiceRow): boolean =>
  entries.some((entry) => entry.stream === stream)

const lockedEntry = (row: InvoiceRow, seq: number, at: Instant): ScanEntry => ({
  stream: row.stream,
  seq,
  title: nameOf(row),
  kind: 'locked',
  tracking: '',
  courier: '',
  number: '',
  verdict: null,
  groupId: null,
  at,
})

/** On from here to the first row that waits; locked ones are put on record as they are passed (I10). */
const passLocked = (state: ScanState, now: Instant): ScanState => {
  const done = new Set(state.entries.map(({ stream }) => stream))
  const waits = (row: InvoiceRow): boolean => row.lock === null && !done.has(row.stream)
  const ahead = state.rows.findIndex((row, at) => at >= state.at && waits(row))
  const until = ahead < 0 ? state.rows.length : ahead
  const passed = state.rows
    .map((row, at) => lockedEntry(row, at + 1, now))
    .slice(state.at, until)
    .filter(({ stream }) => !done.has(stream))
  // Rows jumped over by scanning out of order wait for the end.
  const left = ahead < 0 ? state.rows.findIndex(waits) : ahead
  const entries = [...passed.toReversed(), ...state.entries]
  return { ...state, at: left < 0 ? state.rows.length : left, entries, shot: 1, doubted: null }
}

/** Shot 1: the row whose order was scanned. */
export const chooseRow = (state: ScanState, stream: StreamId): ScanState | null => {
  const at = state.rows.findIndex((row) => row.stream === stream)
  return at < 0 ? null : { ...state, at, shot: 2, doubted: null }
}

/** A number for the current row; the book goes on from it. */
export const setNumber = (state: ScanState, number: string): ScanState => {
  const row = currentRow(state)
  if (row === null) return state
  return { ...state, numbers: new Map(state.numbers).set(row.stream, number), shot: 2 }
}

/** A sheet of the book was spoilt, or one was counted too many. */
export const shiftNumber = (state: ScanState, by: 1 | -1): ScanState => {
  const row = currentRow(state)
  const shifted = row === null ? null : nextNumber(numberFor(state, row) ?? '', by)
  return row === null || shifted === null
    ? state
    : { ...state, numbers: new Map(state.numbers).set(row.stream, shifted) }
}

export const draftFor = (state: ScanState, row: InvoiceRow, tracking: string, courier: string): IssueDraft => ({
  number: numberFor(state, row) ?? '',
  courier,
  tracking,
  freight: null,
  link: '',
})

export interface Written {
  readonly verdict: DraftVerdict
  readonly groupId: string
  readonly at: Instant
}

/** The current row was written: it goes on record, the book counts up, the next row that waits comes. */
export const written = (state: ScanState, { verdict, groupId, at }: Written): ScanState => {
  const row = currentRow(state)
  if (row === null) return state
  const { number, courier, tracking } = verdict.draft
  const entry: ScanEntry = {
    stream: row.stream,
    seq: state.at + 1,
    title: nameOf(row),
    kind: verdict.remarks.some(({ severity }) => severity === 'warning') ? 'warned' : 'written',
    tracking,
    courier,
    number,
    verdict,
    groupId,
    at,
  }
  const drafted = !state.numbers.has(row.stream) && state.drafted.get(row.stream) === number
  const book = drafted ? state.book : (nextNumber(number) ?? state.book)
  return passLocked({ ...state, entries: [entry, ...state.entries], book, lastCourier: courier, at: state.at + 1 }, at)
}

export const lastWritten = ({ entries }: ScanState): ScanEntry | null =>
  entries.find(({ groupId }) => groupId !== null) ?? null

/** The last one was taken back: its row is current again with the number it had. */
export const takenBack = (state: ScanState): ScanState => {
  const last = lastWritten(state)
  if (last === null) return state
  const at = state.rows.findIndex(({ stream }) => stream === last.stream)
  const entries = state.entries.filter(({ stream }) => stream !== last.stream)
  const numbers = new Map(state.numbers).set(last.stream, last.number)
  return { ...state, entries, numbers, at, shot: 2, doubted: null }
}

/** A refund came in between: the row is locked from now on, and passed on record if its turn had come (I10). */
export const relocked = (state: ScanState, row: InvoiceRow, now: Instant): ScanState =>
  passLocked({ ...state, rows: state.rows.map((each) => (each.stream === row.stream ? row : each)) }, now)

/** Not this one now: it comes again when the others are done. */
export const skipRow = (state: ScanState): ScanState => {
  const waits = (row: InvoiceRow): boolean => row.lock === null && !isDone(state, row)
  const after = state.rows.findIndex((row, at) => at > state.at && waits(row))
  const next = after < 0 ? state.rows.findIndex(waits) : after
  return next < 0 ? state : { ...state, at: next, shot: 1, doubted: null }
}

export const doubt = (state: ScanState, tracking: string): ScanState => ({ ...state, doubted: tracking })

export interface Progress {
  readonly done: number
  readonly total: number
  readonly written: number
  readonly warned: number
  readonly locked: number
  /** Null until two were written. */
  readonly msEach: number | null
}

const countOf = (entries: readonly ScanEntry[], kind: EntryKind): number =>
  entries.filter((entry) => entry.kind === kind).length

/** The middle one, so that a coffee between two scans says nothing about the pace. */
const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null

export const progressOf = ({ entries, rows }: ScanState): Progress => {
  const times = entries.filter(({ groupId }) => groupId !== null).map(({ at }) => at)
  return {
    done: entries.length,
    total: rows.length,
    written: countOf(entries, 'written'),
    warned: countOf(entries, 'warned'),
    locked: countOf(entries, 'locked'),
    msEach: median(times.slice(1).map((at, index) => (times[index] ?? at) - at)),
  }
}

/** The rows after the current one that are still to come, locked ones among them. */
export const comingRows = (state: ScanState, count: number): readonly InvoiceRow[] =>
  state.rows
    .slice(state.at + 1)
    .filter((row) => !isDone(state, row))
    .slice(0, count)
