// What the act behind an event says of it, for the order's course: who did it here, and whether its instant is only a bound.
import type { OrderEvent } from '../../shared/order/events.ts'
import type { Turned } from '../../shared/order/course-turn.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import { inForce } from '../../shared/packs/versions.ts'
import type { LoggedAct } from '../store/logged.ts'
import type { ReadDb } from '../store/open.ts'
import { rulesOf } from './packs/rules.ts'

export type TurnedBy = Pick<LoggedAct, 'name' | 'by' | 'recorded' | 'person' | 'input' | 'occurredAt' | 'recordedAt'>

const personOf = (act: TurnedBy | null): string | null =>
  act !== null && act.by === 'provider' && !act.recorded ? act.person : null

/** W25: a move found in a list happened by its 更新时间; an issue without 开票时间 by the import at the latest. */
const isBound = (act: TurnedBy | null): boolean =>
  act !== null &&
  act.recorded &&
  ('listedAt' in act.input || (act.name === 'invoice.issue' && act.occurredAt === act.recordedAt))

/** `act`: null for an automatic event. The pack is that of the event's instant, so that a rebuild agrees. */
export const turned = (
  db: ReadDb,
  before: OrderState | null,
  event: OrderEvent,
  after: OrderState,
  act: TurnedBy | null,
): Turned => {
  const { appeals, parameters } = inForce(rulesOf(db, after.terms.marketplace).versions, event.at)
  return {
    before,
    event,
    after,
    person: personOf(act),
    isBound: isBound(act),
    rejectionLimit: appeals.known ? parameters.rejectionsBeforeAppeal.value : null,
  }
}
