// The invoice list is exported and printed in the built application: real files, made by its own hidden page.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('i')
  await desk.page.locator('#invoice-list[aria-busy=false]').waitFor()
})
test.afterEach(async () => {
  await desk.close()
})

/** The person saves under this name. */
const saveAs = async (name: string): Promise<string> => {
  const place = path.join(desk.folder, name)
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  return place
}

const choose = async (button: string, item: string): Promise<void> => {
  await desk.page.getByRole('button', { name: button, exact: true }).first().click()
  await desk.page.getByRole('menuitem', { name: item, exact: true }).click()
}

const saved = async (place: string): Promise<Buffer> => {
  await expect(desk.page.locator('.toast-slot').first()).toContainText(place)
  await expect(desk.page.getByRole('button', { name: '打开', exact: true })).toBeVisible()
  return readFileSync(place)
}

for (const [item, name] of [
  ['寄件清单（A4）', 'list.pdf'],
  ['信封标签（A4，一页 8 张）', 'envelopes.pdf'],
  ['寄件标签（100 × 150 mm）', 'labels.pdf'],
] as const)
  test(`打印 ${item}`, async () => {
    const place = await saveAs(name)
    await choose('打印', item)
    const pdf = await saved(place)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

test('导出 CSV', async () => {
  const place = await saveAs('invoices.csv')
  await choose('导出', '导出 CSV')
  const csv = await saved(place)
  expect(csv.toString('utf8').split('\r\n')[0]).toMatch(/^\uFEFF店铺,订单ID,/)
})
