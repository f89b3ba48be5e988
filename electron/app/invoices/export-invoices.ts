// The invoice list as a file, as it is filtered and sorted, or what was ticked in it. A CSV of any length goes out a page at a
// time; an xlsx is made whole and so has a limit. Personal data only if asked for, and then every order's log says so (W9).
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { InvoiceRow, InvoiceSelection } from '../../../shared/contract/invoices.ts'
import { dayOf } from '../../../shared/kernel/civil.ts'
import { formatDay } from '../../../shared/kernel/iso.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import { writeDurably, writePiecesDurably } from '../../platform/fs.ts'
import { loadOrder } from '../../store/orders.ts'
import { everyInvoice } from '../../store/queries/invoice-page.ts'
import { invoiceOf } from '../../store/queries/invoice-lookup.ts'
import { listShops } from '../../store/settings/shops.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import { ordersChanged } from '../desk.ts'
import { CSV_BOM, csvLines, xlsxOf } from '../export-file.ts'
import type { Native } from '../native.ts'
import { readPreferences } from '../preferences.ts'
import { noteReveal } from '../reveal-contact.ts'
import { inOneWrite } from '../write-order.ts'
import { cellOf, chosenColumns, headOf, isInvoiceColumn } from './export-columns.ts'
import type { InvoiceContext } from './export-columns.ts'
import { invoiceWords } from './invoice-words.ts'
import { selectedInvoices } from './issue-many.ts'
import { receiverOf } from './reveal.ts'

type Ask = ApiInput<'invoice.export'>

/** Of what is built in memory, or noted order by order. */
const MOST = 100_000

const ofStreams = function* (desk: Desk, streams: readonly StreamId[]): Generator<readonly InvoiceRow[]> {
  const now = desk.clock.now()
  for (const stream of streams) {
    const row = invoiceOf(desk.store.db, stream, now)
    if (row !== null) yield [row]
  }
}

/** Pages of what was selected, in its order, read as they are asked for. */
const pagesOf = function* (desk: Desk, selection: InvoiceSelection): Generator<readonly InvoiceRow[]> {
  if (selection.kind === 'streams') return yield* ofStreams(desk, [...new Set(selection.streams)])
  const left = new Set(selection.except)
  for (const rows of everyInvoice(desk.store.db, selection.query, desk.clock.now()))
    yield left.size === 0 ? rows : rows.filter(({ stream }) => !left.has(stream))
}

const taxIdOf = (desk: Desk, stream: StreamId): string =>
  loadOrder<OrderState>(desk.store.db, stream)?.projection.state.invoice?.taxId ?? ''

/** Tables of text, page by page, the head alone in the first. */
const tablesOf = function* (desk: Desk, ask: Ask, pages: Iterable<readonly InvoiceRow[]>): Generator<string[][]> {
  const { language } = readPreferences(desk.store.db)
  const shops = new Map(listShops(desk.store.db).map(({ id, name }) => [id, name]))
  const columns = chosenColumns(ask.columns, ask.personal)
  const contextOf = (stream: StreamId): InvoiceContext => ({
    language,
    shopName: (id) => shops.get(id) ?? id,
    receiver: ask.personal ? { ...receiverOf(desk.store.db, stream), taxId: taxIdOf(desk, stream) } : null,
  })
  yield [columns.map((id) => headOf(id, language))]
  for (const rows of pages)
    yield rows.map((row) => {
      const context = contextOf(row.stream)
      return columns.map((id) => cellOf(id, row, context))
    })
}

const writeCsv = async (place: string, tables: Iterable<string[][]>): Promise<number> => {
  let rows = -1
  const pieces = function* (): Generator<string> {
    yield CSV_BOM
    for (const table of tables) {
      rows += table.length
      yield csvLines(table)
    }
  }
  await writePiecesDurably(place, pieces())
  return rows
}

const writeXlsx = async (place: string, tables: Iterable<string[][]>): Promise<number> => {
  const whole = [...tables].flat()
  writeDurably(place, await xlsxOf(whole))
  return whole.length - 1
}

/** The notes are durable before anything is read. */
const noteAll = (desk: Desk, streams: readonly StreamId[]): void => {
  inOneWrite(desk, null, (write) => {
    for (const stream of streams) noteReveal(write, stream, 'export')
  })
  ordersChanged(desk)
}

const suggestedName = (desk: Desk, format: Ask['format']): string => {
  const { invoices } = invoiceWords[readPreferences(desk.store.db).language]
  return `${invoices}-${formatDay(dayOf(desk.clock.now()))}.${format}`
}

export const exportInvoices = async (desk: Desk, native: Native, ask: Ask): Promise<ApiOutput<'invoice.export'>> => {
  const { selection, format, personal } = ask
  const unknown = ask.columns.find((id) => !isInvoiceColumn(id))
  if (unknown !== undefined) throw new CallRefused('bad-input', `column ${unknown}`)
  // What must be held at once is counted before anybody is asked where to put it.
  const few = personal || format === 'xlsx' ? selectedInvoices(desk, selection, MOST) : null
  const place = await native.pickSavePlace(suggestedName(desk, format))
  if (place === null) return { path: null, rows: 0 }
  if (personal && few !== null) noteAll(desk, few)
  const tables = tablesOf(desk, ask, few === null ? pagesOf(desk, selection) : ofStreams(desk, few))
  const rows = format === 'csv' ? await writeCsv(place, tables) : await writeXlsx(place, tables)
  return { path: place, rows }
}
