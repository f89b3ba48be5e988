// The cells of one list's rows, field by field: what can't be read is a reason, what reaches a person is masked in it and left
// out where it is damaged. What follows from the columns is worked out once.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { cleanText, damageOf, looksRounded, readText, tidyText } from '../../files/list/cells.ts'
import type { Read } from '../../files/list/cells.ts'
import type { RowIssue, TableRow } from '../../files/list/table.ts'
import { personalFields } from './fields.ts'
import type { Field } from './fields.ts'
import type { InvalidRow } from './list-row.ts'
import { about, said } from './reasons.ts'
import type { Reason, ReasonCode } from './reasons.ts'

/** Writings kept; more are no words. */
const MOST_WORDS = 1000

const wordKey = (word: string): string => cleanText(word).replaceAll(/\s+/g, '').toLowerCase()

/** Looks words up however they are written; a list uses few, so each writing is worked out once. */
export class Words<Value> {
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

export class CellReader {
  readonly #headers: readonly string[]
  readonly #columns: readonly (Field | null)[]
  readonly #columnOf: ReadonlyMap<Field, number>
  readonly now: Instant
  #row: TableRow = { line: 0, cells: [], asWritten: null, issues: [] }
  #lost: ReadonlySet<Field> = new Set()
  errors: Reason[] = []
  notes: Reason[] = []

  constructor(headers: readonly string[], columns: readonly (Field | null)[], now: Instant) {
    this.#headers = headers
    this.#columns = columns
    this.#columnOf = new Map(columns.flatMap((field, column): [Field, number][] => (field ? [[field, column]] : [])))
    this.now = now
  }

  begin(row: TableRow): void {
    this.#row = row
    this.errors = []
    this.notes = []
    this.#lost = new Set(row.issues.flatMap((issue) => this.#issue(issue)))
  }

  cell(field: Field): string {
    const column = this.#columnOf.get(field)
    return column === undefined ? '' : (this.#row.cells[column] ?? '')
  }

  #header(field: Field): string | null {
    return this.#headers[this.#columnOf.get(field) ?? -1] ?? null
  }

  refuse(field: Field, code: ReasonCode, value: string | null): void {
    this.errors.push(about('error', code, this.#header(field), field, value))
  }

  note(field: Field, code: ReasonCode, value: string | null, severity: 'warning' | 'note' = 'warning'): void {
    this.notes.push(about(severity, code, this.#header(field), field, value))
  }

  /** What the reading found; gives the contact fields that are lost by it. Columns nobody uses don't count. */
  #issue({ code, column, value }: RowIssue): Field[] {
    if (column === null) {
      this.errors.push(said('error', code, value))
      return []
    }
    const field = this.#columns[column] ?? null
    if (field && personalFields.has(field)) return [field]
    if (field) this.refuse(field, code, code === 'digits-lost' ? (this.#row.cells[column] ?? null) : value)
    return []
  }

  value<Value>(field: Field, readCell: (cell: string) => Read<Value>): Value | null {
    const cell = this.cell(field)
    const result = readCell(cell)
    if (result.ok) return result.value
    this.refuse(field, result.problem, cleanText(cell))
    return null
  }

  text(field: Field): string | null {
    const text = readText(this.cell(field))
    const damage = text === null ? null : damageOf(text)
    if (damage) this.refuse(field, damage, text)
    return text
  }

  contact(field: Field, readCell: (cell: string) => string | null): string | null {
    const text = readCell(this.cell(field))
    if (text === null || (!this.#lost.has(field) && damageOf(text) === null)) return text
    this.note(field, 'contact-left-out', text)
    return null
  }

  /** A word of the list's own; a missing or unknown one is a reason. */
  word<Value>(field: Field, words: Words<Value>, missing: ReasonCode, unknown: ReasonCode): Value | null {
    const word = cleanText(this.cell(field))
    const found = words.find(word)
    if (word === '') this.refuse(field, missing, null)
    else if (found === null) this.refuse(field, unknown, word)
    return found
  }

  remarkId(orderId: string): void {
    if (looksRounded(orderId)) this.note('orderId', 'id-looks-rounded', orderId)
  }

  /** W25: an instant later than the import is kept with a warning. */
  remarkInstant(field: Field, at: Instant | null): void {
    if (at !== null && at > this.now) this.note(field, 'instant-later-than-import', cleanText(this.cell(field)))
  }

  invalid(): InvalidRow {
    const [orderId, customerName, product] = (['orderId', 'customerName', 'productName'] as const).map((field) =>
      tidyText(this.cell(field)),
    )
    return {
      line: this.#row.line,
      orderId: orderId ?? '',
      customerName: customerName ?? '',
      product: product ?? '',
      reasons: [...this.errors, ...this.notes],
      source: this.#row,
    }
  }
}
