// One invoice as paper needs it to be sent.
import type { FreightBadge } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'

export interface Parcel {
  readonly stream: StreamId
  readonly orderId: string
  readonly shop: string
  readonly product: string
  readonly title: string
  /** `6800.00` */
  readonly yuan: string
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly courier: string
  readonly tracking: string
  readonly pays: FreightBadge['pays']
}
