// Which encoding a file has is decided by strict decoding and plausibility, for every encoding the consoles use.
import { expect, test } from 'vitest'
import { failureOf, file, fixture, tableOf } from './lists.ts'

const LIST =
  '订单ID,客户名称,实收金额,交付状态\r\n202696167370577,万象物流有限公司,999.00,待验收\r\n202654164353399,蓝桥工业,¥12800.00,已完成\r\n'

const utf16 = (text: string, bigEndian: boolean, marked: boolean): Buffer => {
  const bytes = Buffer.from((marked ? '\uFEFF' : '') + text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** GB18030 bytes of the list, without an encoder: the characters needed, by their codes. */
const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, Buffer>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue
      const pair = Buffer.from([high, low])
      const character = decoder.decode(pair)
      if (character.length === 1 && !codes.has(character)) codes.set(character, pair)
    }
  }
  return Buffer.concat(
    Array.from(text, (character) =>
      character < '\x80' ? Buffer.from(character) : (codes.get(character) ?? Buffer.from('?')),
    ),
  )
}

test.each([
  ['utf-8', Buffer.from(LIST)],
  ['utf-8-bom', Buffer.from(`\uFEFF${LIST}`)],
  ['utf-16le', utf16(LIST, false, true)],
  ['utf-16be', utf16(LIST, true, true)],
  ['utf-16le', utf16(LIST, false, false)],
  ['utf-16be', utf16(LIST, true, false)],
  ['gb18030', gbk(LIST.replace('¥', ''))],
] as const)('reads %s (case %#)', async (encoding, bytes) => {
  const table = await tableOf(file(bytes))
  expect(table.encoding).toBe(encoding)
  expect(table.headers).toEqual(['订单ID', '客户名称', '实收金额', '交付状态'])
  expect(table.rows[0]?.cells).toEqual(['202696167370577', '万象物流有限公司', '999.00', '待验收'])
})

test('the fixtures are what their names say', async () => {
  expect((await tableOf(file(fixture('delivery-list-tencent.gbk.csv')))).encoding).toBe('gb18030')
  expect((await tableOf(file(fixture('delivery-list-qingcloud.utf8bom.csv')))).encoding).toBe('utf-8-bom')
  expect((await tableOf(file(fixture('invoice-list-1.tsv')))).encoding).toBe('utf-8')
})

test('a GBK text whose bytes happen to be well-formed UTF-8 is still GBK', async () => {
  const bytes = gbk('目展,展目\n1,2\n')
  expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toContain('展')
  expect((await tableOf(file(bytes))).encoding).toBe('gb18030')
})

test.each(['Order,Amount\n1,¥6800\n', 'Order,Name\n1,José\n', 'Order,Name\n1,plain\n'])(
  '%j stays UTF-8',
  async (text) => {
    expect((await tableOf(file(Buffer.from(text)))).encoding).toBe('utf-8')
  },
)

test('broken bytes spoil their own row only', async () => {
  const bytes = Buffer.concat([
    Buffer.from(LIST.repeat(5)),
    Buffer.from('1,坏'),
    Buffer.from([0xff]),
    Buffer.from(',2,待验收\n7,好,8,待验收\n'),
  ])
  const table = await tableOf(file(bytes))
  expect(table.encoding).toBe('utf-8')
  const [broken, ...others] = table.rows.filter((row) => row.issues.length > 0)
  expect(broken?.issues).toEqual([{ code: 'unreadable-bytes', column: 1, value: null }])
  expect(others).toEqual([])
  expect(table.rows.at(-1)?.cells).toEqual(['7', '好', '8', '待验收'])
})

test('a character cut in two by a block border is whole', async () => {
  const long = `订单ID,备注\n${Array.from({ length: 60_000 }, (_, at) => `${at},${'万象物流有限公司'.slice(0, 1 + (at % 8))}`).join('\n')}\n`
  for (const bytes of [Buffer.from(long), gbk(long), utf16(long, false, true)]) {
    const table = await tableOf(file(bytes))
    expect(table.rows).toHaveLength(60_000)
    expect(table.rows.every((row, at) => row.cells[1] === '万象物流有限公司'.slice(0, 1 + (at % 8)))).toBe(true)
  }
})

test.each([
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from(' \r\n\t')],
  ['old-excel-or-encrypted', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['not-a-list', Buffer.from('%PDF-1.7')],
  ['not-a-list', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 0, 0, 9, 9])],
  ['xlsx-damaged', Buffer.from('PK\x03\x04 and nothing else')],
  ['encoding-unknown', Buffer.from(Array.from({ length: 400 }, () => 0xff))],
] as const)('%s (case %#) is said, not guessed', async (code, bytes) => {
  expect((await failureOf(file(bytes))).code).toBe(code)
})

test('limits are said with the limit', async () => {
  expect(await failureOf(file(Buffer.from(LIST)), { limits: { bytes: 10 } })).toEqual({
    code: 'too-large',
    value: '10',
  })
  expect(await failureOf(file(Buffer.from(LIST)), { limits: { rows: 2 } })).toEqual({
    code: 'too-many-rows',
    value: '2',
  })
  expect(await failureOf(file(Buffer.from(LIST)), { limits: { columns: 3 } })).toEqual({
    code: 'too-many-columns',
    value: '3',
  })
})
