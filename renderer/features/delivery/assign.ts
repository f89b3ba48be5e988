// Whose orders they are: given to a person or to nobody, one or many at once.
import type { OrderSelection } from '../../../shared/contract/api.ts'
import { guarded, showDoneLatest } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { deliveryText } from '../../text/delivery.ts'
import { textNow } from '../../text/text.ts'

/** True when it was done; the failure is on show otherwise. */
export const assign = async (selection: OrderSelection, personId: string | null): Promise<boolean> => {
  const done = await guarded(() => call('order.assign', { selection, personId }))
  if (done === null) return false
  await showDoneLatest('order.assign', textNow(deliveryText).assigned(done.changed))
  return true
}
