// Spreadsheets: numbers as the characters in the file, dates as civil text, and every way a cell can hold a text.
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { serialText, isDateFormat, numberText } from '../../../electron/files/list/excel-number.ts'
import { cellsOf, failureOf, file, linesOf, tableOf } from './lists.ts'
import { makeXlsx, makeZip } from './make-xlsx.ts'

const rows = (...cells: readonly string[]): string => cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')
const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const HEADER = text('A1', '订单ID') + text('B1', '金额') + text('C1', '时间')

const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="0.00&quot;元&quot;"/></numFmts>
  <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>`

test('a list written by a spreadsheet library', async () => {
  const header = ['订单ID', '商品名称', '实收金额', '支付时间'].map((value) => ({ value }))
  const data = [
    header,
    [
      { value: '202696167370577' },
      { value: '数据库调优\n(含两次回访) & "more" <b>' },
      { value: 999.5 },
      { value: new Date(Date.UTC(2026, 9, 29, 22, 15, 7)), format: 'yyyy-mm-dd hh:mm:ss' },
    ],
    [
      { value: 202654164353399 },
      null,
      { value: 12800 },
      { value: new Date(Date.UTC(2026, 9, 30)), format: 'yyyy/mm/dd' },
    ],
  ]
  const bytes = await writeXlsxFile(data).toBuffer()
  const table = await tableOf(file(bytes))
  expect(table.format).toBe('xlsx')
  expect(table.headers).toEqual(['订单ID', '商品名称', '实收金额', '支付时间'])
  expect(cellsOf(table)).toEqual([
    ['202696167370577', '数据库调优\n(含两次回访) & "more" <b>', '999.5', '2026-10-29 22:15:07'],
    ['202654164353399', '', '12800', '2026-10-30'],
  ])
  expect(table.rows.flatMap((row) => row.issues)).toEqual([])
})

test('reads the same texts as the library reader, which stops where this one does not', async () => {
  const data = Array.from({ length: 300 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) =>
      (row * column) % 7 === 3 ? null : { value: `行${row}_${column}${' x'.repeat(column)}`, type: String },
    ),
  )
  const bytes = await writeXlsxFile(data).toBuffer()
  const table = await tableOf(file(bytes))
  const oracle = (await readSheet(bytes)).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  expect([[...table.headers], ...cellsOf(table)]).toEqual(oracle)
})

test.each([
  ['202696167370577', false, '202696167370577'],
  ['2026961673705770', true, '2026961673705770'],
  ['1.05096E+14', true, '1.05096E+14'],
  ['1.2345678901234499E+18', true, '1.2345678901234499E+18'],
  ['000123', false, '000123'],
  ['6800.1000000000004', false, '6800.1'],
  ['0.30000000000000004', false, '0.3'],
  ['1E-3', false, '0.001'],
  ['-12.5', false, '-12.5'],
  ['46304.378472222219', false, '46304.3784722222'],
])('the number %s: digits lost %s, text %s', (raw, digitsLost, shown) => {
  expect(numberText(raw)).toEqual({ text: shown, digitsLost })
})

test('long digits stay text; a number with more than fifteen says that digits are lost', async () => {
  const bytes = makeXlsx({
    sheetData: rows(
      HEADER,
      '<c r="A2"><v>105096123456789</v></c><c r="B2"><v>6800.1000000000004</v></c>',
      '<c r="A3"><v>1.05096E+14</v></c>',
      '<c r="A4"><v>20269616737057700</v></c>',
    ),
  })
  const table = await tableOf(file(bytes))
  expect(table.rows.map((row) => [row.cells[0], row.issues])).toEqual([
    ['105096123456789', []],
    ['1.05096E+14', [{ code: 'digits-lost', column: 0, value: null }]],
    ['20269616737057700', [{ code: 'digits-lost', column: 0, value: null }]],
  ])
  expect(table.rows[0]?.cells[1]).toBe('6800.1')
})

test.each([
  ['46304.378472222219', false, '2026-10-09 09:05:00'],
  ['46304', false, '2026-10-09'],
  ['44842.378472222219', true, '2026-10-09 09:05:00'],
  ['61', false, '1900-03-01'],
  ['60', false, null],
  ['0.5', false, null],
  ['2958466', false, null],
  ['46304.9999999', false, '2026-10-10'],
])('the day count %s is %s %s', (raw, from1904, civil) => {
  expect(serialText(raw, from1904)).toBe(civil)
})

test.each([
  [14, null, true],
  [22, null, true],
  [0, null, false],
  [2, null, false],
  [164, 'yyyy"年"m"月"d"日";@', true],
  [164, '[$-804]yyyy/m/d h:mm', true],
  [164, '[h]:mm:ss', true],
  [164, '0.00"days"', false],
  [164, '#,##0.00_);[Red](#,##0.00)', false],
  [164, '"¥"#,##0.00', false],
  [164, 'General', false],
  [164, '@', false],
])('the number format %s %s shows a date: %s', (id, code, shows) => {
  expect(isDateFormat(id, code)).toBe(shows)
})

test('dates by style, money by style, from either epoch', async () => {
  const cell =
    '<c r="A2" s="0"><v>1</v></c><c r="B2" s="2"><v>6800</v></c><c r="C2" s="1"><v>46304.378472222219</v></c>'
  const first = await tableOf(file(makeXlsx({ sheetData: rows(HEADER, cell), styles: STYLES })))
  expect(cellsOf(first)).toEqual([['1', '6800', '2026-10-09 09:05:00']])
  const workbook =
    '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
  const second = await tableOf(
    file(makeXlsx({ sheetData: rows(HEADER, cell.replace('46304', '44842')), styles: STYLES, workbook })),
  )
  expect(second.rows[0]?.cells[2]).toBe('2026-10-09 09:05:00')
})

test('every kind of cell: shared and rich strings, formulas, booleans, errors, gaps, missing addresses', async () => {
  const sharedStrings =
    '<si><t>订单ID</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">粗 </t></r><r><t>体</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si><si><t/></si><si><t>a&amp;b&#10;c_x000D_</t></si>'
  const sheetData = rows(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c><c r="C1" t="inlineStr"><is><t>c</t></is></c><c r="D1" t="inlineStr"><is><t>d</t></is></c>',
    '<c r="A2" t="s"><v>1</v></c><c r="D2" t="str"><f>CONCATENATE(A1,"&lt;v&gt;")</f><v>公式</v></c>',
    '<c t="s"><v>3</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c/>',
    '<c r="A4" t="s"><v>2</v></c><c r="B4" s="0"/>',
    `<c r='A5' t='inlineStr'><is><t><![CDATA[<raw> & text]]></t></is></c><c r="C5"><f>1+1</f><v>2</v></c>`,
  )
  const table = await tableOf(file(makeXlsx({ sheetData, sharedStrings })))
  expect(cellsOf(table)).toEqual([
    ['粗 体', '', '', '公式'],
    ['a&b\nc\n', 'TRUE', '#N/A', ''],
    ['<raw> & text', '', '2', ''],
  ])
  expect(linesOf(table)).toEqual([2, 3, 5])
})

test('a sheet whose elements stand in a prefix, with page breaks behind the data', async () => {
  const sheet = `<x:worksheet xmlns:x="m"><x:cols><x:col min="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData><x:rowBreaks count="1"><x:brk id="1"/></x:rowBreaks></x:worksheet>`
  const table = await tableOf(file(makeXlsx({ sheetData: '', sheet })))
  expect(table.headers).toEqual(['a', 'b'])
  expect(cellsOf(table)).toEqual([['', '7']])
})

const relation = (id: string, part: string): string => `<Relationship Id="${id}" Type="r/worksheet" Target="${part}"/>`
const sheet = (name: string): string =>
  `<worksheet><sheetData>${rows(text('A1', name), text('A2', `${name}-1`))}</sheetData></worksheet>`

test('the sheet with the known header is read, hidden ones never', async () => {
  const bytes = makeZip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="1" r:id="a" state="hidden"/><sheet name="2" r:id="b"/><sheet name="3" r:id="c"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'a.xml')}${relation('b', 'b.xml')}${relation('c', 'c.xml')}</Relationships>`,
    'xl/a.xml': sheet('订单ID'),
    'xl/b.xml': sheet('说明'),
    'xl/c.xml': sheet('订单ID'),
  })
  const known = await tableOf(file(bytes), { headerScore: (cells) => (cells.includes('订单ID') ? 1 : 0) })
  expect(cellsOf(known)).toEqual([['订单ID-1']])
  expect((await tableOf(file(bytes))).headers).toEqual(['说明'])
})

test('what is no workbook, or a damaged one, is said', async () => {
  expect(await failureOf(file(makeZip({ 'word/document.xml': '<w/>' })))).toEqual({ code: 'not-a-list', value: 'zip' })
  const sound = makeXlsx({ sheetData: rows(HEADER, '<c r="A2"><v>1</v></c>') })
  expect((await failureOf(file(sound.subarray(0, sound.length - 30)))).code).toBe('xlsx-damaged')
  const spoiled = Buffer.from(sound)
  spoiled.fill(0xaa, 60, 140)
  expect((await failureOf(file(spoiled))).code).toBe('xlsx-damaged')
  expect((await failureOf(file(makeXlsx({ sheetData: rows('<c r="A1" t="s"><v>9</v></c>') })))).code).toBe(
    'xlsx-damaged',
  )
  expect((await failureOf(file(makeXlsx({ sheetData: rows(HEADER) })), { limits: { unpacked: 100 } })).code).toBe(
    'too-large',
  )
  expect((await failureOf(file(makeXlsx({ sheetData: '' })))).code).toBe('empty')
})
