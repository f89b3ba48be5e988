// Text cells to list rows. A row is taken when its id, its state and every value the rules count with can be read;
// otherwise it is invalid with every reason at once. A contact that can't be read is left out and says so.
import type { Goods } from '../../../shared/kernel/facts.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ListState } from '../../../shared/packs/pack.ts'
import { readInstant } from '../../files/list/cell-instant.ts'
import { readAmount } from '../../files/list/cell-money.ts'
import { cleanOrderId, cleanPhone, cleanText, readText, tidyText } from '../../files/list/cells.ts'
import type { ListTable, TableRow } from '../../files/list/table.ts'
import { accountOf } from './account.ts'
import { CellReader, Words } from './cell-reader.ts'
import type { Field } from './fields.ts'
import type { InvalidRow, ListRow, ReadRows } from './list-row.ts'

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

/** Reads the rows of one list; what follows from the columns and words is worked out once. */
class RowReader {
  readonly #cells: CellReader
  readonly #states: Words<ListState>
  readonly #goods: Words<Goods>

  constructor(headers: readonly string[], { columns, words, now }: RowContext) {
    this.#cells = new CellReader(headers, columns, now)
    this.#states = new Words(words.stateWords)
    this.#goods = new Words(words.goodsWords)
  }

  read(row: TableRow): ListRow | InvalidRow {
    const cells = this.#cells
    cells.begin(row)
    const orderId = cells.value('orderId', cleanOrderId) ?? ''
    const shown = cells.word('state', this.#states, 'state-missing', 'state-unknown')
    const paidAt = cells.value('paidAt', readInstant)
    const updatedAt = cells.value('updatedAt', readInstant)
    const read = {
      line: row.line,
      orderId,
      productName: cells.text('productName'),
      goods: this.#goodsKind(),
      contactName: cells.contact('contactName', readText),
      customerName: cells.contact('customerName', readText),
      phone: cells.contact('phone', cleanPhone),
      ...accountOf(cells.contact('customerId', readText), cells.contact('email', readText)),
      amountFen: cells.value('amount', readAmount),
      paidAt,
      orderKind: cells.text('orderKind'),
      stateWord: tidyText(cells.cell('state')),
      updatedAt,
    }
    if (cells.errors.length > 0 || !shown) return cells.invalid()
    this.#remark(orderId, paidAt, updatedAt, shown)
    return { ...read, shown, notes: cells.notes, source: row }
  }

  #goodsKind(): Goods | null {
    const word = readText(this.#cells.cell('goods'))
    if (word === null) return null
    const goods = this.#goods.find(word)
    if (!goods) this.#cells.refuse('goods', 'goods-unknown', word)
    return goods
  }

  #remark(orderId: string, paidAt: Instant | null, updatedAt: Instant | null, shown: ListState): void {
    const cells = this.#cells
    cells.remarkId(orderId)
    cells.remarkInstant('paidAt', paidAt)
    cells.remarkInstant('updatedAt', updatedAt)
    if (updatedAt === null) cells.note('updatedAt', 'updated-at-missing', null, 'note')
    else if (paidAt !== null && updatedAt < paidAt)
      cells.note('updatedAt', 'updated-before-paid', cleanText(cells.cell('updatedAt')))
    if ('hold' in shown) cells.note('state', 'stage-unknown-under-hold', tidyText(cells.cell('state')), 'note')
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
