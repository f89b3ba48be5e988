// A point in time, and its one written form. Everything the marketplaces say is meant in Asia/Shanghai, which has
// had one offset since 1991, so the offset is arithmetic and no time-zone database is asked.

declare const instantBrand: unique symbol

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true }

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
/** Twenty-four hours: "N days" of the marketplaces is N of these, whatever the calendar does. */
export const DAY = 24 * HOUR
/** Asia/Shanghai, in milliseconds east of UTC. */
export const SHANGHAI_OFFSET = 8 * HOUR

/** Brands epoch milliseconds; fractions of a millisecond are dropped. */
export const instant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant

/** The instant `ms` milliseconds after `at` (before it, when negative). */
export const after = (at: Instant, ms: number): Instant => instant(at + ms)

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b)
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b)
