// One row of an invoice list (I3), read: typed, cleaned, nothing decided yet.
import type { InvoiceType } from '../../../shared/kernel/facts.ts'
import type { Fen } from '../../../shared/kernel/fen.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { ListedInvoiceStatus } from '../../../shared/packs/list-shapes.ts'
import type { TableRow } from '../../files/list/table.ts'
import type { InvalidRow } from './list-row.ts'
import type { Reason } from './reasons.ts'

export interface InvoiceListRow {
  readonly line: number
  readonly orderId: string
  readonly customerId: string | null
  readonly contactName: string | null
  readonly customerName: string | null
  readonly phone: string | null
  readonly email: string | null
  /** As the list writes it; null where it is empty or says 已退款, which is a status. */
  readonly number: string | null
  readonly amountFen: Fen
  readonly type: InvoiceType
  /** 完成 with 已退款 as the number is `refunded` (I10). */
  readonly status: ListedInvoiceStatus
  readonly requestedAt: Instant
  /** 开票时间; of a cancelled or refunded one, when that was. */
  readonly issuedAt: Instant | null
  readonly notes: readonly Reason[]
  readonly source: TableRow
}

export interface ReadInvoices {
  readonly rows: readonly InvoiceListRow[]
  readonly invalid: readonly InvalidRow[]
}
