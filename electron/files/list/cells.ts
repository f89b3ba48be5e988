// What people and spreadsheets do to a cell, undone: full-width characters, spaces that cannot be seen, text marks, and
// the signs by which a damaged value is known. Each reading gives a value or a code for what is wrong; the words for a
// code are the screens', and a value that names a person never goes with it.

/** Why a cell's value cannot be taken. */
export type CellProblem =
  | 'damaged-number'
  | 'spreadsheet-error'
  | 'order-id-missing'
  | 'order-id-too-long'
  | 'amount-unreadable'
  | 'amount-negative'
  | 'amount-too-precise'
  | 'amount-too-large'
  | 'amount-other-currency'
  | 'instant-unreadable'
  | 'instant-impossible'
  | 'instant-ambiguous'

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CellProblem }

export const read = <Value>(value: Value): Read<Value> => ({ ok: true, value })
export const problem = (code: CellProblem): { readonly ok: false; readonly problem: CellProblem } => ({
  ok: false,
  problem: code,
})

/** ASCII and common Chinese characters, no space at either end: nothing below would change such a text. */
const PLAIN = /^$|^[\x21-\x7E\u4E00-\u9FFF](?:[\x20-\x7E\u4E00-\u9FFF]*[\x21-\x7E\u4E00-\u9FFF])?$/
/** Zero-width characters, direction marks and other controls that a copy brings along; line breaks stay. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]|(?![\n\t])\p{Cc}/gu

const trimLines = (text: string): string => {
  const seen = text.replaceAll(UNSEEN, '')
  if (!seen.includes('\n')) return seen.trim()
  return seen
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** For what people read (names, products): as written, without unseen characters, each line trimmed of every kind of space. */
export const tidyText = (cell: string): string => (PLAIN.test(cell) ? cell : trimLines(cell))

/** For what is compared or counted (ids, numbers, instants, state words): as `tidyText`, and NFKC. */
export const cleanText = (cell: string): string => (PLAIN.test(cell) ? cell : trimLines(cell.normalize('NFKC')))

/** What lists write where there is nothing. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '无',
  '空',
  'null',
  'NULL',
  'N/A',
  'n/a',
  'undefined',
])

/** A text people read, or null for an empty cell and for what lists write instead. */
export const readText = (cell: string): string | null => {
  const text = tidyText(cell)
  return NOTHING.has(text) ? null : text
}

/** A text that is compared, or null as above. */
export const textOrNothing = (cell: string): string | null => {
  const text = cleanText(cell)
  return NOTHING.has(text) ? null : text
}

/** A number that a spreadsheet shortened to an exponent: its last digits are gone and cannot be had back. */
const isDamagedNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?[eE]\+\d+$|^[+-]?\d+\.\d+[eE]\d+$/.test(text)

const isSpreadsheetError = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)$/.test(text)

/** What is wrong with a value whatever it should be, or null. */
export const damageOf = (text: string): CellProblem | null => {
  if (text.startsWith('#')) return isSpreadsheetError(text) ? 'spreadsheet-error' : null
  return /^[+\-\d]/.test(text) && /[eE]/.test(text) && isDamagedNumber(text) ? 'damaged-number' : null
}

const LONGEST_ORDER_ID = 64
/** What ids look like; neither damaged nor a word for nothing looks so. */
const USUAL_ID = /^(?:[a-z]{1,4}-)?\d{4,40}$/

/**
 * An order's id as it is compared everywhere: text after trim and NFKC, inner spaces and a leading apostrophe (a
 * spreadsheet's mark for text) removed, case kept.
 */
export const cleanOrderId = (cell: string): Read<string> => {
  const text = cleanText(cell)
  if (USUAL_ID.test(text)) return read(text)
  const id = (text.startsWith("'") ? text.slice(1) : text).replaceAll(/\s+/g, '')
  if (NOTHING.has(id)) return problem('order-id-missing')
  const damage = damageOf(id)
  if (damage) return problem(damage)
  return id.length > LONGEST_ORDER_ID ? problem('order-id-too-long') : read(id)
}

/** Digits beyond the fifteenth all zero: what a spreadsheet leaves of a longer number. A suspicion, not a proof. */
export const looksRounded = (id: string): boolean => /^\d{15}0{3,}$/.test(id)

const LONGEST_PHONE = 64

/** A phone number as text: spaces, hyphens and brackets between digits removed; a console's own masking stays. */
export const cleanPhone = (cell: string): string | null => {
  const text = textOrNothing(cell)
  if (text === null || text.length > LONGEST_PHONE) return text
  return (text.startsWith("'") ? text.slice(1) : text).replaceAll(/(?<=[\d*)(+])[\s()-]+(?=[\d*(])/g, '')
}
