// The invoice clerk's jobs within their budgets (product.md), pressed key by key in the built application.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'
import { counted } from './counted.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('i')
  await desk.page.getByRole('heading', { name: '发票' }).waitFor()
  await desk.page.locator('#invoice-list[aria-busy=false]').waitFor()
})
test.afterEach(async () => {
  await desk.close()
})

const grid = () => desk.page.getByRole('grid', { name: '发票列表' })
const toast = () => desk.page.locator('.toast-slot').first()
const form = () => desk.page.getByRole('complementary', { name: '发票' })

test('I10 the refund check costs nothing: what a refund locks is said as the list opens', async () => {
  await expect(desk.page.getByRole('note').filter({ hasText: '有退款，不能开票' })).toBeVisible()
  await grid().focus()
  await desk.page.keyboard.press('End')
  await expect(grid().locator('.is-locked').last()).toBeVisible()
})

test('I2 who pays the courier stands in every row: 0 actions', async () => {
  await expect(grid().getByRole('row').nth(1).locator('.freight-badge')).toBeVisible()
})

test('I8 one invoice by its form: open, number, courier, tracking, issue; one undo', async () => {
  const { page } = desk
  await grid().focus()
  const { press, type, spent } = counted(page)
  await press('Enter')
  await expect(form().getByLabel('发票编号', { exact: true })).toBeFocused()
  const order = (await form().getByRole('heading').first().textContent()) ?? ''
  await type('24117306')
  await page.keyboard.press('Enter')
  await type('顺丰速运')
  await page.keyboard.press('Enter')
  await type('SF1402857160233')
  await press('Control+Enter')
  await expect(toast()).toContainText('已开票')
  expect(spent()).toBeLessThanOrEqual(5)
  await expect(form().getByLabel('快递编号', { exact: true })).toHaveValue('SF1402857160233')
  await page.keyboard.press('Escape')
  await expect(grid().getByRole('row').filter({ hasText: order })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(grid().getByRole('row').filter({ hasText: order })).toBeVisible()
})

test('I10 a locked invoice says why 开票 is closed, and is marked refunded instead', async () => {
  const { page } = desk
  await grid().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(form().getByRole('button', { name: '开票', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('现在不能开票')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+m')
  await expect(toast()).toContainText('已标记已退款')
})
