// The default order of the invoice list as one number: what is due soonest first, then what a refund pauses, then what has no
// clock (I4), then what waits to be reversed (I12), then what is over, latest first.
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { InvoiceRecord } from './invoice-record.ts'

/** Wider than any instant (milliseconds until the year 2286), so that bands never mix. */
const BAND = 10_000_000_000_000

const bands = ['running', 'paused', 'unlimited', 'reverse', 'over'] as const
const bandStart = (band: (typeof bands)[number]): number => bands.indexOf(band) * BAND

const inBand = (at: Instant | null): number => Math.min(Math.max(at ?? 0, 0), BAND - 1)

export const invoiceKey = (
  invoice: Pick<InvoiceRecord, 'status' | 'deadline' | 'toReverse' | 'requestedAt' | 'issuedAt'>,
): number => {
  const { status, deadline, toReverse, requestedAt, issuedAt } = invoice
  if (toReverse) return bandStart('reverse') + inBand(issuedAt ?? requestedAt)
  if (status !== 'requested') return bandStart('over') + BAND - 1 - inBand(issuedAt ?? requestedAt)
  if (deadline === null) return bandStart('unlimited') + inBand(requestedAt)
  return bandStart(deadline.pausedSince === null ? 'running' : 'paused') + inBand(deadline.dueAt)
}

/** A half-open range of keys: running clocks due before `until`. W12: what lies exactly on it is in time. */
export const invoicesDueBefore = (until: Instant): number => Math.min(until, BAND)
