// CSV and TSV: which character separates, what quotes mean, which line a row has, and that damage stays where it is.
import { expect, test } from 'vitest'
import { cellsOf, failureOf, linesOf, pasted, tableOf, utf8 } from './lists.ts'

test.each([
  [',', 'a,b,c\n1,"2,5",3\n'],
  ['\t', 'a\tb\tc\n1\t2,5\t3\n'],
  [';', 'a;b;c\n1;2,5;3\n'],
  ['|', 'a|b|c\n1|2,5|3\n'],
])('finds the separator %j', async (separator, text) => {
  const table = await tableOf(utf8(text))
  expect(table.separator).toBe(separator)
  expect(cellsOf(table)).toEqual([['1', '2,5', '3']])
  expect(table.format).toBe(separator === '\t' ? 'tsv' : 'csv')
})

test('a sep= line names the separator and is no data', async () => {
  const table = await tableOf(utf8('sep=;\r\na;b\r\n1,0;2\r\n'))
  expect(table.headers).toEqual(['a', 'b'])
  expect(table.headerLine).toBe(2)
  expect(cellsOf(table)).toEqual([['1,0', '2']])
})

test('quotes, doubled quotes and line breaks in a cell; lines count as an editor counts them', async () => {
  const table = await tableOf(utf8('a,b\r\n"云帆, ""华北""分公司",1\r\n"两\r\n行",2\r\n\r\n,,\r\n末,3'))
  expect(cellsOf(table)).toEqual([
    ['云帆, "华北"分公司', '1'],
    ['两\n行', '2'],
    ['末', '3'],
  ])
  expect(linesOf(table)).toEqual([2, 3, 7])
})

test.each(['a,b\n1,2\n3,4', 'a,b\r1,2\r3,4\r', 'a,b\r\n1,2\n3,4\r\n'])(
  'every kind of line end, mixed ones too (%j)',
  async (text) => {
    expect(cellsOf(await tableOf(utf8(text)))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  },
)

test('a row with too few or too many cells says so and keeps what it had', async () => {
  const table = await tableOf(utf8('a,b,c\n1,2\n1,6,800.00,3\n1,2,3,,\n'))
  expect(table.rows.map((row) => row.issues[0] ?? null)).toEqual([
    { code: 'too-few-cells', column: null, value: '2/3' },
    { code: 'too-many-cells', column: null, value: '4/3' },
    null,
  ])
  expect(table.rows.map((row) => row.asWritten)).toEqual([['1', '2'], ['1', '6', '800.00', '3'], null])
})

test('a table copied as text does not quote: its quotes are content', async () => {
  const table = await tableOf(pasted('订单\t公司\n1\t"华北"分公司\n2\t"华南"分公司\n3\t无'))
  expect(cellsOf(table)).toEqual([
    ['1', '"华北"分公司'],
    ['2', '"华南"分公司'],
    ['3', '无'],
  ])
  expect(table.rows.flatMap((row) => row.issues)).toEqual([])
})

test('a broken quote spoils its own row; the rows around it stand', async () => {
  const table = await tableOf(utf8('a,b,c\n0,x,"1,5"\n1,"ab"c,3\n2,x,"4,5"\n3,y,z\n'))
  expect(table.rows.map((row) => [row.line, row.cells[0], row.issues[0]?.code ?? null])).toEqual([
    [2, '0', null],
    [3, '1', 'quote-broken'],
    [5, '3', null],
  ])
  expect(table.rows[1]?.issues[0]?.value).toBe('3–4')
})

test('a quote that never closes names the lines it swallowed', async () => {
  const table = await tableOf(utf8('a,b\n"0,5",x\n1,"ab\n2,c\n3,d\n'))
  expect(table.rows.map((row) => row.issues[0] ?? null)).toEqual([
    null,
    { code: 'quote-unclosed', column: null, value: '3–6' },
  ])
})

test('a number protected for spreadsheets is its text', async () => {
  const table = await tableOf(utf8('a,b\n"=""00123""",="202696167370577"\n"=""a""""b""",=1+1\n'))
  expect(cellsOf(table)).toEqual([
    ['00123', '202696167370577'],
    ['a"b', '=1+1'],
  ])
})

const score = (cells: readonly string[]): number => cells.filter((cell) => ['订单ID', '状态'].includes(cell)).length

test('the header is found below a title when names are known', async () => {
  const table = await tableOf(utf8('导出的订单\n时间,2026\n订单ID,状态\n1,完\n'), { headerScore: score })
  expect(table.headers).toEqual(['订单ID', '状态'])
  expect(table.headerLine).toBe(3)
  expect(linesOf(table)).toEqual([4])
})

test('reports progress and stops when the caller gives up', async () => {
  const text = `a,b\n${'123456789,abcdefgh\n'.repeat(400_000)}`
  const shares: number[] = []
  const stop = new AbortController()
  const failure = await failureOf(utf8(text), {
    signal: stop.signal,
    progress: (share) => {
      shares.push(share)
      if (shares.length === 2) stop.abort()
    },
  })
  expect(failure.code).toBe('cancelled')
  expect(shares).toHaveLength(2)
  expect(shares[0]).toBeGreaterThan(0)
  expect(shares[1]).toBeLessThan(1)
})
