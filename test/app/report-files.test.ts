// A report as a workbook and as a page of paper.
import { readFileSync } from 'node:fs'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { done } from './orders.ts'
import { reviewed, SEPTEMBER } from './reports.ts'
import { newDesk, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const told = async (): Promise<TestDesk> => {
  const desk = newDesk()
  await done(desk, await reviewed(desk, 1), 'requirement.confirm', { note: '好' })
  await reviewed(desk, 2)
  await desk.moveTo('2026-09-27T09:00+08:00')
  return desk
}

describe('a report that leaves the app', () => {
  test('is a workbook of numbers, with what they mean', async () => {
    const desk = await told()
    const { path, rows } = await desk.call('report.export', SEPTEMBER)
    expect(path).toMatch(/报表-2026-09\.xlsx$/)
    expect(rows).toBe(1)
    const sheets = await readExcelFile(readFileSync(path ?? ''))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总', '按月', '口径'])
    const [summary, , definitions] = sheets.map(({ data }) => data)
    expect(summary?.[0]?.slice(0, 4)).toEqual(['店铺', '按时率', '按时', '未按时'])
    expect(summary?.[1]?.slice(0, 4)).toEqual(['云帆一店', 0.5, 1, 1])
    expect(summary?.at(-1)?.slice(0, 4)).toEqual(['合计', 0.5, 1, 1])
    expect(definitions?.[2]?.[0]).toBe('按时率')
    expect(definitions?.[2]?.[4]).toContain('T10')
  })

  test('is a page to print, drawn without colour', async () => {
    const desk = await told()
    const printed = await desk.call('report.print', { ...SEPTEMBER, shops: [shopId] })
    expect(printed).toMatchObject({ pages: 1, problem: null })
    const [html = ''] = desk.picking.printed
    expect(html).toContain('报表 · 2026-09')
    expect(html).toContain('50.0%')
    expect(html).toContain('url(#hatch)')
    expect(html).toContain('云帆一店')
    expect(html.match(/#(?!hatch|000|fff|555|444|888)[0-9a-f]{3,6}\b/g)).toBeNull()
    desk.picking.prints = false
    expect(await desk.call('report.print', SEPTEMBER)).toEqual({ path: null, pages: 0, problem: 'no-printer' })
    desk.picking.place = null
    expect(await desk.call('report.print', SEPTEMBER)).toEqual({ path: null, pages: 0, problem: null })
  })
})
