// Text cells to list rows. A row is taken when its id, its state and every value the rules count with can be read;
// otherwise it is invalid with every reason at once. A contact that can't be read is left out and says so.
import type { Goods } from '../../../shared/kernel/facts.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ListState } from '../../../shared/packs/pack.ts'
import { readInstant } from '../../files/list/cell-instant.ts'
import { readAmount } from '../../files/list/cell-money.ts'
import {
  cleanOrderId,
  cleanPhone,
  cleanText,
  damageOf,
  looksRounded,
  readText,
  tidyText,
} from '../../files/list/cells.ts'
import type { Read } from '../../files/list/cells.ts'
import type { ListTable, RowIssue, TableRow } from '../../files/list/table.ts'
import { personalFields } from './fields.ts'
import type { Field } from './fields.ts'
import type { InvalidRow, ListRow, ReadRows } from './list-row.ts'
import { about, said } from './reasons.ts'
import type { Reason, ReasonCode } from './reasons.ts'

/** The words a marketplace's lists use; a pack holds them. */
interface ListWords {
  readonly stateWords: Readonly<Record<string, ListState>>
  readonly goodsWords: Readonly<Record<string, Goods>>
}

interface RowContext {
  readonly columns: readonly (Field | null)[]
  readonly words: ListWords
  /** When the import happens: later instants are kept with a warning (W25). */
  readonly now: Instant
}

/** Writings kept; more are no words. */
const MOST_WORDS = 1000

const wordKey = (word: string): string => cleanText(word).replaceAll(/\s+/g, '').toLowerCase()

/** Looks words up however they are written; a list uses few, so each writing is worked out once. */
class Words<Value> {
  readonly #known: ReadonlyMap<string, Value>
  readonly #seen = new Map<string, Value | null>()

  constructor(words: Readonly<Record<string, Value>>) {
    this.#known = new Map(Object.entries(words).map(([word, value]) => [wordKey(word), value]))
  }

  find(word: string): Value | null {
    const seen = this.#seen.get(word)
    if (seen !== undefined) return seen
    const found = this.#known.get(wordKey(word)) ?? null
    if (this.#seen.size < MOST_WORDS) this.#seen.set(word, found)
    return found
  }
}

/** Reads the rows of one list; what follows from the columns and words is worked out once. */
class RowReader {
  readonly #headers: readonly string[]
  readonly #columns: readonly (Field | null)[]
  readonly #columnOf: ReadonlyMap<Field, number>
  readonly #states: Words<ListState>
  readonly #goods: Words<Goods>
  readonly #now: Instant
  #row: TableRow = { line: 0, cells: [], asWritten: null, issues: [] }
  #errors: Reason[] = []
  #notes: Reason[] = []

  constructor(headers: readonly string[], { columns, words, now }: RowContext) {
    this.#headers = headers
    this.#columns = columns
    this.#columnOf = new Map(columns.flatMap((field, column): [Field, number][] => (field ? [[field, column]] : [])))
    this.#states = new Words(words.stateWords)
    this.#goods = new Words(words.goodsWords)
    this.#now = now
  }

  read(row: TableRow): ListRow | InvalidRow {
    this.#row = row
    this.#errors = []
    this.#notes = []
    const lost = new Set(row.issues.flatMap((issue) => this.#issue(issue)))
    const orderId = this.#value('orderId', cleanOrderId) ?? ''
    const shown = this.#state()
    const paidAt = this.#value('paidAt', readInstant)
    const updatedAt = this.#value('updatedAt', readInstant)
    const read = {
      line: row.line,
      orderId,
      productName: this.#text('productName'),
      goods: this.#goodsKind(),
      customerId: this.#contact('customerId', readText, lost),
      contactName: this.#contact('contactName', readText, lost),
      customerName: this.#contact('customerName', readText, lost),
      phone: this.#contact('phone', cleanPhone, lost),
      email: this.#contact('email', readText, lost),
      amountFen: this.#value('amount', readAmount),
      paidAt,
      orderKind: this.#text('orderKind'),
      stateWord: tidyText(this.#cell('state')),
      updatedAt,
    }
    if (this.#errors.length > 0 || !shown) return this.#invalid()
    this.#remark(orderId, paidAt, updatedAt, shown)
    return { ...read, shown, notes: this.#notes, source: row }
  }

  #cell(field: Field): string {
    const column = this.#columnOf.get(field)
    return column === undefined ? '' : (this.#row.cells[column] ?? '')
  }

  #header(field: Field): string | null {
    return this.#headers[this.#columnOf.get(field) ?? -1] ?? null
  }

  #refuse(field: Field, code: ReasonCode, value: string | null): void {
    this.#errors.push(about('error', code, this.#header(field), field, value))
  }

  #note(field: Field, code: ReasonCode, value: string | null, severity: 'warning' | 'note' = 'warning'): void {
    this.#notes.push(about(severity, code, this.#header(field), field, value))
  }

  /** What the reading found; gives the contact fields that are lost by it. Columns nobody uses don't count. */
  #issue({ code, column, value }: RowIssue): Field[] {
    if (column === null) {
      this.#errors.push(said('error', code, value))
      return []
    }
    const field = this.#columns[column] ?? null
    if (field && personalFields.has(field)) return [field]
    if (field) this.#refuse(field, code, code === 'digits-lost' ? (this.#row.cells[column] ?? null) : value)
    return []
  }

  #value<Value>(field: Field, readCell: (cell: string) => Read<Value>): Value | null {
    const cell = this.#cell(field)
    const result = readCell(cell)
    if (result.ok) return result.value
    this.#refuse(field, result.problem, cleanText(cell))
    return null
  }

  #text(field: Field): string | null {
    const text = readText(this.#cell(field))
    const damage = text === null ? null : damageOf(text)
    if (damage) this.#refuse(field, damage, text)
    return text
  }

  #contact(field: Field, readCell: (cell: string) => string | null, lost: ReadonlySet<Field>): string | null {
    const text = readCell(this.#cell(field))
    if (text === null || (!lost.has(field) && damageOf(text) === null)) return text
    this.#note(field, 'contact-left-out', text)
    return null
  }

  #state(): ListState | null {
    const word = cleanText(this.#cell('state'))
    const shown = this.#states.find(word)
    if (word === '') this.#refuse('state', 'state-missing', null)
    else if (!shown) this.#refuse('state', 'state-unknown', word)
    return shown
  }

  #goodsKind(): Goods | null {
    const word = readText(this.#cell('goods'))
    if (word === null) return null
    const goods = this.#goods.find(word)
    if (!goods) this.#refuse('goods', 'goods-unknown', word)
    return goods
  }

  /** W25: an instant later than the import is kept with a warning. */
  #remark(orderId: string, paidAt: Instant | null, updatedAt: Instant | null, shown: ListState): void {
    if (looksRounded(orderId)) this.#note('orderId', 'id-looks-rounded', orderId)
    for (const [field, at] of [
      ['paidAt', paidAt],
      ['updatedAt', updatedAt],
    ] as const) {
      if (at !== null && at > this.#now) this.#note(field, 'instant-later-than-import', cleanText(this.#cell(field)))
    }
    if (updatedAt === null) this.#note('updatedAt', 'updated-at-missing', null, 'note')
    else if (paidAt !== null && updatedAt < paidAt)
      this.#note('updatedAt', 'updated-before-paid', cleanText(this.#cell('updatedAt')))
    if ('hold' in shown) this.#note('state', 'stage-unknown-under-hold', tidyText(this.#cell('state')), 'note')
  }

  #invalid(): InvalidRow {
    const [orderId, customerName, product] = (['orderId', 'customerName', 'productName'] as const).map((field) =>
      tidyText(this.#cell(field)),
    )
    const reasons = [...this.#errors, ...this.#notes]
    return {
      line: this.#row.line,
      orderId: orderId ?? '',
      customerName: customerName ?? '',
      product: product ?? '',
      reasons,
      source: this.#row,
    }
  }
}

/** Every row of the table, in its order, as a row or as an invalid one. */
export const readRows = (table: ListTable, context: RowContext): ReadRows => {
  const reader = new RowReader(table.headers, context)
  const rows: ListRow[] = []
  const invalid: InvalidRow[] = []
  for (const source of table.rows) {
    const read = reader.read(source)
    if ('reasons' in read) invalid.push(read)
    else rows.push(read)
  }
  return { rows, invalid }
}

/** Ids of the first rows that have a sound one: what the shop is guessed by. */
export const sampleOrderIds = (table: ListTable, columns: readonly (Field | null)[], most = 200): string[] => {
  const column = columns.indexOf('orderId')
  if (column < 0) return []
  return table.rows.slice(0, most).flatMap((row) => {
    const id = cleanOrderId(row.cells[column] ?? '')
    return id.ok ? [id.value] : []
  })
}
