// How many of what there were in a month, by shop and person: kept with the rows they count, so that a report of a year over a
// million orders reads some thousand numbers. What hangs on "now" (an open deadline that is past) is counted when asked.
import { monthOf, parseMonth, type Month } from '../../../shared/kernel/months.ts'
import { DAY, instant } from '../../../shared/kernel/instant.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { dutyKinds, dutyOutcomes, type DutyKind } from '../../../shared/order/course-duties.ts'
import { countedStages, type CountedStage } from '../../../shared/order/figures.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'
import { stageCodes } from './stage-codes.ts'

/** The codes of the `what` column are places in this list: only ever add at its end. */
export const countCodes = [
  'met requirement.confirm',
  'met result.submit',
  'met target.confirm',
  'met target.deliver',
  'met invoice.issue',
  'missed requirement.confirm',
  'missed result.submit',
  'missed target.confirm',
  'missed target.deliver',
  'missed invoice.issue',
  'stay requirement-pending',
  'stay requirement-review',
  'stay requirement-rejected',
  'stay implementing',
  'stay acceptance-review',
  'rejected requirement',
  'rejected result',
  'reached limit',
  'confirmed',
  'accepted',
] as const satisfies readonly (
  | `${'met' | 'missed'} ${DutyKind}`
  | `stay ${CountedStage}`
  | 'rejected requirement'
  | 'rejected result'
  | 'reached limit'
  | 'confirmed'
  | 'accepted'
)[]
export type CountCode = (typeof countCodes)[number]

/** Instants are whole milliseconds, so a tenth of a day is too. */
export const TENTH_OF_DAY: number = DAY / 10

interface Counted {
  readonly month: number
  readonly what: number
  readonly shop: number
  readonly person: number
  readonly tenths: number
}

/** What a row of `stays` counts by. */
export interface StayCounted {
  readonly shop: number
  readonly person: number
  readonly stage: number
  readonly since: number
  readonly left_at: number | null
  readonly next_stage: number | null
  readonly held: number
  readonly whole: number
  readonly rejection: number
  readonly reached: number
}

/** What a row of `duties` counts by. */
export interface DutyCounted {
  readonly shop: number
  readonly person: number
  readonly kind: number
  readonly outcome: number
  readonly decided_at: number
}

const codeOf = (code: CountCode): number => countCodes.indexOf(code)
export const monthNumber = (month: Month): number => Number(month.replace('-', ''))
const monthAt = (at: number): number => monthNumber(monthOf(instant(at)))

const isCounted = (stage: string): stage is CountedStage => (countedStages as readonly string[]).includes(stage)

const stayCodes = (row: StayCounted): readonly CountCode[] => {
  const stage = stageCodes[row.stage] ?? 'unknown'
  const next = row.next_stage === null ? null : stageCodes[row.next_stage]
  const codes: readonly (CountCode | false)[] = [
    row.whole === 1 && isCounted(stage) && `stay ${stage}`,
    row.rejection === 1 && 'rejected requirement',
    row.rejection === 2 && 'rejected result',
    row.reached === 1 && 'reached limit',
    stage === 'requirement-review' && next === 'implementing' && 'confirmed',
    stage === 'acceptance-review' && next === 'completed' && 'accepted',
  ]
  return codes.filter((code) => code !== false)
}

export const stayCounts = (row: StayCounted): readonly Counted[] => {
  const { shop, person, left_at: leftAt } = row
  if (leftAt === null) return []
  const month = monthAt(leftAt)
  const tenths = Math.floor((leftAt - row.since - row.held) / TENTH_OF_DAY)
  return stayCodes(row).map((code) => ({
    month,
    what: codeOf(code),
    shop,
    person,
    tenths: code.startsWith('stay ') ? tenths : 0,
  }))
}

export const dutyCounts = ({ shop, person, kind, outcome, decided_at: decidedAt }: DutyCounted): readonly Counted[] => {
  const named = dutyKinds[kind]
  const ended = dutyOutcomes[outcome]
  if (named === undefined) return []
  const isMissed = ended === 'late' || ended === 'lapsed'
  if (ended !== 'met' && !isMissed) return []
  const code: CountCode = `${isMissed ? 'missed' : 'met'} ${named}`
  return [{ month: monthAt(decidedAt), what: codeOf(code), shop, person, tenths: 0 }]
}

const keyOf = ({ month, what, shop, person, tenths }: Counted): string => `${month} ${what} ${shop} ${person} ${tenths}`

/** Takes what was counted off and adds what is to be; what both count isn't touched. */
export const recountReport = (db: WriteDb, gone: readonly Counted[], come: readonly Counted[]): void => {
  if (gone.length === 0 && come.length === 0) return
  const sums = new Map<string, { readonly count: Counted; n: number }>()
  const note = (count: Counted, n: number): void => {
    const key = keyOf(count)
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { count, n })
    else sum.n += n
  }
  for (const count of gone) note(count, -1)
  for (const count of come) note(count, 1)
  add(
    db,
    [...sums.values()].filter(({ n }) => n !== 0),
  )
}

/** Counts written with one statement at most: a command changes a few, a rebuild thousands. */
const TOGETHER = 24

const addTogether = (n: number): string =>
  `INSERT INTO report_counts (month, what, shop, person, tenths, n) VALUES ${Array.from({ length: n }, () => '(?, ?, ?, ?, ?, ?)').join(', ')}
   ON CONFLICT DO UPDATE SET n = n + excluded.n`
const adding: readonly string[] = Array.from({ length: TOGETHER + 1 }, (_, n) => addTogether(n))

const add = (db: WriteDb, sums: readonly { readonly count: Counted; readonly n: number }[]): void => {
  for (let from = 0; from < sums.length; from += TOGETHER) {
    const some = sums.slice(from, from + TOGETHER)
    const params = some.flatMap(({ count: { month, what, shop, person, tenths }, n }) => [
      month,
      what,
      shop,
      person,
      tenths,
      n,
    ])
    run(db, adding[some.length] ?? addTogether(some.length), params)
  }
}

interface StoredCount extends Counted {
  readonly n: number
}

/** Counts as they are kept, by what they count: what is left of them once every row was taken off is drift. */
export type CountsLeft = Map<string, number>

export const keptCounts = (db: ReadDb): CountsLeft =>
  new Map(
    all<StoredCount>(db, 'SELECT month, what, shop, person, tenths, n FROM report_counts WHERE n <> 0').map((count) => [
      keyOf(count),
      count.n,
    ]),
  )

/** Takes off what the rows of the streams numbered `after` + 1 to `upTo` count for. */
export const takeOff = (db: ReadDb, left: CountsLeft, after: number, upTo: number): void => {
  const rows = <Row>(table: 'stays' | 'duties'): Row[] =>
    all<Row>(db, `SELECT * FROM ${table} WHERE stream > +? AND stream <= +?`, [after, upTo])
  const counts = [...rows<StayCounted>('stays').flatMap(stayCounts), ...rows<DutyCounted>('duties').flatMap(dutyCounts)]
  for (const count of counts) left.set(keyOf(count), (left.get(keyOf(count)) ?? 0) - 1)
}

/** A month as its number is written. */
export const monthOfNumber = (number: number): Month => {
  const month = parseMonth(`${String(number).slice(0, 4)}-${String(number).slice(4)}`)
  invariant(month, `a month is counted: ${number}`)
  return month
}
