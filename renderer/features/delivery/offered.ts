// Which actions stand on an order's bar and which in its menu, and whether each is open: the engine's answer, not ours.
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { refusalBasis } from '../../actions/basis.ts'
import { type OrderAction, type OrderActionId, orderAction, orderActions } from '../../actions/order-actions.ts'
import type { BasisSource } from '../../ui/basis-view.ts'

export interface Offered {
  readonly action: OrderAction
  /** Null when it is open for at least one of the seats that can do it. */
  readonly refusal: BasisSource | null
}

const offer = (order: OrderDetail, action: OrderAction): Offered => {
  const seats = order.available.filter(
    (each) => each.command === action.command && (action.by as readonly string[]).includes(each.by),
  )
  const open = seats.some((each) => each.open)
  const [closed] = seats
  return { action, refusal: open || closed === undefined ? null : refusalBasis(action.command, closed.refusedBy) }
}

/** The bar's actions by where the order stands; the primary one last. */
const barIds = ({ row }: OrderDetail): readonly OrderActionId[] => {
  if (row.hold === 'appeal') return ['withdrawAppeal', 'settleAppeal']
  if (row.hold === 'refund') return ['withdrawRefund', 'declineRefund', 'approveRefund']
  switch (row.stage) {
    case 'requirement-pending':
    case 'requirement-rejected':
      return ['submitRequirement']
    case 'requirement-review':
      return ['rejectRequirement', 'confirmRequirement']
    case 'implementing':
      return ['submitResult']
    case 'acceptance-review':
      return ['rejectResult', 'acceptResult']
    default:
      return []
  }
}

export const barActions = (order: OrderDetail): readonly Offered[] =>
  barIds(order).map((id) => offer(order, orderAction(id)))

/** Everything else that can be done or recorded; open ones first, so that what is possible is found at once. */
export const menuActions = (order: OrderDetail): readonly Offered[] => {
  const onBar = new Set(barIds(order))
  const rest = orderActions.filter(({ id }) => !onBar.has(id)).map((action) => offer(order, action))
  return [...rest.filter(({ refusal }) => refusal === null), ...rest.filter(({ refusal }) => refusal !== null)]
}

/** Done with the text and files of the bar itself; the others ask for more in a dialog. */
export const needsOnlyText = ({ fields }: OrderAction): boolean =>
  fields.every(({ kind, name }) => kind === 'attachments' || (kind === 'text' && name !== 'detail'))
