// Clauses of the rulebook that don't have both code and a test yet, each with what they come with. `npm run check`
// fails when a clause here has both, and when the list and its ceiling disagree: it may only shrink.
import type { ClauseId } from '../../shared/rulebook/clauses.ts'

/** How many clauses are still listed below. Lower it with every one that leaves; never raise it. */
export const ceiling = 33

export const notYet: readonly { readonly why: string; readonly clauses: readonly ClauseId[] }[] = [
  {
    why: 'comes with the manager’s desk: deposit',
    clauses: ['D1', 'D2', 'D4', 'A9.5.1', 'A9.5.2', 'A9.5.3', 'A9.5.4', 'W5', 'W11'],
  },
  {
    why: 'comes with the manager’s desk: violations, points and leaving',
    clauses: ['A14', 'A16', 'A18', 'A19', 'A20', 'A21', 'A22', 'A23', 'A24', 'A25', 'A26', 'W6', 'W8'],
  },
  {
    why: 'comes with the manager’s desk: entry, listing and complaints',
    clauses: ['A-ON', 'A-MK', 'A9', 'A10', 'A10.8', 'A12', 'A18.1', 'A18.10', 'A18.14', 'A18.16', 'A18.17'],
  },
]
