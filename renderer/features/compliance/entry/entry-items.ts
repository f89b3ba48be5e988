// The entry file as the page shows it: what is ready, by hand or by the account's own records, and what lapses when.
import type { AccountFiles, EntryItem, Kept } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { dayEndingAt, dayOf } from '../../../../shared/kernel/civil.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'

/** Ours, no rule: how many days before it lapses evidence is shown as lapsing. */
export const REMIND_DAYS = 30

type Item = AccountFiles['groups'][number]['items'][number]

/** What the account's own log says of an item; null where only a person knows. */
export type ByRecord = { readonly kind: 'ledger' | 'categories'; readonly done: boolean }

export interface EntryLine {
  readonly item: Item
  readonly kept: Kept<EntryItem> | null
  readonly byRecord: ByRecord | null
  readonly done: boolean
}

/** A9 asks for the deposit (D1, D2) and A-ON for the category: both are events of the account and not ticked again. */
const byRecord = (id: string, account: AccountDetail): ByRecord | null => {
  if (id === 'deposit') {
    const deposit = account.row.summary?.deposit
    const paid = account.ledger.some(({ type, superseded }) => type === 'deposit.paid' && !superseded)
    return { kind: 'ledger', done: paid && deposit?.shortfallFen === 0 }
  }
  return id === 'category' ? { kind: 'categories', done: account.categories.length > 0 } : null
}

export const linesOf = (items: readonly Item[], files: AccountFiles, account: AccountDetail): readonly EntryLine[] =>
  items.map((item) => {
    const kept = files.entry[item.id] ?? null
    const record = byRecord(item.id, account)
    return { item, kept, byRecord: record, done: record?.done ?? kept?.value.done ?? false }
  })

export type EntryState = 'done' | 'open' | 'lapsed'

/** Evidence that has lapsed shows nothing any more, whatever was ticked. */
export const stateOf = ({ kept, done }: EntryLine, at: Instant): EntryState => {
  const until = kept?.value.validUntil ?? null
  if (done && until !== null && until <= at) return 'lapsed'
  return done ? 'done' : 'open'
}

/** 0 on its last day, negative once it has lapsed. */
export const daysLeft = (validUntil: Instant, at: Instant): number => dayEndingAt(validUntil) - dayOf(at)

export interface Lapsing {
  readonly item: Item
  readonly validUntil: Instant
}

/** What has lapsed or will within the days we remind before, the earliest first. */
export const lapsing = (files: AccountFiles, at: Instant): readonly Lapsing[] =>
  files.groups
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const validUntil = files.entry[item.id]?.value.validUntil ?? null
      return validUntil === null || daysLeft(validUntil, at) > REMIND_DAYS ? [] : [{ item, validUntil }]
    })
    .toSorted((a, b) => a.validUntil - b.validUntil)

/** Which lines are on show. */
export const entryFilters = ['all', 'open', 'lapsing'] as const
export type EntryFilter = (typeof entryFilters)[number]

/** 未备 holds what has lapsed too: it shows nothing any more. */
export const isShown = (line: EntryLine, filter: EntryFilter, at: Instant): boolean => {
  if (filter === 'open') return stateOf(line, at) !== 'done'
  const until = line.kept?.value.validUntil ?? null
  return filter === 'all' || (until !== null && daysLeft(until, at) <= REMIND_DAYS)
}

export const hasLapsed = ({ validUntil }: Lapsing, at: Instant): boolean => validUntil <= at
