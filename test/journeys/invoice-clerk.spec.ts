// The invoice clerk's jobs within their budgets (product.md), pressed key by key in the built application.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Desk, copyText, openDesk } from '../../build/drive/desk.ts'
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

const BATCH = 40
const batchIds = Array.from({ length: BATCH }, (_, n) => `2026110${String(70_000_000 + n * 37)}`)
const sheetNumber = (n: number): string => String(24_118_000 + n)
const parcel = (n: number): string => `SF14028572${String(10_000 + n)}`

/** Forty invoices asked for this morning, as the console's list has them. */
const batchList = (): string =>
  [
    '订单ID\t客户ID\t联系方式\t发票编号\t发票金额\t发票类型\t发票状态\t申请时间\t开票时间\t操作',
    ...batchIds.map(
      (id, n) =>
        `${id}\tu-${n}\t1380000${String(1000 + n)}\t\t680.00\t增值税普通发票\t申请中\t2026-11-30 08:30:00\t\t查看`,
    ),
  ].join('\n')

/** Brings the batch in and narrows the desk to it. */
const bringBatch = async (): Promise<void> => {
  const { page, app } = desk
  await copyText(app, batchList())
  await grid().focus()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: `导入 ${BATCH} 单` }).click()
  await expect(toast()).toContainText(`已导入 ${BATCH} 单`)
  await page.keyboard.press('/')
  await page.keyboard.type('2026110')
  await expect(page.locator('#invoice-list')).toHaveAttribute('aria-busy', 'false')
}
const chooseMode = (name: string): Promise<void> => desk.page.getByText(name, { exact: true }).first().click()
const requested = () => desk.page.getByRole('tab', { name: '申请中', exact: true })

test('I8 W23 forty invoices by pasting three columns: at most five actions, one undo for the batch', async () => {
  const { page, app } = desk
  await bringBatch()
  await chooseMode('批量填写')
  const sheet = page.getByRole('grid', { name: '批量填写' })
  await expect(sheet).toHaveAttribute('aria-rowcount', String(BATCH + 1))
  // In another order than the desk's, with the id between the columns: each line finds its row.
  const lines = batchIds.map((id, n) => `${sheetNumber(n)}\t${id}\t顺丰速运\t${parcel(n)}`)
  await copyText(app, lines.toReversed().join('\n'))
  const { press, spent } = counted(page)
  await press('Control+v')
  await expect(page.getByRole('button', { name: /^提交/ })).toContainText(`${BATCH} 张发票`)
  await press('Control+Enter')
  await expect(toast()).toContainText(`已提交 ${BATCH} 张发票`)
  expect(spent()).toBeLessThanOrEqual(5)
  await page.keyboard.press('Control+z')
  await expect(toast()).toContainText('已撤销')
  await expect(page.getByRole('button', { name: /^提交/ })).toContainText(`${BATCH} 张发票`)
})

test('I8 W15 forty invoices by the scanner: two scans a row and no key', async () => {
  test.setTimeout(120_000)
  const { page } = desk
  await bringBatch()
  await chooseMode('扫描枪模式')
  const scanner = page.getByRole('dialog', { name: '扫描枪模式' })
  await expect(scanner).toHaveAttribute('aria-busy', 'false')
  /** What a gun sends: the characters without a pause, then Enter. */
  const shoot = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  for (let n = 0; n < BATCH; n += 1) {
    await shoot(sheetNumber(n))
    await shoot(parcel(n))
    await expect(scanner.getByText(`第 ${n + 1} 张已写入`)).toBeVisible()
  }
  await expect(scanner.getByText('这一批写完了')).toBeVisible()
  await page.keyboard.press('Escape')
  await requested().click()
  await expect(page.locator('#invoice-list')).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByText(batchIds[0] ?? '')).toHaveCount(0)
})

test('I10 a row with a refund is issued by neither the grid nor the scanner', async () => {
  const { page, app } = desk
  const row = page.locator('.is-locked').filter({ hasText: '标记已退款' }).first()
  await grid().focus()
  await page.keyboard.press('End')
  const orderId = /(?:qc-)?20\d{13}/.exec((await row.textContent()) ?? '')?.[0] ?? ''
  await chooseMode('批量填写')
  await copyText(app, `${orderId}\t24118999\t顺丰速运\tSF1402857219999`)
  await page.getByRole('grid', { name: '批量填写' }).waitFor()
  await page.keyboard.press('Control+v')
  await expect(toast()).toContainText('略过 1 行锁定')
  await expect(page.getByRole('button', { name: /^提交/ })).toBeDisabled()
  await chooseMode('扫描枪模式')
  await expect(page.getByRole('dialog', { name: '扫描枪模式' })).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.type(orderId)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('不能开票')
})

test('I3 W16 the console’s two lists, then both again: nothing merged, nothing twice', async () => {
  const { page, app } = desk
  const verdicts = async (list: string): Promise<string> => {
    await copyText(app, readFileSync(`test/fixtures/lists/${list}.tsv`, 'utf8'))
    await grid().focus()
    await page.keyboard.press('Control+v')
    const plan = page.getByRole('dialog', { name: '导入清单' })
    await plan.getByRole('tab', { name: '全部' }).waitFor()
    const counts = await plan.getByRole('tab').allTextContents()
    const submit = plan.getByRole('button', { name: /^导入/ })
    if (await submit.isEnabled()) {
      await submit.click()
      await expect(toast()).toContainText('已导入')
    } else await page.keyboard.press('Escape')
    await expect(plan).toHaveCount(0)
    return counts.slice(0, 4).join(' ')
  }
  expect(await verdicts('invoice-list-1')).toBe('全部10 新增10 有变化0 无变化0')
  expect(await verdicts('invoice-list-2')).toBe('全部6 新增3 有变化0 无变化3')
  expect(await verdicts('invoice-list-1')).toBe('全部10 新增0 有变化0 无变化10')
  expect(await verdicts('invoice-list-2')).toBe('全部6 新增0 有变化0 无变化6')
})
