// A list as long as an import may be: a hundred thousand orders in seventeen columns, twelve of which the desk reads. Made-up
// people; the same list every time.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import { HOUR, after } from '../../../shared/kernel/instant.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { DEFAULT_NOW } from '../../seed/defaults.ts'
import { chance } from '../../seed/random.ts'
import { customerFrom } from '../../seed/words.ts'

const HEAD =
  '订单ID,商品名称,商品类型,客户ID,联系人,客户名称,联系方式,实收金额,支付时间,订单类型,交付状态,更新时间,原价,优惠金额,地域,渠道,备注'.split(
    ',',
  )
const PRODUCTS = ['网站定制开发', '数据库迁移', '安全加固', '等保测评整改'] as const
const STATES = ['需求待提交', '待确认需求', '实施中', '待验收', '已完成'] as const

const timeOf = (at: Instant): string => formatInstant(at).slice(0, 19).replace('T', ' ')

export const listRows = (rows: number): readonly (readonly string[])[] => {
  const draws = chance(5)
  const made = Array.from({ length: rows }, (_, place): readonly string[] => {
    const { id, name, contact, phone } = customerFrom(draws, place)
    const paid = after(DEFAULT_NOW, -HOUR * (24 + draws.below(2000)))
    const price = (1 + draws.below(90)) * 100
    return [
      `2026${String(10_000_000_000 + place)}`,
      PRODUCTS[draws.below(PRODUCTS.length)] ?? '',
      '人工服务',
      id,
      contact,
      name,
      phone,
      `${price}.00`,
      timeOf(paid),
      draws.below(3) === 0 ? '续费' : '新购',
      STATES[draws.below(STATES.length)] ?? '',
      timeOf(after(paid, HOUR * (1 + draws.below(20)))),
      `${price + 100}.00`,
      '100.00',
      '华东',
      draws.below(2) === 0 ? '官网' : '代理',
      '',
    ]
  })
  return [HEAD, ...made]
}

/** Node only decodes GBK, so the encoder is its decoder read backwards. */
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gbk')
  const bytesOf = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const sign = decoder.decode(Uint8Array.of(high, low))
      if (sign.length === 1 && sign !== '\uFFFD' && !bytesOf.has(sign)) bytesOf.set(sign, [high, low])
    }
  const bytes = new Uint8Array(text.length * 2)
  let end = 0
  for (const sign of text) {
    const pair = sign < '\u0080' ? null : bytesOf.get(sign)
    if (pair === undefined) throw new Error(`${sign} is not in GBK`)
    if (pair === null) bytes[end++] = sign.charCodeAt(0)
    else {
      bytes[end++] = pair[0]
      bytes[end++] = pair[1]
    }
  }
  return bytes.subarray(0, end)
}

/** The list as a file of that kind; returns its path. */
export const writeList = async (folder: string, format: 'csv' | 'xlsx', rows: number): Promise<string> => {
  const file = path.join(folder, `list.${format}`)
  const table = listRows(rows)
  if (format === 'csv') writeFileSync(file, gbk(`${table.map((row) => row.join(',')).join('\r\n')}\r\n`))
  else
    writeFileSync(
      file,
      await writeExcelFile(table.map((row) => row.map((value) => ({ value, type: String })))).toBuffer(),
    )
  return file
}
