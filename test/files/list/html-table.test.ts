// A table copied from a console or a spreadsheet, as the clipboard holds it.
import { expect, test } from 'vitest'
import { cellsOf, failureOf, pasted, tableOf, utf8 } from './lists.ts'

const CONSOLE = `Version:0.9
<html><head><style>td { color: red }</style></head><body><!--StartFragment-->
<div class="ant-table-header"><table><colgroup><col/></colgroup><thead class="ant-table-thead"><tr>
  <th class="ant-table-cell">订单ID</th><th>公司</th><th title="a > b">实收金额</th><th>交付状态</th><th class="ant-table-cell-scrollbar"></th></tr></thead></table></div>
<div class="ant-table-body"><table><tbody>
  <tr aria-hidden="true" class="ant-table-measure-row"><td></td><td></td><td></td><td></td></tr>
  <tr data-row-key="1"><td><a href="#/o?id=1&amp;b=2">202696167370577</a></td><td>云帆&nbsp;&quot;华北&quot;&#x5206;公司</td><td>&yen; 6,800.00</td><td><span><i class=dot></i>待验收</span></td></tr>
  <tr><td>202654164353399</td><td><div>蓝桥</div><div>工业</div></td><td>1 &lt; 2</td><td>已完成<br/>(自动)</td></tr>
</tbody></table></div><!--EndFragment--></body></html>`

test('a console with a header table of its own', async () => {
  const table = await tableOf(pasted('ignored', CONSOLE))
  expect(table.format).toBe('html')
  expect(table.headers).toEqual(['订单ID', '公司', '实收金额', '交付状态'])
  expect(cellsOf(table)).toEqual([
    ['202696167370577', '云帆\u00A0"华北"分公司', '¥ 6,800.00', '待验收'],
    ['202654164353399', '蓝桥\n工业', '1 < 2', '已完成\n(自动)'],
  ])
  expect(table.rows.flatMap((row) => row.issues)).toEqual([])
})

test('spans are laid out, a spanned id counts for every row beside it', async () => {
  const html = `<table><tr><th>a</th><th colspan=2>b</th><th>c</th></tr>
    <tr><td rowspan="2">1</td><td>x<td>y</td><td>z</td></tr><tr><td>p</td><td>q</td><td>r</td></tr></table>`
  expect(cellsOf(await tableOf(pasted('', html)))).toEqual([
    ['1', 'x', 'y', 'z'],
    ['1', 'p', 'q', 'r'],
  ])
})

test('a row with another number of cells says so', async () => {
  const table = await tableOf(pasted('', '<table><tr><td>a<td>b</tr><tr><td>1</tr><tr><td>2<td>3</table>'))
  expect(table.rows.map((row) => row.issues[0]?.code ?? null)).toEqual(['too-few-cells', null])
})

test('a table inside a cell is the text of the cell', async () => {
  const html =
    '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td><table><tr><td>x</td></tr><tr><td>y</td></tr></table></td></tr></table>'
  expect(cellsOf(await tableOf(pasted('', html)))).toEqual([['1', 'x\ny']])
})

test('HTML without a table leaves the word to the text', async () => {
  const table = await tableOf(pasted('a\tb\n1\t2', '<p>a b 1 2</p>'))
  expect(table.format).toBe('tsv')
  expect(cellsOf(table)).toEqual([['1', '2']])
})

test('a file that is an HTML table, whatever its name says', async () => {
  const table = await tableOf(
    utf8('\uFEFF<html><body><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'),
  )
  expect(table.format).toBe('html')
  expect((await failureOf(utf8('<html><body>Please sign in</body></html>'))).code).toBe('no-table')
})

test.each([
  '<a x='.repeat(200_000),
  '<',
  '<table',
  '<table><tr><td',
  '<td>x',
  '</table></table><table>',
  '<table><tr><td colspan=99999>x',
  '<!-- <table>',
  '<script><table>',
])('broken HTML (case %#) ends without a crash', async (html) => {
  await expect(tableOf(pasted('a\tb\n1\t2', html))).resolves.toMatchObject({ headers: ['a', 'b'] })
})
