// What an accepted command tells whoever gave it; notices never block, and are the same on every pack.
import type { Pack } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import { tooLittleOnCloud } from '../standing/cloud-share.ts'
import type { AccountState } from './account-state.ts'
import type { AccountMove } from './events.ts'

/** `before`: the account as the command met it. */
export const noticesOfAccount = (
  events: readonly AccountMove[],
  before: AccountState,
  pack: Pack,
): readonly ClauseId[] => {
  const told = events.flatMap((event): readonly ClauseId[] => {
    if (event.type === 'account.exited' || event.type === 'account.expelled') return ['A26']
    if (event.type === 'sales.reported' && tooLittleOnCloud(event, pack)) return ['A24']
    return []
  })
  return events.some((event) => guessed(event, before)) ? [...told, 'W10'] : told
}

/** W10: a clock it started, or moved, was counted without its year's calendar. */
const guessed = (event: AccountMove, before: AccountState): boolean => {
  const clocks = [
    event.topUp?.clock,
    ...('idle' in event ? [event.idle] : []),
    ...('clock' in event ? [event.clock] : []),
    ...Object.values(event.resumes ?? {}),
  ]
  const old = before.deposit.topUp.clock
  return clocks.some((clock) => clock?.provisional === true && !(clock.kind === old?.kind && clock.dueAt === old.dueAt))
}
