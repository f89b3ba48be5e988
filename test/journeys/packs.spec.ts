// A manager changes a deposit in the rules: seen as a difference, held against orders and accounts, taken, and in force from its
// date on and not before (W4, W5, A-FIN).
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
  const { page } = desk
  await page.getByRole('button', { name: /· 实施$/ }).click()
  await page.getByRole('menuitemradio', { name: /主管/ }).click()
  await expect(page.getByRole('radio', { name: '主管' })).toBeChecked()
  await goTo('设置')
  await page.getByRole('button', { name: '规则包' }).click()
})
test.afterEach(async () => {
  await desk.close()
})

const goTo = (screen: string): Promise<void> =>
  desk.page.getByRole('navigation').first().getByRole('button', { name: screen, exact: true }).click()

const versions = () => desk.page.getByRole('table', { name: '腾讯云的版本' })
const requiredNow = () => desk.page.getByRole('region', { name: '保证金', exact: true })

const startDraft = async (): Promise<void> => {
  await desk.page.getByRole('button', { name: '新版本', exact: true }).first().click()
  await expect(desk.page.getByRole('heading', { name: '腾讯云 · 新版本' })).toBeVisible()
}

/** A day later: at the earliest tomorrow's rules hold. */
const moveToday = async (): Promise<void> => {
  const { page } = desk
  await page.getByRole('button', { name: '移动今天' }).click()
  await page.getByRole('textbox', { name: '新的今天' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '移动今天' }).waitFor({ state: 'detached' })
}

test('a deposit is changed: difference, impact, taken, and 合规 asks for it from its date on', async () => {
  const { page } = desk
  await startDraft()
  await page.getByRole('textbox', { name: '生效日期' }).fill('2026-12-01')
  for (const category of ['软件市场', '服务市场', '建站市场', '企业软件', '解决方案'])
    await page.getByRole('textbox', { name: `保证金 · ${category}` }).fill('8000')

  await page.getByRole('tab', { name: '差异' }).click()
  const diff = page.getByRole('table', { name: '差异' })
  await expect(diff.getByRole('row', { name: '各类目保证金 · 服务市场' })).toContainText('¥8,000.00')

  // Not before somebody has seen whom it touches.
  const take = page.getByRole('button', { name: '采用', exact: true })
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('tab', { name: '影响' }).click()
  await page.getByRole('button', { name: '生成影响报告' }).click()
  const accounts = page.getByRole('region', { name: '店铺账号' })
  await expect(accounts).toContainText('应缴保证金 ¥5,000.00 → ¥8,000.00')
  await expect(accounts).toContainText('缺口')

  await page.getByRole('tab', { name: '情景' }).click()
  await page.getByRole('button', { name: '运行内置情景' }).click()
  await expect(page.getByRole('status').filter({ hasText: '个未通过' })).toBeVisible()

  await take.click()
  await expect(page.locator('.toast-slot').first()).toContainText('已采用，2026-12-01 起生效')
  await expect(versions().getByRole('row', { name: '2026-12-01' })).toContainText('未生效')

  await goTo('合规')
  await page.getByRole('button', { name: '店铺', exact: true }).click()
  await page.getByRole('menuitemradio', { name: /腾讯云店/ }).click()
  await expect(requiredNow()).toContainText('应缴 5,000.00 元')
  await moveToday()
  await expect(requiredNow()).toContainText('应缴 8,000.00 元')
  await goTo('设置')
  await expect(versions().getByRole('row', { name: '2026-12-01' })).toContainText('生效中')
  await expect(versions().getByRole('button', { name: '撤回' })).toHaveCount(0)
})

test('taken by mistake it is taken back until its day comes (W4)', async () => {
  const { page } = desk
  await startDraft()
  await page.getByRole('textbox', { name: '开票时限' }).fill('5')
  await page.getByRole('tab', { name: '影响' }).click()
  await page.getByRole('button', { name: '生成影响报告' }).click()
  await page.getByRole('region', { name: '订单' }).waitFor()
  await page.getByRole('button', { name: '采用', exact: true }).click()
  await versions().getByRole('button', { name: '撤回' }).click()
  await expect(page.locator('.toast-slot').first()).toContainText('已撤回')
  await expect(versions().getByRole('row', { name: '2026-12-01' })).toHaveCount(0)
})

test('a version goes out as JSON, and what comes in is a draft or says what is wrong', async () => {
  const { page, app, folder } = desk
  const file = path.join(folder, 'rules.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
  await versions().getByRole('button', { name: '导出' }).first().click()
  await expect(page.locator('.toast-slot').first()).toContainText(file)
  const text = readFileSync(file, 'utf8')

  writeFileSync(file, text.replace('"days": 5', '"days": "five"'))
  await page.getByRole('button', { name: '导入', exact: true }).last().click()
  await expect(page.getByRole('alert')).toContainText('没有导入 rules.json')

  writeFileSync(file, text.replace('2015-01-01T', '2027-01-01T').replace('"days": 30', '"days": 20'))
  await page.getByRole('button', { name: '导入', exact: true }).last().click()
  await expect(page.getByRole('textbox', { name: '生效日期' })).toHaveValue('2027-01-01')
  await expect(page.getByRole('tab', { name: '差异' })).toHaveAttribute('aria-description', '1')
})
