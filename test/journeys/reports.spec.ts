// 报表 in the built application: opened by keys, another period, the rows behind a number, and real files read back.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import readExcelFile from 'read-excel-file/node'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk({ size: { width: 1366, height: 768 } })
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('p')
  await desk.page.getByRole('table', { name: '按店铺' }).waitFor()
})
test.afterEach(async () => {
  await desk.close()
})

const saveAs = async (name: string): Promise<string> => {
  const place = path.join(desk.folder, name)
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  return place
}

const choose = async (item: string): Promise<void> => {
  await desk.page.getByRole('button', { name: '导出', exact: true }).click()
  await desk.page.getByRole('menuitem', { name: item, exact: true }).click()
}

const saved = async (place: string): Promise<Buffer> => {
  await expect(desk.page.locator('.toast-slot').first()).toContainText(place)
  return readFileSync(place)
}

/** 合计 of the column with this name under that group. */
const total = async (place: number): Promise<string> =>
  (await desk.page.locator('.report-table .is-total td').nth(place).textContent()) ?? ''

test('another period counts other months, and a number opens exactly its orders', async () => {
  const { page } = desk
  await expect(page.getByText('2026-11', { exact: true })).toBeVisible()
  const inMonth = Number(await total(1))
  await page.getByText('本年', { exact: true }).click()
  await expect(page.getByText('2026-01 至 2026-11')).toBeVisible()
  await expect.poll(async () => Number(await total(1))).toBeGreaterThan(inMonth)
  await page.getByText('本月', { exact: true }).click()
  await expect.poll(async () => Number(await total(1))).toBe(inMonth)

  const missed = Number(await total(2))
  expect(missed).toBeGreaterThan(0)
  await page.locator('.report-table .is-total td').nth(2).getByRole('button').click()
  await expect(page.getByText(`${missed} 条`)).toBeVisible()
  const rows = page.getByRole('grid', { name: '明细' }).getByRole('row')
  await expect(rows).toHaveCount(missed + 1)
  const order = (await rows.nth(1).locator('.mono').first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.locator('.drawer-head h2')).toHaveText(order)
  // Back, the rows are still open; Esc brings the table.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText(`${missed} 条`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('table', { name: '按店铺' })).toBeVisible()
})

test('导出 xlsx holds what the table shows, 导出 PDF is a PDF', async () => {
  const place = await saveAs('report.xlsx')
  const shown = [await total(1), await total(2)].map(Number)
  await choose('导出 xlsx')
  const sheets = await readExcelFile(await saved(place))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总', '按月', '口径'])
  expect(sheets[0]?.data.at(-1)?.slice(0, 4)).toEqual(['合计', shown[0]! / (shown[0]! + shown[1]!), ...shown])

  const paper = await saveAs('report.pdf')
  await choose('导出 PDF')
  expect((await saved(paper)).subarray(0, 5).toString()).toBe('%PDF-')
})
