// Whatever a source holds: no crash, no row moved, no long digits turned into a number.
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readList } from '../../../electron/files/list/read-list.ts'
import { cellsOf, file, linesOf, pasted, tableOf, utf8 } from './lists.ts'
import { makeXlsx } from './make-xlsx.ts'

const HEADER = ['订单ID', '公司', '金额', '状态']
const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 12, maxLength: 30 })
const word = fc.oneof(
  digits,
  fc.string({ unit: fc.constantFrom(...Array.from('ab,;|\t"\n 云帆分公司（）1.5')) }),
  fc.string(),
)
/** What no text format can carry in a cell: lone line ends of other systems, and a mark at the very start. */
const cell = word.map((text) => text.replaceAll(/\r\n?|\uFEFF|\0/g, ' ').replace(/^="/, '='))
const row = fc.tuple(digits, cell, cell, cell)
const rows = fc.array(row, { minLength: 1, maxLength: 30 })

test.each([',', '\t', ';', '|'])('a quoted text separated by %j comes back cell by cell', async (delimiter) => {
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const text = Papa.unparse([HEADER, ...data], { delimiter, newline: '\r\n', quotes: true })
      const table = await tableOf(utf8(`\uFEFF${text}`))
      expect(table.separator).toBe(delimiter)
      expect(cellsOf(table)).toEqual(data)
    }),
    { numRuns: 80 },
  )
})

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;')

/** A workbook of these texts, every other one shared, the rest in their cells. */
const workbook = (lines: readonly (readonly string[])[]): Buffer => {
  const shared: string[] = []
  const cellOf = (text: string, address: string, share: boolean): string => {
    if (text === '') return ''
    if (!share) return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`
    shared.push(`<si><t>${xml(text)}</t></si>`)
    return `<c r="${address}" t="s"><v>${shared.length - 1}</v></c>`
  }
  const sheetData = lines.map((line, at) => {
    const cells = line.map((text, column) => cellOf(text, `${'ABCD'[column]}${at + 1}`, (at + column) % 2 === 0))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return makeXlsx({ sheetData: sheetData.join(''), sharedStrings: shared.join('') })
}

test('a spreadsheet comes back cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const clean = data.map((line) =>
        line.map((text) => text.replaceAll(/(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_x/gu, ' ')),
      )
      expect(cellsOf(await tableOf(file(workbook([HEADER, ...clean]))))).toEqual(clean)
    }),
    { numRuns: 80 },
  )
})

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

test('a copied table comes back cell by cell, its layout dropped', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const html = [HEADER, ...data].map(
        (line) => `<tr>\n${line.map((text) => `<td>${escape(text)}</td>`).join('\n')}</tr>`,
      )
      const table = await tableOf(pasted('', `<table>${html.join('')}</table>`))
      expect(cellsOf(table)).toEqual(data.map((line) => line.map(shown)))
    }),
    { numRuns: 80 },
  )
})

test('a line cut anywhere in a sound list spoils no other line', async () => {
  const line = fc.tuple(
    digits,
    fc.string({ unit: fc.constantFrom(...Array.from('云帆, a"')) }),
    digits,
    fc.constantFrom('待验收', '已完成'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 3, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      async (data, which, where) => {
        const lines = data.map((cells) => Papa.unparse([cells], { quotes: false }))
        const at = which % lines.length
        const cut = (lines[at] ?? '').slice(0, 1 + (where % (lines[at] ?? ' ').length))
        const text = [HEADER.join(','), ...lines.with(at, cut)].join('\n')
        const table = await tableOf(utf8(text))
        const sound = new Map(data.map((cells, index) => [index + 2, cells]))
        for (const [index, found] of table.rows.entries()) {
          if (found.issues.length > 0 || found.line === at + 2) continue
          expect(found.cells, `line ${linesOf(table)[index]}`).toEqual(sound.get(found.line))
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('any bytes and any text end in a table or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'PK\x03\x04', '\uFEFF', '<table>', 'a,b\n'),
      async (bytes, head) => {
        await readList(file(Buffer.concat([Buffer.from(head), bytes])))
      },
    ),
    { numRuns: 250 },
  )
  const bit = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td',
    '>',
    '</td>',
    '"',
    "'",
    '=',
    'colspan=3',
    'rowspan="2"',
    '&amp;',
    '&#x',
    '<!--',
    '-->',
    'x',
    ' ',
    '<script>',
    '</table>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(bit, { maxLength: 60 }), async (bits) => {
      await readList(pasted('a\tb', bits.join('')))
    }),
    { numRuns: 250 },
  )
})

test('any damage to a workbook ends in a table or a reason', async () => {
  const sound = makeXlsx({
    sheetData:
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>123456789012345</v></c></row>',
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), async (at, byte, length) => {
      const damaged = Buffer.from(sound)
      damaged[at] = byte
      await readList(file(damaged))
      await readList(file(damaged.subarray(0, length)))
    }),
    { numRuns: 200 },
  )
  const tag = fc.constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1">',
    '<c r="B2" t="s">',
    '</c>',
    '<v>',
    '</v>',
    '1',
    '<c',
    '>',
    '<is><t>',
    '</t></is>',
    '"',
    '/>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { maxLength: 40 }), async (tags) => {
      await readList(file(makeXlsx({ sheetData: tags.join('') })))
    }),
    { numRuns: 200 },
  )
})
