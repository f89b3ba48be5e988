// Failed rows come back as a file that can be imported again, with the reasons beside them and nothing damaged.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { failedRowsCsv } from '../../../electron/app/imports/failed-rows.ts'
import { said } from '../../../electron/app/imports/reasons.ts'
import type { Reason } from '../../../electron/app/imports/reasons.ts'
import type { ListTable } from '../../../electron/files/list/table.ts'
import { fixture } from '../../files/list/lists.ts'
import { dryRun, fromText, inspect, rowsOf, tableOf } from './desk.ts'

const say = (reason: Reason): string => `${reason.code}, "${reason.value ?? ''}"`

const failedOf = (table: ListTable): string => {
  const { rows } = dryRun(rowsOf(table))
  return failedRowsCsv(
    table.headers,
    rows.filter((row) => row.verdict === 'invalid'),
    'zh',
    say,
  )
}

const reread = (csv: string): Promise<ListTable> => tableOf({ kind: 'file', bytes: Buffer.from(csv, 'utf8') })

test('the failed rows of the fixture come back with reasons, and are refused for the same reasons', async () => {
  const table = await tableOf({ kind: 'file', bytes: fixture('delivery-list-tencent.gbk.csv') })
  const csv = failedOf(table)
  expect(csv.startsWith('\uFEFF失败原因,订单ID,')).toBe(true)
  const again = await reread(csv)
  expect(again.encoding).toBe('utf-8-bom')
  expect(again.headers).toEqual(['失败原因', ...table.headers])
  expect(again.rows.map((row) => row.cells[1])).toEqual([
    '1.05096E+14',
    '202654837151951',
    '202647835889104',
    '202692873576513',
  ])
  expect(inspect(again)).toMatchObject({ usable: true, reasons: [], shopId: 'tencent:100' })
  expect(failedOf(again)).toBe(csv)
})

test('put right, they are taken', async () => {
  const table = await tableOf({ kind: 'file', bytes: fixture('delivery-list-tencent.gbk.csv') })
  const right = failedOf(table)
    .replaceAll('1.05096E+14', '105096000000001')
    .replaceAll('处理中', '实施中')
    .replaceAll('2026-02-30', '2026-02-28')
  const { counts } = dryRun(rowsOf(await reread(right)))
  expect(counts).toMatchObject({ new: 3, invalid: 1 })
})

test('long digits, leading zeros, exponents and formulas are text to a spreadsheet', () => {
  const cells = [
    '202696167370577',
    '007',
    '1.05E+14',
    '=1+1',
    '+8613800001234',
    '-5.00',
    '@x',
    '12800.00',
    '待验收',
    'a"b',
  ]
  const source = { line: 2, cells, asWritten: null, issues: [] }
  const [, line] = failedRowsCsv(
    cells.map((_, at) => `c${at}`),
    [{ source, reasons: [said('error', 'state-unknown', '=x')] }],
    'en',
    (reason) => reason.code,
  ).split('\r\n')
  expect(line).toBe(
    'state-unknown,"=""202696167370577""","=""007""","=""1.05E+14""","=""=1+1""","=""+8613800001234""",-5.00,"=""@x""",12800.00,待验收,"a""b"',
  )
})

test('a row with a wrong number of cells keeps that number, and stays refused', async () => {
  const table = await fromText(
    '订单号,交付状态,实付金额,最近更新\nA1,待验收,5\nA2,待验收,6,800.00,2026-10-09\nA3,"x"y,5,2026-10-09\n',
  )
  const again = await reread(failedOf(table))
  expect(again.rows.map((row) => row.issues.map((issue) => issue.code))).toEqual([
    ['too-few-cells'],
    ['too-many-cells'],
    ['too-few-cells'],
  ])
  expect(rowsOf(again).rows).toEqual([])
})

test('whatever the cells hold, they come back as they were', async () => {
  const cell = fc
    .oneof(fc.string({ unit: fc.constantFrom(...Array.from('0123456789=+-@,;"\t\n eE.待验收')) }), fc.string())
    .map((text) => text.replaceAll(/[\r\0\uFEFF]/g, ' ').trim())
    .filter((text) => !text.startsWith('="'))
  const headers = ['订单号', '交付状态', '备注']
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          cell.filter((text) => text !== ''),
          cell,
          cell,
        ),
        { minLength: 1, maxLength: 8 },
      ),
      async (data) => {
        const failed = data.map((cells, at) => ({
          source: { line: at + 2, cells, asWritten: null, issues: [] },
          reasons: [said('error', 'state-missing')],
        }))
        const again = await reread(failedRowsCsv(headers, failed, 'en', say))
        expect(again.headers).toEqual(['Failure reason', ...headers])
        expect(again.rows.map((row) => row.cells.slice(1).map((text) => text.trim()))).toEqual(data)
        expect(again.rows.flatMap((row) => row.issues)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
