// What is kept with its evidence of a shop's entry (A-ON, A-MK, A9), the hours its after-sales owe (A12) and the steps
// of an infringement claim (A18.17), read fail-closed from entry.json. They are records: no command waits for them.
import { z } from 'zod'
import { dayOf, startOfDay, weekdayOf } from '../kernel/civil.ts'
import { HOUR } from '../kernel/instant.ts'
import type { Instant } from '../kernel/instant.ts'
import { parseInstant } from '../kernel/iso.ts'
import type { Bilingual } from '../rulebook/clause.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './entry.json' with { type: 'json' }

const words = z.string().min(1)
const clause = z.enum(clauseIds)
const items = z.array(z.strictObject({ id: words, clause, text: z.strictObject({ zh: words, en: words }) })).min(1)
const hour = z.int().min(0).max(24)

const schema = z.strictObject({
  about: words,
  effectiveFrom: z
    .string()
    .transform(parseInstant)
    .refine((at) => at !== null),
  application: items,
  /** A market is the categories that make it up. */
  markets: z.array(z.strictObject({ categories: z.array(words).min(1), items })),
  file: items,
  service: z.strictObject({
    clause,
    weekdays: z.array(z.int().min(1).max(7)),
    fromHour: hour,
    toHour: hour,
    answerWithin: z.strictObject({ seconds: z.int().min(1) }),
  }),
  infringement: items,
})

export interface ChecklistItem {
  readonly id: string
  readonly clause: ClauseId
  readonly text: Bilingual
}

/** Throws where the file isn't what the schema says. */
export const readEntry = (source: unknown): z.infer<typeof schema> => schema.parse(source)

const entry = readEntry(file)

/** Items that belong together. `categories`: those of the shop's that a market's conditions are for; empty elsewhere. */
export interface ChecklistGroup {
  readonly clause: ClauseId
  readonly categories: readonly string[]
  readonly items: readonly ChecklistItem[]
}

const marketsOf = (categories: readonly string[]): readonly ChecklistGroup[] =>
  entry.markets.flatMap(({ categories: market, items }) => {
    const held = categories.filter((one) => market.includes(one))
    return held.length === 0 ? [] : [{ clause: 'A-MK', categories: held, items }]
  })

/** What is asked of a shop that sells in these categories, in the order of the rules. */
export const entryGroups = (categories: readonly string[]): readonly ChecklistGroup[] => [
  { clause: 'A-ON', categories: [], items: entry.application },
  ...marketsOf(categories),
  { clause: 'A9', categories: [], items: entry.file },
]

/** The checklist of a shop that sells in these categories; a category no market names adds nothing (A-MK). */
export const entryChecklist = (categories: readonly string[]): readonly ChecklistItem[] =>
  entryGroups(categories).flatMap(({ items }) => items)

/** A18.17: delist, offer a replacement, migrate. */
export const infringementSteps: readonly ChecklistItem[] = entry.infringement

/** A12: what after-sales owe while someone is online; shown beside a complaint, whose time runs at any hour (W22). */
export const serviceHours = entry.service

/** Whether `at` lies within the service hours, in Beijing; at the closing hour they are over. */
export const inServiceHours = (at: Instant): boolean => {
  const { weekdays, fromHour, toHour } = entry.service
  const day = dayOf(at)
  const since = at - startOfDay(day)
  return weekdays.includes(weekdayOf(day)) && since >= fromHour * HOUR && since < toHour * HOUR
}
