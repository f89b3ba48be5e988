// What must not get lost between two starts, and what time brings by itself.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { chooseTab, copyText, focusRow, goToDelivery, openDesk, orderShown } from '../../build/drive/desk.ts'

test('W3 closed for weeks and opened again: nothing is lost, what fell due happened on its own date', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-day-'))
  const first = await openDesk({ folder })
  await goToDelivery(first.page)
  await chooseTab(first.page, '待确认需求')
  await focusRow(first.page)
  await first.page.keyboard.press('Enter')
  const order = await orderShown(first.page)
  await first.page.getByRole('textbox', { name: '备注' }).fill('按期实施')
  await first.page.keyboard.press('Control+Enter')
  await expect(first.page.locator('.toast-slot').first()).toContainText('已确认需求')
  await chooseTab(first.page, '待验收')
  const waiting = await first.page.getByRole('row').nth(1).textContent()
  await first.close()

  const later = await openDesk({ folder, today: '2027-03-01T09:00:00+08:00' })
  await goToDelivery(later.page)
  await chooseTab(later.page, '实施中')
  await expect(later.page.getByRole('row').filter({ hasText: order })).toBeVisible()
  await chooseTab(later.page, '已完成')
  const acceptedId = /\d{12,}/.exec(waiting ?? '')?.[0]
  if (acceptedId !== undefined) {
    await later.page.getByRole('searchbox', { name: '找订单、客户' }).fill(acceptedId)
    await expect(later.page.getByRole('row').filter({ hasText: acceptedId })).toBeVisible()
  }
  await later.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('W23 W25 an import is taken back whole, and the same list twice changes nothing', async () => {
  const desk = await openDesk()
  const { app, page } = desk
  const list = new TextDecoder('gb18030').decode(readFileSync('test/fixtures/lists/delivery-list-tencent.gbk.csv'))
  const all = page.getByRole('tab', { name: '全部', exact: true })
  await goToDelivery(page)
  const before = await all.getAttribute('aria-description')
  await copyText(app, list)
  await page.getByRole('button', { name: '粘贴清单' }).click()
  const go = page.getByRole('button', { name: /^导入 31 单/ })
  await go.click()
  await page.getByRole('region', { name: '导入结果' }).waitFor()
  await page.keyboard.press('Escape')
  await expect(all).not.toHaveAttribute('aria-description', before ?? '')

  await page.getByRole('button', { name: '粘贴清单' }).click()
  await expect(page.getByRole('dialog').getByRole('tab', { name: '无变化' })).toHaveAttribute('aria-description', '32')
  await page.keyboard.press('Escape')

  await page.getByRole('banner').getByRole('button', { name: '导入' }).click()
  await page.getByRole('region', { name: '导入记录' }).getByRole('button', { name: '撤销' }).first().click()
  await page.keyboard.press('Escape')
  await expect(all).toHaveAttribute('aria-description', before ?? '')
  await desk.close()
})

test('no hotkey and no Enter fires while an input method composes', async () => {
  const desk = await openDesk()
  const { page } = desk
  await goToDelivery(page)
  await chooseTab(page, '待确认需求')
  await focusRow(page)
  await page.keyboard.press('Enter')
  const order = await orderShown(page)
  const note = page.getByRole('textbox', { name: '备注' })
  await note.fill('按期实施')
  await note.evaluate((field) => {
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        code: 'Enter',
        ctrlKey: true,
        isComposing: true,
        keyCode: 229,
        bubbles: true,
        cancelable: true,
      }),
    )
  })
  await page.waitForTimeout(300)
  await expect(page.getByRole('tab', { name: '待确认需求', exact: true, selected: true })).toBeVisible()
  expect(await orderShown(page)).toBe(order)
  await expect(page.locator('.drawer-head .tag')).toContainText('待确认需求')
  await desk.close()
})
