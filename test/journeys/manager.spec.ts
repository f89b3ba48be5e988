// A manager's questions within their budgets (product.md), asked in the built application.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'
import { counted } from './counted.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
  const { page } = desk
  // Whoever sits here is a manager: the home screen is theirs.
  await page.getByRole('button', { name: /· 实施$/ }).click()
  await page.getByRole('menuitemradio', { name: /主管/ }).click()
  await expect(page.getByRole('radio', { name: '主管' })).toBeChecked()
})
test.afterEach(async () => {
  await desk.close()
})

const popover = () => desk.page.getByRole('dialog', { name: '依据' })
const compliance = () => desk.page.getByRole('navigation').getByRole('button', { name: '合规' })

test('are we safe: 0 actions, in one sentence and a line per shop', async () => {
  const { page } = desk
  const safety = page.getByRole('region', { name: '我们安全吗' })
  await expect(safety).toContainText('有风险')
  await expect(safety).toContainText('保证金缺 7,500.00 元，须在 2026-12-02 24:00 前补足')
  await expect(safety.getByRole('img', { name: '违规扣分 14/24' })).toBeVisible()
  await expect(safety.getByRole('row')).toHaveCount(4)
})

test('why is this red: at most 2 actions to the clause and the event behind it (A9.5.3, W10)', async () => {
  const { page } = desk
  const { press, spent } = counted(page)
  const due = page.getByRole('region', { name: '我们安全吗' }).getByRole('button', { name: '剩 2 天 15 小时' })
  await due.focus()
  await press('Enter')
  await expect(popover()).toContainText('补足保证金')
  await expect(popover()).toContainText('扣保证金')
  await expect(popover()).toContainText('3 个工作日')
  await expect(popover()).toContainText('从下期结算扣；结算不足则关闭全部展示权')
  expect(spent()).toBeLessThanOrEqual(2)
  await page.keyboard.press('Escape')
  // The number of overdue orders opens its rows, and the row's badge its basis.
  const rows = counted(page)
  await rows.click('button', '我方逾期 3')
  await expect(page.getByRole('heading', { name: '交付' })).toBeVisible()
  await page.locator('#queue-list[aria-busy=false]').waitFor()
  await rows.press('b')
  await expect(popover()).toBeVisible()
  expect(rows.spent()).toBeLessThanOrEqual(2)
})

test('what if one more violation: at most 2 actions, and nothing is written (A20, W8)', async () => {
  const { page } = desk
  await compliance().focus()
  const { press, type, spent } = counted(page)
  await press('Enter')
  const panel = page.getByRole('region', { name: '如果再有一次' })
  // One point more is supposed at once.
  await expect(panel.getByRole('status')).toContainText('不会清退')
  const points = panel.getByRole('textbox', { name: '扣分', exact: true })
  await points.selectText()
  await type('10')
  await expect(panel.getByRole('status')).toContainText('会被清退')
  await expect(page.getByRole('img', { name: '违规扣分 14/24，推演再扣 10' })).toBeVisible()
  expect(spent()).toBeLessThanOrEqual(2)
  await panel.getByRole('button', { name: '复原' }).click()
  await expect(page.getByRole('img', { name: '违规扣分 14/24', exact: true })).toBeVisible()
})

test('a payment tops the deposit up, its clock ends, and the undo brings both back (A9.5.3, W23)', async () => {
  const { page } = desk
  await compliance().click()
  const deposit = page.getByRole('region', { name: '保证金', exact: true })
  await expect(deposit).toContainText('缺 7,500.00')
  await deposit.getByRole('button', { name: '登记补缴' }).click()
  await page.keyboard.type('7500')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast-slot').first()).toContainText('已登记补缴')
  await expect(deposit).toContainText('保证金足额，没有补足时限')
  await page.locator('.toast-slot').first().getByRole('button', { name: '撤销' }).click()
  await expect(deposit).toContainText('缺 7,500.00')
})

test('a shop whose account is not open here opens one, and its gates say why they are closed (D1, D2)', async () => {
  const { page } = desk
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
  await page.getByRole('button', { name: '添加店铺' }).click()
  await page.getByLabel('云市场').selectOption({ index: 1 })
  await page.getByLabel('账号 ID').fill('100000000001')
  await page.getByLabel('店铺名').fill('云帆二店')
  await page.keyboard.press('Control+Enter')
  await compliance().click()
  await page.getByRole('button', { name: '店铺', exact: true }).click()
  await page.getByRole('menuitemradio', { name: '云帆二店' }).click()
  await page.getByRole('button', { name: '建立店铺账户' }).click()
  await page.getByRole('checkbox', { name: '服务市场' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: '保证金', exact: true })).toContainText('还没有缴足过')
  await page.keyboard.press(']')
  await expect(page.getByRole('button', { name: '店铺', exact: true })).not.toContainText('云帆二店')
})
