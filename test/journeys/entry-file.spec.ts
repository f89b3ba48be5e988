// The entry file, a case and a receipt kept by a person at the built application, with real files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
let folder: string
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'workbench-entry-'))
  desk = await openDesk()
  await desk.page.getByRole('navigation').getByRole('button', { name: '合规' }).click()
})
test.afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const tab = (name: string) => desk.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
const dialog = () => desk.page.getByRole('dialog')
const toast = () => desk.page.locator('.toast-slot').first()
const paper = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('evidence and its last day are kept of an entry item; the overview counts it, and the undo takes it back (A-MK, A18.1)', async () => {
  const { page } = desk
  const tile = page.locator('.tile', { hasText: '入驻资料' })
  await expect(tile).toContainText('2 项快到期或已过期')
  await tile.getByRole('button', { name: '入驻资料' }).click()
  const conditions = page.getByRole('region', { name: /^入驻条件/ })
  await expect(conditions).toContainText('已备 3/4')
  // From the row by the keyboard alone: Enter opens it.
  await page.getByRole('button', { name: '不低于 5×8 的在线支持' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: '产品建立在平台之上' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog().getByRole('checkbox', { name: '已备齐' }).check()
  await dialog().getByLabel('有效期至').fill('2026-12-20')
  await dialog()
    .locator('input[type=file]')
    .setInputFiles([paper('部署说明.txt', '部署在平台上'), paper('截图.txt', '一')])
  await expect(dialog().locator('.attachment.is-kept')).toHaveCount(2)
  await page.keyboard.press('Control+Enter')
  await expect(toast()).toContainText('已保存 · 产品建立在平台之上')
  await expect(dialog()).toHaveCount(0)
  await expect(conditions).toContainText('已备 4/4')
  const row = page.getByRole('row', { name: /^产品建立在平台之上/ })
  await expect(row).toContainText('剩 20 天')
  await row.getByRole('button', { name: '部署说明.txt' }).click()
  await expect(dialog()).toContainText('部署在平台上')
  await page.keyboard.press('Escape')
  await tab('总览')
  await expect(tile).toContainText('3 项快到期或已过期')
  await toast().getByRole('button', { name: '撤销' }).click()
  await expect(tile).toContainText('2 项快到期或已过期')
})

test('what has lapsed is recorded as a change with its own clock, and its report is proved (A18.1)', async () => {
  const { page } = desk
  await tab('入驻资料')
  await page.getByRole('region', { name: '到期提醒' }).getByRole('button', { name: '登记资料变更' }).click()
  await expect(dialog().getByLabel('资料', { exact: true })).toHaveValue('登记服务人员、服务时间和质保')
  await page.keyboard.press('Control+Enter')
  const documents = page.getByRole('region', { name: '资料变更申报' })
  const changed = documents.getByRole('listitem').filter({ hasText: '登记服务人员' })
  // Thirty days from the end of its last day, whenever somebody noticed.
  await expect(changed).toContainText('剩 24 天 15 小时')
  await expect(page.getByRole('region', { name: '到期提醒' })).toContainText('已登记变更')
  await changed.getByRole('button', { name: '申报凭证' }).click()
  await dialog().locator('input[type=file]').setInputFiles(paper('工单.txt', '已受理'))
  await expect(dialog().locator('.attachment.is-kept')).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(changed.getByRole('button', { name: '工单.txt' })).toBeVisible()
  await changed.getByRole('button', { name: '申报变更' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(changed).toContainText('2026-11-30 已申报')
})

test('a case opens on Enter, its appeal is decided and it is settled; its withdrawal takes its points (A19, W21)', async () => {
  const { page } = desk
  await tab('违规案卷')
  await page.getByRole('button', { name: 'V-03' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: '案卷' })
  await expect(drawer.getByRole('heading', { name: 'V-04' })).toBeVisible()
  await expect(drawer).toContainText('2026-11-27 扣 7,500.00 元')
  await drawer.getByRole('button', { name: '登记申诉' }).click()
  await dialog().getByLabel('结果').selectOption({ label: '申诉成立' })
  await dialog().getByLabel('裁定时间').fill('2026-11-30')
  await page.keyboard.press('Control+Enter')
  await expect(drawer).toContainText('等平台撤销违规')
  await drawer.getByRole('button', { name: '撤销违规' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(drawer).toContainText('平台已撤销')
  await drawer.getByRole('button', { name: '结案' }).click()
  await expect(drawer.getByRole('button', { name: '重新打开' })).toBeVisible()
  await drawer.getByText(/^改动记录/).click()
  await expect(drawer.locator('.kept-history li')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'V-04' })).toBeFocused()
})

test('a movement of the deposit has its receipt and where the original lies (D4)', async () => {
  const { page } = desk
  await tab('保证金流水')
  await expect(page.getByRole('columnheader', { name: '回单' })).toBeVisible()
  await page.getByRole('button', { name: '登记回单' }).first().click()
  await dialog().getByLabel('回单编号').fill('KK-2041')
  await dialog().getByLabel('存放处').fill('财务档案盒 3')
  await dialog().locator('input[type=file]').setInputFiles(paper('扣款通知.txt', '扣款'))
  await expect(dialog().locator('.attachment.is-kept')).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'KK-2041' })).toHaveAttribute('title', '存放 财务档案盒 3')
  await expect(page.locator('.receipt-files')).toHaveText('1')
})
