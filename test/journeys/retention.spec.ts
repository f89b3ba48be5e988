// 隐私与保留 and 审计 at the built application: a head is noted, old orders are purged after a preview, the log still verifies, and the
// noted head still stands in the chain (W9).
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
})
test.afterEach(async () => {
  await desk.close()
})

const section = async (name: string): Promise<void> => {
  const { page } = desk
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).first().click()
  await page.getByRole('navigation', { name: '设置分类' }).getByRole('button', { name }).click()
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}

test('what is past its time goes, and the log holds', async () => {
  const { page } = desk
  await section('审计')
  const head = (await page.locator('.upkeep-facts code').getAttribute('title')) ?? ''
  expect(head).toMatch(/^[0-9a-f]{64}$/)

  await section('隐私与保留')
  await page.getByLabel('质保结束后保留（天）').fill('0')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '清除个人信息' }).click()
  const dialog = page.getByRole('dialog', { name: '清除个人信息' })
  await expect(dialog.getByRole('table', { name: '可清除的订单' })).toBeVisible()
  await dialog.getByRole('button', { name: /^清除 [\d,]+ 个订单$/ }).click()
  await expect(page.locator('.toast-slot').first()).toContainText('个订单的个人信息')
  await expect(page.getByText('现在没有可以清除的个人信息')).toBeVisible()

  await section('审计')
  await page.getByRole('button', { name: '校验日志' }).click()
  await expect(page.getByText(/^完好/)).toBeVisible()
  await page.getByLabel(/^指纹/).fill(head)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^在链上/)).toBeVisible()
})

test('the calendar is read by keyboard, and a year that isn’t known says so', async () => {
  const { page } = desk
  await section('工作日历')
  await page.getByRole('button', { name: /^2026-11-30 / }).focus()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('button', { name: /^2026-10-30 / })).toBeFocused()
  await expect(page.getByRole('button', { name: '2026-10-01 法定放假' })).toBeVisible()
  await page.getByRole('button', { name: '下一年' }).click()
  await expect(page.getByText(/2027 年的安排还未收录/)).toBeVisible()
})
