// 工作日历: the official years (W10), days of the office's own that move no clock, and working days reckoned day by day.
import { expect, test } from 'vitest'
import { orderInReview } from './orders.ts'
import { newDesk } from './support.ts'

test('W10 a known year names its holidays and make-up days, one beyond the calendar neither', async () => {
  const { call } = newDesk()
  const year = await call('calendar.year', { year: 2026 })
  expect(year).toMatchObject({ from: 2004, to: 2026, own: [] })
  expect(year.holidays).toContain('2026-10-01')
  expect(year.makeUps).toContain('2026-10-10')
  expect(await call('calendar.year', { year: 2027 })).toMatchObject({ holidays: [], makeUps: [] })
})

test('W10 the deduction day isn’t counted, each day after it is counted or skipped and says why', async () => {
  const { call } = newDesk()
  const days = await call('calendar.reckon', { from: '2026-09-30', days: 2, own: false })
  expect(days.at(-1)).toEqual({ day: '2026-10-09', counted: true, known: true, why: null })
  expect(days.filter(({ counted }) => counted).map(({ day }) => day)).toEqual(['2026-10-08', '2026-10-09'])
  expect(days[0]).toEqual({ day: '2026-10-01', counted: false, known: true, why: 'holiday' })
  const [makeUp] = await call('calendar.reckon', { from: '2026-10-09', days: 1, own: false })
  expect(makeUp).toEqual({ day: '2026-10-10', counted: true, known: true, why: 'make-up' })
  const beyond = await call('calendar.reckon', { from: '2026-12-31', days: 1, own: false })
  expect(beyond.at(-1)).toMatchObject({ day: '2027-01-01', known: false })
})

test('own days are reckoned with where asked, are replaced and removed, and move no clock', async () => {
  const desk = newDesk()
  const stream = await orderInReview(desk)
  const before = (await desk.call('order.get', { stream }))?.obligations
  await desk.call('calendar.save-day', { day: '2026-09-24', kind: 'work', note: '' })
  await desk.call('calendar.save-day', { day: '2026-09-24', kind: 'rest', note: ' 团建 ' })
  await desk.call('calendar.save-day', { day: '2026-09-26', kind: 'work', note: '' })
  expect((await desk.call('calendar.year', { year: 2026 })).own).toEqual([
    { day: '2026-09-24', kind: 'rest', note: '团建' },
    { day: '2026-09-26', kind: 'work', note: '' },
  ])
  const [first, second] = await desk.call('calendar.reckon', { from: '2026-09-23', days: 1, own: true })
  expect(first).toMatchObject({ day: '2026-09-24', counted: false, why: 'own-rest' })
  expect(second?.day).toBe('2026-09-25')
  expect(await desk.call('calendar.reckon', { from: '2026-09-23', days: 1, own: false })).toMatchObject([
    { day: '2026-09-24', counted: true },
  ])
  expect((await desk.call('order.get', { stream }))?.obligations).toEqual(before)
  await desk.call('calendar.remove-day', { day: '2026-09-24' })
  expect((await desk.call('calendar.year', { year: 2026 })).own.map(({ day }) => day)).toEqual(['2026-09-26'])
  await expect(desk.call('calendar.save-day', { day: '2026-02-30', kind: 'rest', note: '' })).rejects.toThrow('day')
})
