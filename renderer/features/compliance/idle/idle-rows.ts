// A18.14: the time without an order of each product of a shop, the first to fall first. While display is closed it stands
// still (A9.5.3), so that what is left then is what was left when it closed.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { DAY } from '../../../../shared/kernel/instant.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'

export interface IdleRow {
  readonly product: string
  readonly since: Instant
  readonly fromOrder: boolean
  readonly dueAt: Instant
  /** What is left of it when it stands still; null while it runs. */
  readonly heldMs: number | null
  /** Whole days without an order, and how many there may be. */
  readonly days: number
  readonly of: number
  /** 0 to 1. */
  readonly share: number
}

export const idleRows = ({ obligations, products, at, displayClosedSince }: AccountDetail): readonly IdleRow[] =>
  obligations
    .flatMap(({ kind, subject, since, dueAt, paused }): IdleRow[] => {
      if (kind !== 'product.sell' || subject === null || !('product' in subject)) return []
      const until = paused ? (displayClosedSince ?? at) : at
      const whole = dueAt - since
      const gone = Math.min(Math.max(0, until - since), whole)
      return [
        {
          product: subject.product,
          since,
          fromOrder: (products[subject.product]?.lastOrderAt ?? null) !== null,
          dueAt,
          heldMs: paused ? dueAt - until : null,
          days: Math.floor(gone / DAY),
          of: Math.round(whole / DAY),
          share: whole <= 0 ? 1 : gone / whole,
        },
      ]
    })
    .toSorted((a, b) => a.dueAt - b.dueAt)
