// 申诉与证据 in the built application: a complaint against its stopwatch, and an order that an appeal freezes.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk, orderShown } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk({ size: { width: 1366, height: 768 } })
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('a')
  await desk.page.getByRole('heading', { name: '申诉与证据' }).waitFor()
})
test.afterEach(async () => {
  await desk.close()
})

test('a complaint runs against its stopwatch, is written up and answered, and the answer can be taken back (A18.16, W23)', async () => {
  const { page } = desk
  const panel = page.getByRole('region', { name: '投诉', exact: true })
  const face = panel.getByRole('timer')
  // A practice desk's clock stands where it was put.
  await expect(face).toHaveText('18:00')
  await expect(panel).toContainText('就提醒所有主管')

  await page.getByRole('grid', { name: '投诉列表' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('已致电客户，十分钟内回复')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('list', { name: '经过' })).toContainText('已致电客户，十分钟内回复')

  await panel.getByRole('button', { name: '答复投诉' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '答复投诉' }).click()
  await expect(page.locator('.toast')).toContainText('答复投诉')
  await expect(panel.getByRole('list', { name: '经过' })).toContainText('我方答复')
  await expect(panel).toContainText('答复用时')
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect(panel).toContainText('距答复时限')
})

test('a new complaint is recorded for a shop and stands among those that wait', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '登记投诉' }).click()
  await page.getByRole('menuitem').first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: '投诉编号' }).fill('TS-0200')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('grid', { name: '投诉列表' })).toContainText('TS-0200')
  await expect(page.getByRole('tab', { name: '投诉', exact: true })).toContainText('2')
})

test('a frozen order opens from its row, is settled there, and stands among the ended ones (T13)', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: '申诉冻结' }).click()
  const grid = page.getByRole('grid', { name: '冻结中的订单' })
  await expect(grid).toContainText('我方环节超过时限')
  await grid.focus()
  await page.keyboard.press('Enter')
  await page.locator('.drawer').waitFor()
  const order = await orderShown(page)
  await page.getByRole('button', { name: '处理申诉', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '处理申诉', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('tab', { name: '已结束' }).click()
  const ended = page.getByRole('grid', { name: '已结束的申诉' })
  await expect(ended).toContainText(order)
  await expect(ended).toContainText('继续流程')
})
