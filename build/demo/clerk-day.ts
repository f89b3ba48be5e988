// An invoice clerk's day: the console's list comes in, a batch is pasted from a sheet, another is scanned, what a refund
// locks is marked, a special invoice waits for a call, the papers are printed, the console is filled in.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, copyText } from '../drive/desk.ts'
import type { Step } from './service-day.ts'

const LISTS = path.resolve(import.meta.dirname, '../../test/fixtures/lists')

const toast = (page: Page, text: string): Promise<void> =>
  page.locator('.toast-slot').filter({ hasText: text }).first().waitFor()
const list = (page: Page) => page.getByRole('grid', { name: '发票列表' })
const settled = (page: Page): Promise<void> => page.locator('#invoice-list[aria-busy=false]').waitFor()
const chooseMode = (page: Page, name: string): Promise<void> => page.getByText(name, { exact: true }).first().click()

const goToInvoices = async (page: Page): Promise<void> => {
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.getByRole('heading', { name: '发票' }).waitFor()
  await settled(page)
}

const planList = async ({ page, app }: Desk, name: string): Promise<void> => {
  await copyText(app, readFileSync(path.join(LISTS, name), 'utf8'))
  await list(page).focus()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: /^导入 \d+ 单/ }).waitFor()
}

/** The ids of the grid's rows that can be filled in, from the top. */
const openRows = (page: Page): Promise<string[]> =>
  page
    .locator('.invoice-grid-row:not(.is-locked)')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('[role=gridcell]')[1]?.textContent ?? ''))

/** What a gun sends: every character at once, then Enter. */
const shoot = async (page: Page, text: string, said: string | RegExp): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.locator('.scan-result').filter({ hasText: said }).waitFor()
}

export const clerkDay: readonly Step[] = [
  { name: 'clerk-invoices', act: async ({ page }) => goToInvoices(page) },
  { name: 'clerk-list-dry-run', act: async (desk) => planList(desk, 'invoice-list-1.tsv') },
  {
    name: 'clerk-list-imported',
    act: async ({ page }) => {
      await page.getByRole('button', { name: /^导入 \d+ 单/ }).click()
      await toast(page, '已导入 10 单')
    },
  },
  { name: 'clerk-look-alikes', act: async (desk) => planList(desk, 'invoice-list-2.tsv') },
  {
    name: 'clerk-form',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await list(page).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.getByRole('complementary', { name: '发票' }).waitFor()
    },
  },
  {
    name: 'clerk-grid',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await chooseMode(page, '批量填写')
      await page.getByRole('grid', { name: '批量填写' }).waitFor()
    },
  },
  {
    name: 'clerk-pasted',
    act: async ({ page, app }) => {
      const ids = (await openRows(page)).slice(1, 9)
      const sheet = ids.map((id, n) => {
        const courier = n === 2 ? '顺风' : '顺丰速运'
        const tracking = n === 5 ? '1.40286E+15' : `SF14028571602${33 + n}`
        return `${id}\t${24_117_306 + n}\t${courier}\t${tracking}`
      })
      await copyText(app, sheet.join('\n'))
      await page.keyboard.press('Control+v')
      await toast(page, '已粘贴 3 列 × 8 行')
      await page.getByText('科学计数，请重新复制').waitFor()
    },
  },
  {
    name: 'clerk-submitted',
    act: async ({ page }) => {
      await page.keyboard.press('Control+Enter')
      await toast(page, '已提交')
    },
  },
  {
    name: 'clerk-scan',
    act: async ({ page }) => {
      await chooseMode(page, '扫描枪模式')
      await page.getByRole('dialog', { name: '扫描枪模式' }).and(page.locator('[aria-busy=false]')).waitFor()
    },
  },
  {
    name: 'clerk-scanned',
    act: async ({ page }) => {
      await shoot(page, '24117321', '发票编号 24117321')
      await shoot(page, 'SF1402857160301', '已写入')
      await shoot(page, 'SF1402857160302', '已写入')
    },
  },
  {
    name: 'clerk-scan-says-why',
    act: async ({ page }) => shoot(page, 'SF1402857160301', '面单用过'),
  },
  {
    name: 'clerk-refunded',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('radio', { name: '列表' }).waitFor()
      await page.getByRole('button', { name: '标记已退款' }).first().click()
      await toast(page, '标记已退款')
    },
  },
  {
    name: 'clerk-printed',
    act: async ({ page, app, folder }) => {
      const filePath = path.join(folder, '寄件清单.pdf')
      await app.evaluate(({ dialog }, chosen) => {
        Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: chosen }) })
      }, filePath)
      await page.getByRole('tab', { name: '完成', exact: true }).click()
      await settled(page)
      await page.getByRole('button', { name: '打印' }).click()
      await page.getByRole('menuitem', { name: '寄件清单' }).click()
      await toast(page, '页 PDF')
    },
  },
  {
    name: 'clerk-fill-in',
    act: async ({ page }) => {
      await page.getByRole('navigation').getByText('待回填').click()
      await page.getByRole('button', { name: '标记已回填' }).waitFor()
    },
  },
]
