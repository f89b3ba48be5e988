// Which actions stand on an order's bar and which in its menu, and whether each is open: the engine's answer, not ours.
import type { RefusalReason } from '../../../shared/contract/basis.ts'
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import type { Actor } from '../../../shared/kernel/facts.ts'
import { refusalBasis } from '../../actions/basis.ts'
import { type OrderAction, type OrderActionId, orderAction, orderActions } from '../../actions/order-actions.ts'
import type { BasisSource } from '../../ui/basis-view.ts'

export interface Offered {
  readonly action: OrderAction
  /** Who can have done it, the likeliest first. */
  readonly seats: readonly Actor[]
  /** Why a choice of ours is forbidden now. A fact never is: what happened is recorded (W13). */
  readonly refusal: BasisSource | null
  /** What a recorded fact would contradict, and be marked with (W19). */
  readonly against: readonly RefusalReason[]
}

/** On a self-operated order the platform sits in the customer's seat (W2). */
const seatsOf = ({ selfOperated }: OrderDetail, { by }: OrderAction): readonly Actor[] =>
  selfOperated ? by.map((actor) => (actor === 'customer' ? 'platform' : actor)) : by

const offer = (order: OrderDetail, action: OrderAction): Offered => {
  const seats = seatsOf(order, action)
  const answers = order.available.filter(({ command, by }) => command === action.command && seats.includes(by))
  const open = answers.filter((each) => each.open).map(({ by }) => by)
  const refusedBy = open.length > 0 ? [] : (answers[0]?.refusedBy ?? [])
  const isFact = action.mode === 'fact'
  return {
    action,
    seats: [...open, ...seats.filter((seat) => !open.includes(seat))],
    refusal: isFact || refusedBy.length === 0 ? null : refusalBasis(action.command, refusedBy),
    against: isFact ? refusedBy : [],
  }
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

const isOpen = ({ refusal, against }: Offered): boolean => refusal === null && against.length === 0

/** Everything else that can be done or recorded: what the rules expect first, what they do not after it. */
export const menuActions = (
  order: OrderDetail,
): { readonly expected: readonly Offered[]; readonly others: readonly Offered[] } => {
  const onBar = new Set(barIds(order))
  const rest = orderActions.filter(({ id }) => !onBar.has(id)).map((action) => offer(order, action))
  return { expected: rest.filter(isOpen), others: rest.filter((offered) => !isOpen(offered)) }
}

/** Done with the text and files of the bar itself; the others ask for more in a dialog. */
export const needsOnlyText = ({ fields, by }: OrderAction): boolean =>
  by.length === 1 && fields.every(({ kind, name }) => kind === 'attachments' || (kind === 'text' && name !== 'detail'))

export const takesFiles = ({ fields }: OrderAction): boolean => fields.some(({ kind }) => kind === 'attachments')
