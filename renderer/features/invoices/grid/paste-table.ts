// Text copied out of a spreadsheet, cut into rows of cells. Every line of the source stays one row, in its place: a
// quote that doesn't close where a cell ends is content, so no quote ever swallows the rows below it.

export type PastedTable = readonly (readonly string[])[]

interface Cell {
  readonly text: string
  readonly next: number
}

const endsCell = (text: string, at: number): boolean => at >= text.length || text[at] === '\t' || text[at] === '\n'

/** A quoted cell may hold tabs and line breaks. Null where its quote is only content. */
const quotedCell = (text: string, from: number): Cell | null => {
  if (text[from] !== '"') return null
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue
    return endsCell(text, at + 1) ? { text: text.slice(from + 1, at).replaceAll('""', '"'), next: at + 1 } : null
  }
  return null
}

const plainCell = (text: string, from: number): Cell => {
  let next = from
  while (!endsCell(text, next)) next += 1
  return { text: text.slice(from, next), next }
}

type ReadCell = (text: string, from: number) => Cell

const cut = (text: string, read: ReadCell): PastedTable => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const cell = read(text, at)
    row.push(cell.text)
    at = cell.next
    if (text[at] === '\t') at += 1
    else {
      rows.push(row)
      row = []
      if (at >= text.length) return rows
      at += 1
    }
  }
}

const isEven = (table: PastedTable): boolean => {
  const width = table[0]?.length ?? 0
  return width > 1 && table.every((row) => row.length === width)
}

/** The break a spreadsheet writes after the last row is no row of its own; a blank line before it is one. */
export const readPasted = (source: string): PastedTable => {
  const text = source.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  if (body === '') return []
  const quoted = cut(body, (all, from) => quotedCell(all, from) ?? plainCell(all, from))
  // A source that never quotes: each line has the same cells only while quotes are content.
  if (isEven(quoted) || !body.includes('"')) return quoted
  const literal = cut(body, plainCell)
  return isEven(literal) ? literal : quoted
}

const PROTECTED = /^="((?:[^"]|"")*)"$/s

/** A cell's value: spaces of all kinds off its ends, line breaks inside made spaces, `="0012"` and `'0012` unwrapped. */
export const cellValue = (cell: string): string => {
  const bare = cell.replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim()
  const inner = PROTECTED.exec(bare)?.[1]?.replaceAll('""', '"') ?? bare.replace(/^'(?=\d)/, '')
  return inner.replaceAll(/\s+/g, ' ').trim()
}

/** Why a cell's value is not what the person entered: `1.05E+14` lost its digits, `####` was too narrow to be shown. */
export type Damage = 'exponent' | 'hidden' | 'formula'

const DAMAGES: readonly (readonly [Damage, RegExp])[] = [
  ['exponent', /^[+-]?\d(?:[.,]\d+)?E[+-]\d{1,3}$/i],
  ['hidden', /^#{2,}$/],
  ['formula', /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!)$/i],
]

export const damageOf = (value: string): Damage | null => {
  const plain = value.normalize('NFKC')
  return DAMAGES.find(([, shape]) => shape.test(plain))?.[0] ?? null
}
