// A draft checked, a product listed and the time without orders read by a person at the built application.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
  await desk.page.getByRole('navigation').getByRole('button', { name: '合规' }).click()
})
test.afterEach(async () => {
  await desk.close()
})

const tab = (name: string) => desk.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

test('a draft’s hits are marked and stepped through, and the draft is still there later (A10.8)', async () => {
  const { page } = desk
  await tab('上架检查')
  const body = page.getByRole('textbox', { name: '描述' })
  await body.fill('业界领先的网站建设，独一无二')
  const hits = page.getByRole('list', { name: '命中处' })
  await expect(hits.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: '下一处' }).click()
  await expect(body).toBeFocused()
  await page.keyboard.insertText('经过三项认证')
  await expect(hits.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText('草稿已存')).toBeVisible()
  await tab('总览')
  await tab('上架检查')
  await expect(body).toHaveValue('经过三项认证的网站建设，独一无二')
  await body.fill('经过三项认证的网站建设')
  await expect(page.getByText('没有发现', { exact: true })).toBeVisible()
})

test('a listing is refused with what is missing; listed, its time without an order runs (A10, A18.14)', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '店铺', exact: true }).click()
  await page.getByRole('menuitemradio').nth(1).click()
  await tab('上架检查')
  await page.getByRole('region', { name: '商品' }).getByRole('button', { name: '上架商品' }).first().click()
  const dialog = page.getByRole('dialog', { name: /^上架商品/ })
  await dialog.getByLabel('商品').fill('云上备份')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: '依据' })).toContainText('没有下架预案')
  await page.keyboard.press('Escape')
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await expect(dialog.getByRole('status')).toHaveText('条件已齐')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row', { name: /^云上备份/ })).toContainText('6/6')
  await tab('滞销商品')
  await expect(page.getByRole('img', { name: /^云上备份：已 0 天无成交/ })).toBeVisible()
})
