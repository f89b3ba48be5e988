// Writes shared/packs/calendars/china.json from the library that follows the State Council's yearly notices, so that
// shared/ stays free of it. Run by hand after updating the library: node build/calendar/make-work-calendar.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { getDayDetail } = createRequire(import.meta.url)('chinese-days')
const FIRST_YEAR = 2000
const LAST_YEAR = 2100
const target = new URL('../../shared/packs/calendars/china.json', import.meta.url)
const library = JSON.parse(
  readFileSync(new URL('../../node_modules/chinese-days/package.json', import.meta.url), 'utf8'),
)

/** The days of a year that a notice names: the library gives those a Chinese name after a comma, others only a weekday. */
const namedDays = (year) => {
  const days = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const detail = getDayDetail(new Date(at).toISOString().slice(0, 10))
    if (detail.name.includes(',')) days.push(detail)
  }
  return days
}

// A year is known when its own notice is in: a stray day of the neighbour's would not name New Year and National Day.
const isKnown = (year, days) =>
  ['01-01', '10-01'].every((day) => days.some(({ date, work }) => date === `${year}-${day}` && !work))

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  .map((year) => ({ year, days: namedDays(year) }))
  .filter(({ year, days }) => isKnown(year, days))
const [from, to] = [years[0].year, years.at(-1).year]
if (years.length !== to - from + 1)
  throw new Error(`the library skips a year between ${from} and ${to}: the calendar needs all of them`)

const days = years.flatMap(({ days }) => days)
const calendar = {
  source: `国务院办公厅各年度节假日安排通知, from the library ${library.name} ${library.version}`,
  from,
  to,
  off: days.filter(({ work }) => !work).map(({ date }) => date),
  work: days.filter(({ work }) => work).map(({ date }) => date),
}
writeFileSync(target, `${JSON.stringify(calendar, null, 1)}\n`)
console.log(`${from}–${to}: ${calendar.off.length} days off, ${calendar.work.length} make-up days`)
