// The jobs of service staff within their budgets (product.md), pressed key by key in the built application.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, chooseTab, copyText, focusRow, goToDelivery, openDesk, orderShown } from '../../build/drive/desk.ts'
import { counted } from './counted.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
})
test.afterEach(async () => {
  await desk.close()
})

const toast = () => desk.page.locator('.toast-slot').first()

test('what expires today stands on the first screen: 0 actions', async () => {
  await expect(desk.page.getByRole('heading', { name: '今天到期与逾期' })).toBeVisible()
  await expect(desk.page.getByRole('grid', { name: '今天到期与逾期' }).getByRole('row').nth(1)).toBeVisible()
})

test('T5 confirming costs at most 4: open, template, confirm', async () => {
  const { page } = desk
  await goToDelivery(page)
  await chooseTab(page, '待确认需求')
  await focusRow(page)
  const { press, type, spent } = counted(page)
  await press('Enter')
  await expect(page.getByRole('textbox', { name: '备注' })).toBeFocused()
  const order = await orderShown(page)
  await type('已确认范围，按期实施')
  await press('Control+Enter')
  await expect(toast()).toContainText('已确认需求')
  expect(spent()).toBeLessThanOrEqual(4)
  await chooseTab(page, '实施中')
  await expect(page.getByRole('row').filter({ hasText: order })).toBeVisible()
})

test('T6 rejecting with a template reason costs at most 3', async () => {
  const { page } = desk
  await goToDelivery(page)
  await chooseTab(page, '待确认需求')
  await focusRow(page)
  const { press, spent } = counted(page)
  await press('Enter')
  const chip = page.locator('.composer-chip', { hasText: '缺少环境信息' }).first()
  await expect(chip).toBeVisible()
  await chip.click()
  await press('Alt+r')
  await expect(toast()).toContainText('已驳回需求')
  expect(spent() + 1).toBeLessThanOrEqual(3)
})

test('T7 submitting a result with two files costs at most 4', async () => {
  const { page, folder } = desk
  const files = ['验收报告.txt', '切换记录.txt'].map((name) => path.join(folder, name))
  for (const file of files) writeFileSync(file, `${path.basename(file)} 内容`)
  await goToDelivery(page)
  await chooseTab(page, '实施中')
  await focusRow(page)
  const { press, type, choose, spent } = counted(page)
  await press('Enter')
  await expect(page.getByRole('textbox', { name: '备注' })).toBeFocused()
  await type('三台应用服务器与订单库已迁移，校验报告见附件。')
  await choose('.composer input[type=file]', files)
  await expect(page.locator('.composer .attachment.is-kept')).toHaveCount(2)
  await page.getByRole('textbox', { name: '备注' }).focus()
  await press('Control+Enter')
  await expect(toast()).toContainText('已提交验收')
  expect(spent()).toBeLessThanOrEqual(4)
})

test('W24 pasting a list export costs at most 3', async () => {
  const { page, app } = desk
  const list = readFileSync(path.resolve('test/fixtures/lists/delivery-list-qingcloud.utf8bom.csv'), 'utf8')
  await goToDelivery(page)
  await copyText(app, list.replaceAll(',', '\t'))
  const { click, press, spent } = counted(page)
  await click('button', '粘贴清单')
  const go = page.getByRole('button', { name: /^导入 \d+ 单/ })
  await expect(go).toBeEnabled()
  await press('Enter')
  await expect(toast()).toContainText('已导入 24 单')
  expect(spent()).toBeLessThanOrEqual(3)
  await page.getByRole('searchbox', { name: '找订单、客户' }).fill('qc-78843943653')
  await expect(page.getByRole('row').filter({ hasText: 'qc-78843943653' })).toBeVisible()
})
