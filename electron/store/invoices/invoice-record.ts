// What the store keeps of an order's invoice beside the log. The rules make it (the app calls them), the store only keeps it;
// what follows from other invoices of the shop (a number used twice) it finds itself.
import type { FreightBadge, InvoiceLock, InvoiceTab, InvoiceTrouble } from '../../../shared/contract/invoices.ts'
import { invoiceTabs } from '../../../shared/contract/invoices.ts'
import type { Deadline } from '../../../shared/contract/rows.ts'
import type { InvoiceForm, InvoiceStatus, InvoiceType } from '../../../shared/kernel/facts.ts'
import type { Fen } from '../../../shared/kernel/fen.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import type { PersonalId } from '../personal-data.ts'

export const invoicePersonal = ['recipient', 'phone', 'address', 'postcode', 'email'] as const
export type InvoicePersonal = (typeof invoicePersonal)[number]

/** What is wrong with an invoice by the rules' state; the rest the store finds, and `overdue` follows from the clock. */
export type OwnTrouble = Extract<InvoiceTrouble, 'amount-differs' | 'refund-after-issue'>

const ownTroubles: ReadonlySet<InvoiceTrouble> = new Set<OwnTrouble>(['amount-differs', 'refund-after-issue'])
export const isOwnTrouble = (trouble: InvoiceTrouble): trouble is OwnTrouble => ownTroubles.has(trouble)

export interface InvoiceRecord {
  readonly status: InvoiceStatus
  readonly type: InvoiceType
  readonly form: InvoiceForm
  readonly title: string
  readonly amountFen: Fen
  readonly number: string | null
  readonly courier: string | null
  readonly tracking: string | null
  readonly requestedAt: Instant
  readonly issuedAt: Instant | null
  readonly freight: FreightBadge
  readonly deadline: Deadline | null
  readonly offline: boolean
  readonly lock: InvoiceLock | null
  readonly toReverse: boolean
  readonly troubles: readonly OwnTrouble[]
  /** Ids of what the log doesn't hold (W9). */
  readonly personal: Readonly<Partial<Record<InvoicePersonal, PersonalId>>>
}

const tabOfStatus: Readonly<Record<InvoiceStatus, Exclude<InvoiceTab, 'trouble'>>> = {
  requested: 'requested',
  issued: 'issued',
  reversed: 'issued',
  refunded: 'refunded',
  cancelled: 'cancelled',
}

/** The number in the `tab` column; 异常 has none of its own. */
export const invoiceTabNumber = ({ status }: Pick<InvoiceRecord, 'status'>): number =>
  invoiceTabs.indexOf(tabOfStatus[status])

export const REQUESTED: number = invoiceTabs.indexOf('requested')

/** Each kept trouble is a bit of the `troubles` column. */
export const troubleBits: Readonly<Record<Exclude<InvoiceTrouble, 'overdue'>, number>> = {
  'duplicate-number': 1,
  'duplicate-tracking': 2,
  'amount-differs': 4,
  'title-differs': 8,
  'refund-after-issue': 16,
}
/** Those bits that hang on other invoices of the shop. */
export const TWIN_BITS: number = troubleBits['duplicate-number'] | troubleBits['duplicate-tracking']

/** 抬头 as it is compared with the customer's name: brackets, spaces and width don't make another one. */
const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()（）·.,，。-]/g, '')

/** A name that is no more than an account says nothing about a title. */
export const titleDiffers = (
  { status, title }: Pick<InvoiceRecord, 'status' | 'title'>,
  { customerId, customerName }: { readonly customerId: string; readonly customerName: string },
): boolean =>
  (status === 'requested' || status === 'issued') &&
  title !== '' &&
  customerName !== '' &&
  customerName !== customerId &&
  comparable(title) !== comparable(customerName)

export const bitsOf = (troubles: readonly OwnTrouble[]): number =>
  troubles.reduce((bits, trouble) => bits | troubleBits[trouble], 0)

export const troublesOf = (bits: number): readonly Exclude<InvoiceTrouble, 'overdue'>[] =>
  (Object.keys(troubleBits) as (keyof typeof troubleBits)[]).filter((trouble) => (bits & troubleBits[trouble]) !== 0)
