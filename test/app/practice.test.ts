// The practice desk: every stage and every kind of trouble, told by the real rules, the same each time.
import { expect, test } from 'vitest'
import { invoiceTabs } from '../../shared/contract/invoices.ts'
import type { InvoiceTab } from '../../shared/contract/invoices.ts'
import { queueTabs } from '../../shared/contract/rows.ts'
import { START, at, newHost, proveSound } from './support.ts'
import type { TestDesk } from './support.ts'

const all = ({ call }: TestDesk) =>
  call('queue.page', { tab: 'all', filter: {}, sort: 'orderId', descending: false, cursor: null, limit: 200 })

const practiceDesk = (): TestDesk => {
  const desk = newHost({ today: START })
  desk.host.start()
  return desk
}

test('it has orders in every tab, overdue ones, appealable ones, flags and pending fill-ins', async () => {
  const desk = practiceDesk()
  const { tabs, total } = await all(desk)
  expect(total).toBeGreaterThanOrEqual(60)
  expect(queueTabs.filter((tab) => tabs[tab] === 0)).toEqual([])
  const home = await desk.call('home.get', {})
  expect(home.overdueTotal).toBeGreaterThan(0)
  expect(home.radar.now.total).toBeGreaterThan(0)
  expect(home.waiting.flagged).toBeGreaterThan(0)
  expect(home.fillIn.total).toBeGreaterThan(0)
  const session = await desk.call('session.get', null)
  expect(session).toMatchObject({ practice: true, now: at(START), badges: { deliveryRisk: true } })
  expect(session.person?.name).toBe('陈立')
  expect(session.shops.length).toBe(3)
  expect(desk.errors).toEqual([])
  proveSound(await desk.desk())
})

test('it has invoices in every tab and every kind of trouble', async () => {
  const desk = practiceDesk()
  const page = (tab: InvoiceTab) =>
    desk.call('invoice.page', { tab, filter: {}, sort: 'deadline', descending: false, cursor: null, limit: 200 })
  const { rows, tabs, locked } = await page('requested')
  expect(invoiceTabs.filter((tab) => tabs[tab] === 0)).toEqual([])
  expect(locked).toBeGreaterThan(0)
  expect(rows.filter(({ needsCall }) => needsCall).length).toBeGreaterThan(0)
  expect(rows.filter(({ form }) => form === 'digital').length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ freight }) => freight.pays))).toEqual(new Set(['collect', 'prepaid', 'none']))
  expect(rows.filter(({ freight }) => freight.beyondConsent).length).toBeGreaterThan(0)
  const troubles = new Set((await page('trouble')).rows.flatMap((row) => row.troubles))
  expect([...troubles].toSorted()).toEqual(['duplicate-number', 'overdue', 'refund-after-issue', 'title-differs'])
  expect((await page('issued')).rows.filter(({ status }) => status === 'reversed').length).toBeGreaterThan(0)
  const { invoices } = await desk.call('home.get', {})
  expect(invoices.overdue).toBeGreaterThan(0)
  expect(invoices.due).toBeGreaterThan(invoices.overdue)
})

test('it is the same each time, but for ids that must never meet', async () => {
  const [one, two] = await Promise.all([all(practiceDesk()), all(practiceDesk())])
  const shown = ({ rows }: typeof one) => rows.map(({ assignee: _random, ...row }) => row)
  expect(shown(one)).toEqual(shown(two))
})

test('moving its today lets what falls due happen', async () => {
  const desk = practiceDesk()
  const before = (await all(desk)).tabs
  await desk.moveTo('2026-11-30T09:00+08:00')
  const after = (await all(desk)).tabs
  expect(after.completed).toBeGreaterThan(before.completed)
  expect(desk.pushes.filter(({ kind }) => kind === 'automatic').length).toBeGreaterThan(0)
  proveSound(await desk.desk())
})
