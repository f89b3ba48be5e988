// A manager's day: are we safe, why is it red, what would one more mistake cost; a payment tops the deposit up; what
// was missed is caught up on, and the month is counted.
import type { Page } from '@playwright/test'
import type { Desk } from '../drive/desk.ts'
import type { Step } from './service-day.ts'

const toast = (page: Page, text: string): Promise<void> =>
  page.locator('.toast').filter({ hasText: text }).first().waitFor()

const goTo = async (page: Page, key: string, heading: string): Promise<void> => {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const chooseTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
}

/** Whoever sits here is a manager. */
const sitDown = async ({ page }: Desk): Promise<void> => {
  await page.getByRole('button', { name: /· 实施$/ }).click()
  await page.getByRole('menuitemradio', { name: /主管/ }).click()
  await region(page, '我们安全吗').waitFor()
}

export const managerDay: readonly Step[] = [
  { name: 'manager-are-we-safe', act: sitDown },
  {
    name: 'manager-why-is-it-red',
    act: async ({ page }) => {
      await region(page, '我们安全吗').getByRole('button', { name: '剩 2 天 15 小时' }).click()
      await page.getByRole('dialog', { name: '依据' }).waitFor()
    },
  },
  {
    name: 'manager-account',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await goTo(page, 'c', '合规')
      await region(page, '如果再有一次').getByRole('status').waitFor()
    },
  },
  {
    name: 'manager-what-if',
    act: async ({ page }) => {
      await region(page, '如果再有一次').getByRole('textbox', { name: '扣分', exact: true }).fill('10')
      await region(page, '如果再有一次').getByText('会被清退').waitFor()
    },
  },
  {
    name: 'manager-topped-up',
    act: async ({ page }) => {
      await region(page, '如果再有一次').getByRole('button', { name: '复原' }).click()
      await region(page, '保证金').getByRole('button', { name: '登记补缴' }).click()
      await page.keyboard.type('7500')
      await page.keyboard.press('Control+Enter')
      await toast(page, '已登记补缴')
    },
  },
  { name: 'manager-ledger', act: async ({ page }) => chooseTab(page, '保证金流水') },
  { name: 'manager-cases', act: async ({ page }) => chooseTab(page, '违规案卷') },
  {
    name: 'manager-all-shops',
    act: async ({ page }) => {
      await page.getByRole('button', { name: '店铺', exact: true }).click()
      await page.getByRole('menuitemradio', { name: '全部店铺' }).click()
      await region(page, '全部店铺').waitFor()
    },
  },
  {
    name: 'manager-inbox',
    act: async ({ page }) => {
      await page.getByRole('button', { name: '提醒', exact: true }).click()
      await page.getByRole('dialog', { name: '提醒' }).waitFor()
    },
  },
  {
    name: 'manager-reports',
    act: async ({ page }) => {
      await page.keyboard.press('Escape')
      await goTo(page, 'p', '报表')
      await page.getByRole('table', { name: '按店铺' }).waitFor()
    },
  },
  {
    name: 'manager-report-rows',
    act: async ({ page }) => {
      await page.locator('.report-table .is-total td').nth(2).getByRole('button').click()
      await page.getByRole('grid', { name: '明细' }).waitFor()
    },
  },
]
