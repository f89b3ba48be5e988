// A service person's day: a list comes in, orders are confirmed, rejected, delivered and accepted, time passes, an
// appeal freezes one, and the import is taken back.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Desk, chooseTab, copyText, focusRow, goToDelivery } from '../drive/desk.ts'

export interface Step {
  readonly name: string
  readonly act: (desk: Desk) => Promise<void>
}

const LIST = path.resolve(import.meta.dirname, '../../test/fixtures/lists/delivery-list-tencent.gbk.csv')

const toast = async (page: Page, text: string): Promise<void> => {
  await page.locator('.toast-slot').filter({ hasText: text }).first().waitFor()
}

const openRow = async (page: Page, tab: string, index = 0): Promise<void> => {
  await goToDelivery(page)
  await chooseTab(page, tab)
  await focusRow(page, index)
  await page.keyboard.press('Enter')
  await page.locator('.drawer').waitFor()
}

const note = (page: Page) => page.getByRole('textbox', { name: '备注' })

const moveToday = async (page: Page, to: string): Promise<void> => {
  await page.getByRole('button', { name: '移动今天' }).click()
  const target = page.getByRole('textbox', { name: '新的今天' })
  await target.fill(to)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Through the desk's own menu: what happened elsewhere is recorded as a fact. */
const record = async (page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.locator('.drawer-side').getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: action }).click()
  for (const [name, text] of Object.entries(fields))
    await page.getByRole('dialog').getByRole('textbox', { name }).fill(text)
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

export const serviceDay: readonly Step[] = [
  { name: 'home', act: async ({ page }) => page.getByRole('heading', { name: '今天到期与逾期' }).waitFor() },
  { name: 'queue', act: async ({ page }) => goToDelivery(page) },
  {
    name: 'import-dry-run',
    act: async ({ app, page }) => {
      await copyText(app, new TextDecoder('gb18030').decode(readFileSync(LIST)))
      await page.getByRole('button', { name: '粘贴清单' }).click()
      await page.getByRole('button', { name: /^导入 \d+ 单/ }).waitFor()
    },
  },
  {
    name: 'import-done',
    act: async ({ page }) => {
      await page.getByRole('button', { name: /^导入 \d+ 单/ }).click()
      await page.getByRole('region', { name: '导入结果' }).waitFor()
    },
  },
  {
    name: 'queue-after-import',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await chooseTab(page, '待确认需求')
    },
  },
  {
    name: 'why-this-date',
    act: async ({ page }) => {
      await focusRow(page)
      await page.keyboard.press('b')
      await page.locator('.popover').waitFor()
    },
  },
  {
    name: 'confirm-form',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await openRow(page, '待确认需求')
      await note(page).fill('需求已确认：范围与商品说明一致，按期实施。')
    },
  },
  {
    name: 'confirmed',
    act: async ({ page }) => {
      await page.keyboard.press('Control+Enter')
      await toast(page, '已确认需求')
    },
  },
  {
    name: 'rejected',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await openRow(page, '待确认需求')
      await note(page).fill('缺少旧数据样例，请补充后再提交。')
      await page.keyboard.press('Alt+r')
      await toast(page, '已驳回需求')
    },
  },
  {
    name: 'result-with-two-files',
    act: async ({ page, folder }) => {
      await page.keyboard.press('Escape')
      await openRow(page, '实施中')
      const files = ['迁移校验报告.txt', '切换记录.txt'].map((name) => path.join(folder, name))
      for (const file of files) writeFileSync(file, `${path.basename(file)}\n逐项核对，无差异。\n`)
      await page.locator('.composer input[type=file]').setInputFiles(files)
      await page.locator('.composer .attachment.is-kept').nth(1).waitFor()
      await note(page).fill('三台应用服务器与订单库已迁移，校验报告见附件。')
    },
  },
  {
    name: 'result-submitted',
    act: async ({ page }) => {
      await note(page).press('Control+Enter')
      await toast(page, '已提交验收')
    },
  },
  {
    name: 'order-page',
    act: async ({ page }) => {
      await page.getByRole('button', { name: '完整页' }).click()
      await page.getByRole('heading', { name: '流程日志' }).waitFor()
    },
  },
  {
    name: 'acceptance-recorded',
    act: async ({ page }) => {
      await openRow(page, '待验收')
      await page.getByRole('button', { name: '验收通过', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '验收通过', exact: true }).click()
      await toast(page, '已记录验收通过')
    },
  },
  {
    name: 'appeal-freezes-the-flow',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await openRow(page, '实施中')
      await record(page, '发起申诉', { 原因: '实施超过约定时间' })
      await toast(page, '已记录申诉')
    },
  },
  {
    name: 'appeal-settled',
    act: async ({ page }) => {
      await page.getByRole('button', { name: '处理申诉', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '处理申诉', exact: true }).click()
      await toast(page, '已记录申诉处理')
    },
  },
  {
    name: 'automatic-acceptance-by-moving-today',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await moveToday(page, '2027-01-15 09:00')
      await goToDelivery(page)
      await chooseTab(page, '已完成')
    },
  },
  {
    name: 'accepted-on-its-own-date',
    act: async ({ page }) => {
      await focusRow(page)
      await page.keyboard.press('Enter')
      await page.locator('.drawer').waitFor()
    },
  },
  {
    name: 'import-undone',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('banner').getByRole('button', { name: '导入' }).click()
      await page.getByRole('region', { name: '导入记录' }).getByRole('button', { name: '撤销' }).first().click()
      await page.waitForTimeout(500)
    },
  },
  {
    name: 'settings',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
      await page.getByRole('main').waitFor()
    },
  },
]
