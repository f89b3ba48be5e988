// 提醒 on the practice desk: what fell due while today moved stands in the inbox, opens its row, and goes once it is dealt with.
import { expect, test } from '@playwright/test'
import { type Desk, openDesk, orderShown } from '../../build/drive/desk.ts'

let desk: Desk
test.beforeEach(async () => {
  desk = await openDesk()
})
test.afterEach(async () => {
  await desk.close()
})

const bell = () => desk.page.getByRole('button', { name: '提醒', exact: true })
const inbox = () => desk.page.getByRole('dialog', { name: '提醒' })
const rows = () => inbox().getByRole('listitem')
const unseen = async (): Promise<number> => Number(await bell().textContent())

/** The dialog offers the next day. */
const moveToday = async (): Promise<void> => {
  await desk.page.getByRole('button', { name: '移动今天' }).click()
  await desk.page.getByRole('textbox', { name: '新的今天' }).waitFor()
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('dialog', { name: '移动今天' }).waitFor({ state: 'detached' })
}

const openInbox = async (): Promise<void> => {
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('n')
  await inbox().waitFor()
}

test('a day passes: the bell counts, Enter opens the order, and what is confirmed is gone', async () => {
  const { page } = desk
  const before = await unseen()
  await moveToday()
  await expect.poll(unseen).toBeGreaterThan(before)

  await openInbox()
  const late = rows().filter({ hasText: '确认需求' }).filter({ hasText: '逾期' }).filter({ hasNotText: '目标' }).first()
  const orderId = (await late.locator('.mono').first().textContent()) ?? ''
  await late.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(inbox()).toBeHidden()
  await expect(page.getByRole('textbox', { name: '备注' })).toBeFocused()
  expect(await orderShown(page)).toContain(orderId)

  await page.keyboard.type('已确认范围，按期实施')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast-slot').first()).toContainText('已确认需求')
  await bell().click()
  await rows().first().waitFor()
  await expect(rows().filter({ hasText: orderId }).filter({ hasText: '确认需求' })).toHaveCount(0)
})

test('taken note of, put off, all read: by the keyboard, and Esc returns to the bell', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 360 })
  await bell().focus()
  await page.keyboard.press('Enter')
  await rows().first().waitFor()
  const all = await rows().count()
  expect(all).toBeGreaterThan(2)
  await page.keyboard.press('ArrowUp')
  await expect(rows().last()).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('ArrowDown')
  await expect(rows().first()).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Delete')
  await expect(rows()).toHaveCount(all - 1)
  await rows().first().getByRole('button', { name: '明天 9:00' }).press('Enter')
  await expect(rows()).toHaveCount(all - 2)
  await inbox().getByRole('button', { name: '全部已读' }).press('Enter')
  await expect(bell()).toHaveAttribute('aria-description', '没有未读')
  await page.keyboard.press('Escape')
  await expect(inbox()).toBeHidden()
  await expect(bell()).toBeFocused()

  await moveToday()
  await expect.poll(unseen).toBeGreaterThan(0)
})

test('a notification that is clicked opens its order', async () => {
  const { app, page } = desk
  await bell().click()
  const orderId = (await rows().first().locator('.mono').first().textContent()) ?? ''
  const found = await page.evaluate(async (id) => {
    const reply = await window.desk.call('search.find', { text: id })
    return reply.ok ? (reply.value[0]?.stream ?? '') : ''
  }, orderId)
  await page.keyboard.press('Escape')
  await app.evaluate(
    ({ BrowserWindow }, stream) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('desk:push', {
        kind: 'open',
        target: { kind: 'order', stream },
      }),
    found,
  )
  await expect(page.locator('.drawer-head h2')).toContainText(orderId)
})
