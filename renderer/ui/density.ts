// How tall rows are: standard, or compact for small windows and long lists.

export type Density = 'standard' | 'compact'

/** Pixels, as `--row` and `--row-compact` of tokens.css say. */
export const rowHeight: Record<Density, number> = { standard: 40, compact: 32 }

/** A window below this inner height (1366×768 with a taskbar) begins compact. */
export const COMPACT_BELOW = 760
