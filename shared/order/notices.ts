// What an accepted command tells whoever gave it; notices never block. The pack lists them by command. W10: a clock that
// was counted without its year's calendar says so.
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { Pack } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { OrderCommand } from './commands.ts'
import type { ActEvent } from './decide.ts'
import type { OrderState } from './order-state.ts'

/** `before`: the order as the command met it. */
export const noticesOf = (
  command: OrderCommand,
  event: ActEvent,
  before: OrderState,
  pack: Pack,
): readonly ClauseId[] => {
  const complete = before.delivery.stage === 'completed'
  const listed = pack.notices.filter(({ on, when }) => on === command.name && (when === 'always' || complete))
  const told = listed.map(({ clause }) => clause)
  return guessed(event, before) ? [...told, 'W10'] : told
}

const guessed = (event: ActEvent, before: OrderState): boolean => {
  if (!('clocks' in event)) return false
  const { clocks } = before.delivery
  const names = ['step', 'confirmTarget', 'deliverTarget'] as const satisfies readonly (keyof DeliveryClocks)[]
  return names.some((name) => isNewGuess(event.clocks[name], clocks[name]))
}

const isNewGuess = (clock: Clock | null, before: Clock | null): boolean =>
  clock !== null && clock.provisional && clock.dueAt !== before?.dueAt
