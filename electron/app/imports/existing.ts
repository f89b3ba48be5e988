// What an import must know of the orders on the desk, asked for in bulk, and where a row says something else than we do.
import type { Fen } from '../../../shared/kernel/fen.ts'
import type { Goods } from '../../../shared/kernel/facts.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { OrderCommandName } from '../../../shared/order/commands.ts'
import type { OrderState } from '../../../shared/order/order-state.ts'
import type { DeliveryField } from './fields.ts'
import type { ListRow } from './list-row.ts'
import type { ConflictCode } from './reasons.ts'

/** The texts of an order that a list may change; null where nothing is known. */
export interface KnownDetails {
  readonly productName: string | null
  readonly customerId: string | null
  readonly customerName: string | null
  readonly orderKind: string | null
  readonly contactName: string | null
  readonly phone: string | null
  readonly email: string | null
}

export interface ExistingOrder {
  readonly stream: StreamId
  readonly state: OrderState
  readonly details: KnownDetails
  /** W9: its contact was purged, and a list that still shows it doesn't bring it back. */
  readonly contactPurged?: boolean
  /** The provider's commands done here that aren't entered at the console yet (W14). */
  readonly pendingFillIns: readonly OrderCommandName[]
}

/** Answered by the store; each is asked once with every id of the list. */
export interface OrderLookup {
  /** Orders of the import's own shop. */
  readonly known: (orderIds: readonly string[]) => ReadonlyMap<string, ExistingOrder>
  /** Ids that another shop of the same marketplace has: order id to that shop. */
  readonly elsewhere: (orderIds: readonly string[]) => ReadonlyMap<string, string>
}

export type DetailChange =
  | { readonly field: keyof KnownDetails; readonly value: string }
  | { readonly field: 'amountFen'; readonly value: Fen }
  | { readonly field: 'paidAt'; readonly value: Instant }
  | { readonly field: 'goods'; readonly value: Goods }

interface Difference {
  readonly code: ConflictCode
  readonly field: DeliveryField
  readonly shown: string
  readonly ours: string
}

/** A value with stars is what a console shows of ours, or less than we know: it never replaces a whole one. */
export const isMaskOf = (shown: string, ours: string): boolean =>
  shown.includes('*') && (!ours.includes('*') || shown.length <= ours.length)

const detailFields = [
  'productName',
  'customerId',
  'customerName',
  'orderKind',
  'contactName',
  'phone',
  'email',
] as const satisfies readonly (keyof KnownDetails)[]

const contactFields: ReadonlySet<keyof KnownDetails> = new Set(['contactName', 'phone', 'email'])

/** Texts the row shows differently, and terms that were unknown or only inferred until now. */
export const detailChanges = (row: ListRow, { details, state, contactPurged }: ExistingOrder): DetailChange[] => {
  const changes: DetailChange[] = []
  for (const field of detailFields) {
    if (contactPurged === true && contactFields.has(field)) continue
    const [shown, ours] = [row[field], details[field]]
    if (shown !== null && shown !== ours && !(ours !== null && isMaskOf(shown, ours)))
      changes.push({ field, value: shown })
  }
  const { terms } = state
  if (row.amountFen !== null && row.amountFen !== terms.amountFen && terms.inferred.includes('amountFen')) {
    changes.push({ field: 'amountFen', value: row.amountFen })
  }
  if (row.goods !== null && row.goods !== terms.goods && terms.inferred.includes('goods')) {
    changes.push({ field: 'goods', value: row.goods })
  }
  if (row.paidAt !== null && terms.paidAt === null) changes.push({ field: 'paidAt', value: row.paidAt })
  return changes
}

/** What was agreed when the order was placed doesn't change: a row that shows it otherwise is for a person. */
export const differences = (row: ListRow, { state: { terms } }: ExistingOrder): Difference[] => {
  const found: Difference[] = []
  const differ = (
    code: ConflictCode,
    field: DeliveryField,
    shown: number | string | null,
    ours: number | string | null,
  ): void => {
    if (shown !== null && ours !== null && shown !== ours)
      found.push({ code, field, shown: String(shown), ours: String(ours) })
  }
  if (!terms.inferred.includes('amountFen')) differ('amount-differs', 'amount', row.amountFen, terms.amountFen)
  if (!terms.inferred.includes('goods')) differ('goods-differ', 'goods', row.goods, terms.goods)
  differ('paid-at-differs', 'paidAt', row.paidAt, terms.paidAt)
  return found
}
