// One order as it is typed, and what is still wrong with it, in words beside each field.
import type { NewOrderInput } from '../../../shared/contract/api.ts'
import type { Product } from '../../../shared/contract/desk.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { parseTyped, parseYuan } from '../../../shared/kernel/typed.ts'
import type { importsText } from '../../text/imports.ts'

type Words = (typeof importsText)['zh']['add']

/** As typed: amount in yuan, time as text. `productId` is empty while nothing is chosen, `other` for a typed product. */
export interface OrderDraft {
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly customerId: string
  readonly productId: string
  readonly product: string
  readonly goods: Product['goods']
  readonly selfOperated: boolean
  readonly amount: string
  readonly paidAt: string
  readonly orderKind: string
  readonly contactName: string
  readonly phone: string
  readonly email: string
}

export const OTHER_PRODUCT = 'other'

export const emptyOrder = (shopId: string, orderKind: string): OrderDraft => ({
  shopId,
  orderId: '',
  customerName: '',
  customerId: '',
  productId: '',
  product: '',
  goods: 'service',
  selfOperated: false,
  amount: '',
  paidAt: '',
  orderKind,
  contactName: '',
  phone: '',
  email: '',
})

export type OrderProblems = Readonly<Partial<Record<keyof OrderDraft, string>>>

const timeProblem = (typed: string, now: Instant, words: Words): string | undefined => {
  const at = parseTyped(typed)
  if (at === null) return words.badPaidAt
  return at > now ? words.futurePaidAt : undefined
}

/** Nothing wrong: an empty record. */
export const orderProblems = (draft: OrderDraft, now: Instant, words: Words): OrderProblems => {
  const missing = (key: keyof OrderDraft, label: string): string | undefined =>
    String(draft[key]).trim() === '' ? words.missing(label) : undefined
  const found: Partial<Record<keyof OrderDraft, string | undefined>> = {
    shopId: draft.shopId === '' ? words.unchosen(words.shop) : undefined,
    orderId: missing('orderId', words.orderId) ?? (/\s/.test(draft.orderId.trim()) ? words.badOrderId : undefined),
    customerName: missing('customerName', words.customerName),
    productId: draft.productId === '' ? words.unchosen(words.product) : undefined,
    product: draft.productId === OTHER_PRODUCT ? missing('product', words.productName) : undefined,
    amount:
      missing('amount', words.amountName) ?? (parseYuan(draft.amount.trim()) === null ? words.badAmount : undefined),
    paidAt: missing('paidAt', words.paidAt) ?? timeProblem(draft.paidAt, now, words),
    email: draft.email.trim() === '' || draft.email.includes('@') ? undefined : words.badEmail,
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined))
}

/** What goes to main; null while a figure can't be read. */
export const orderInput = (draft: OrderDraft, products: readonly Product[]): NewOrderInput | null => {
  const amountFen = parseYuan(draft.amount.trim())
  const paidAt = parseTyped(draft.paidAt)
  if (amountFen === null || paidAt === null) return null
  const product = products.find(({ id }) => id === draft.productId)
  const trimmed = (key: 'orderId' | 'customerName' | 'customerId' | 'contactName' | 'phone' | 'email'): string =>
    draft[key].trim()
  return {
    shopId: draft.shopId,
    orderId: trimmed('orderId'),
    customerId: trimmed('customerId'),
    customerName: trimmed('customerName'),
    contactName: trimmed('contactName'),
    phone: trimmed('phone'),
    email: trimmed('email'),
    productId: product?.id ?? null,
    product: product?.name ?? draft.product.trim(),
    goods: product?.goods ?? draft.goods,
    selfOperated: product?.selfOperated ?? draft.selfOperated,
    amountFen,
    paidAt,
    orderKind: draft.orderKind,
  }
}
