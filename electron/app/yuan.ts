// Sums in files that leave the app.
import type { Fen } from '../../shared/kernel/fen.ts'

/** Fen as yuan with two decimals, by integer arithmetic. */
export const yuanOf = (amount: Fen): string =>
  `${amount < 0 ? '-' : ''}${Math.trunc(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`
