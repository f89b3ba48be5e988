// Stores with invoices in every state, for tests that look at many.
import type { InvoiceRow } from '../../shared/contract/invoices.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { DAY, instant } from '../../shared/kernel/instant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { InvoiceRecord } from '../../electron/store/invoices/invoice-record.ts'
import type { Store } from '../../electron/store/open.ts'
import { invoiceOf } from '../../electron/store/queries/invoice-lookup.ts'
import { saveShop } from '../../electron/store/settings/shops.ts'
import { all } from '../../electron/store/sql.ts'
import { someInvoice, someOrder, START } from './made-up-order.ts'
import { addShop, newStore, tell } from './support.ts'

export const NOW = instant(START + 10 * DAY)
const statuses = ['requested', 'requested', 'issued', 'issued', 'refunded', 'cancelled', 'reversed'] as const

/** Some number that looks random and is always the same. */
const pick = (seed: number, below: number): number => (Math.imul(seed + 1, 2654435761) >>> 8) % below

export const invoiceNumbered = (n: number): InvoiceRecord => {
  const at = (salt: number, below: number) => pick(n * 37 + salt, below)
  const status = statuses[at(1, statuses.length)] ?? 'requested'
  const done = status === 'issued' || status === 'reversed'
  const requestedAt = instant(START + at(2, 10) * DAY + n)
  const locked = status === 'requested' && n % 7 === 0
  const { deadline } = someInvoice
  if (deadline === null) throw new Error('it has one')
  return {
    ...someInvoice,
    title: n % 23 === 0 ? '另一家公司' : someInvoice.title,
    status,
    type: n % 3 === 0 ? 'special' : 'ordinary',
    amountFen: fen(at(3, 30) * 1000),
    requestedAt,
    issuedAt: done ? instant(requestedAt + DAY) : null,
    number: status === 'refunded' ? '已退款' : done ? String(10_000_000 + at(4, 300)) : null,
    tracking: done && n % 4 !== 0 ? `SF${String(1_000_000_000 + at(5, 400))}` : null,
    courier: done ? '顺丰速运' : null,
    freight: { ...someInvoice.freight, pays: n % 5 === 0 ? 'none' : n % 2 === 0 ? 'collect' : 'prepaid' },
    deadline:
      status !== 'requested' || n % 9 === 0
        ? null
        : { ...deadline, dueAt: instant(START + at(6, 20) * DAY), pausedSince: locked ? START : null },
    lock: locked ? { why: 'refund-requested', clause: 'I10', at: START } : null,
    toReverse: status === 'issued' && n % 11 === 0,
    troubles: status === 'issued' && n % 11 === 0 ? ['refund-after-issue'] : [],
  }
}

const otherShop = { marketplace: 'tencent', accountId: '2' }

export const filled = (count: number): Store => {
  const store = newStore()
  addShop(store)
  store.write((db) => {
    saveShop(db, { ...otherShop, name: '二店', targetConfirm: null, targetDeliver: null, issuesSpecial: false })
    for (let n = 0; n < count; n += 1) tell(db, { ...someOrder, orderId: `A${String(n * 7919).padStart(8, '0')}` })
    for (let n = 0; n < count; n += 1)
      if (n % 5 !== 4) tell(db, { orderId: `A${String(n * 7919).padStart(8, '0')}`, invoice: invoiceNumbered(n) })
  })
  return store
}

export const everyRow = (store: Store): InvoiceRow[] =>
  all<{ id: number; name: StreamId }>(
    store.db,
    'SELECT i.id, s.name FROM invoices i JOIN streams s ON s.id = i.id ORDER BY i.id',
  ).flatMap(({ name }) => invoiceOf(store.db, name, NOW) ?? [])
