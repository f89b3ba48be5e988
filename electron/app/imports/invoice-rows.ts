// Text cells to rows of an invoice list. Odd numbers are kept as they are written (W16): they are text, whatever they hold.
import { REFUNDED_NUMBER } from '../../../shared/invoice/evolve.ts'
import { isOddNumber } from '../../../shared/invoice/invoice-number.ts'
import type { InvoiceType } from '../../../shared/kernel/facts.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { InvoiceWords, ListedInvoiceStatus } from '../../../shared/packs/list-shapes.ts'
import { readInstant } from '../../files/list/cell-instant.ts'
import { readAmount } from '../../files/list/cell-money.ts'
import { cleanOrderId, cleanPhone, cleanText, damageOf, readText, textOrNothing } from '../../files/list/cells.ts'
import type { ListTable, TableRow } from '../../files/list/table.ts'
import { accountOf } from './account.ts'
import { CellReader, Words } from './cell-reader.ts'
import type { Field } from './fields.ts'
import type { InvoiceListRow, ReadInvoices } from './invoice-row.ts'
import type { InvalidRow } from './list-row.ts'

interface InvoiceContext {
  readonly columns: readonly (Field | null)[]
  readonly words: InvoiceWords
  readonly now: Instant
}

class InvoiceReader {
  readonly #cells: CellReader
  readonly #statuses: Words<ListedInvoiceStatus>
  readonly #types: Words<InvoiceType>

  constructor(headers: readonly string[], { columns, words, now }: InvoiceContext) {
    this.#cells = new CellReader(headers, columns, now)
    this.#statuses = new Words(words.statuses)
    this.#types = new Words(words.types)
  }

  read(source: TableRow): InvoiceListRow | InvalidRow {
    const cells = this.#cells
    cells.begin(source)
    const orderId = cells.value('orderId', cleanOrderId) ?? ''
    const written = this.#number()
    const amountFen = cells.value('invoiceAmount', readAmount)
    const type = cells.word('invoiceType', this.#types, 'invoice-type-missing', 'invoice-type-unknown')
    const word = cells.word('invoiceStatus', this.#statuses, 'invoice-status-missing', 'invoice-status-unknown')
    const requestedAt = cells.value('requestedAt', readInstant)
    const issuedAt = cells.value('issuedAt', readInstant)
    const contact = {
      contactName: cells.contact('contactName', readText),
      customerName: cells.contact('customerName', readText),
      phone: cells.contact('phone', cleanPhone),
      ...accountOf(cells.contact('customerId', readText), cells.contact('email', readText)),
    }
    if (amountFen === null && cells.errors.length === 0) cells.refuse('invoiceAmount', 'invoice-amount-missing', null)
    if (requestedAt === null && cells.errors.length === 0) cells.refuse('requestedAt', 'requested-at-missing', null)
    if (cells.errors.length > 0 || amountFen === null || type === null || word === null || requestedAt === null)
      return cells.invalid()
    const status = word === 'issued' && written === REFUNDED_NUMBER ? 'refunded' : word
    const number = written === REFUNDED_NUMBER ? null : written
    const read = { line: source.line, orderId, ...contact, number, amountFen, type, status, requestedAt, issuedAt }
    this.#remark(read)
    return { ...read, notes: cells.notes, source }
  }

  /** A spreadsheet's damage is refused; whatever else stands there is the number. */
  #number(): string | null {
    const text = textOrNothing(this.#cells.cell('invoiceNumber'))
    const damage = text === null ? null : damageOf(text)
    if (damage) this.#cells.refuse('invoiceNumber', damage, text)
    return text
  }

  #remark({ orderId, status, number, requestedAt, issuedAt }: Omit<InvoiceListRow, 'notes' | 'source'>): void {
    const cells = this.#cells
    cells.remarkId(orderId)
    cells.remarkInstant('requestedAt', requestedAt)
    cells.remarkInstant('issuedAt', issuedAt)
    if (status === 'issued' && number === null) cells.note('invoiceNumber', 'invoice-number-missing', null)
    if (number !== null && isOddNumber(number, 'paper') && isOddNumber(number, 'digital'))
      cells.note('invoiceNumber', 'odd-invoice-number', number)
    if (status !== 'requested' && issuedAt === null) cells.note('issuedAt', 'issued-at-missing', null)
    if (issuedAt !== null && issuedAt < requestedAt)
      cells.note('issuedAt', 'issued-before-requested', cleanText(cells.cell('issuedAt')))
  }
}

/** Every row of the table, in its order, as a row or as an invalid one. */
export const readInvoiceRows = (table: ListTable, context: InvoiceContext): ReadInvoices => {
  const reader = new InvoiceReader(table.headers, context)
  const rows: InvoiceListRow[] = []
  const invalid: InvalidRow[] = []
  for (const source of table.rows) {
    const read = reader.read(source)
    if ('reasons' in read) invalid.push(read)
    else rows.push(read)
  }
  return { rows, invalid }
}
