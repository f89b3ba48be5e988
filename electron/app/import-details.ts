// What a later list says differently of an order we know: its texts, and terms that were unknown or inferred until now. A
// term stands in the opening, so putting it right writes the opening again and supersedes the one before (W24).
import { invariant } from '../../shared/kernel/invariant.ts'
import type { OrderTerms } from '../../shared/kernel/facts.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { OrderOpened } from '../../shared/order/events.ts'
import { openOrder } from '../../shared/order/open.ts'
import { rulesOf } from './packs/rules.ts'
import type { DetailChange } from './imports/existing.ts'
import { keepContact } from './open-order.ts'
import { DETAILS_KEY } from './order-details.ts'
import type { DetailInput } from './order-details.ts'
import { plannedRewrite, readOrderLog, writeRewrite } from './rewrite-order.ts'
import { keep, newAct, standingOf, writeBeside } from './write-order.ts'
import type { ActAsk, Write } from './write-order.ts'

/** The texts of a row by the names the log keeps them under. */
const textsOf = (changes: readonly DetailChange[]): Omit<DetailInput, 'contact'> => {
  const said = new Map(changes.map(({ field, value }) => [field, value]))
  const text = (field: DetailChange['field']): string | undefined => {
    const value = said.get(field)
    return typeof value === 'string' ? value : undefined
  }
  return Object.fromEntries(
    Object.entries({
      product: text('productName'),
      customerId: text('customerId'),
      customerName: text('customerName'),
      orderKind: text('orderKind'),
    }).filter(([, value]) => value !== undefined),
  )
}

const contactOf = (write: Write, stream: StreamId, changes: readonly DetailChange[]): DetailInput['contact'] => {
  const text = (field: DetailChange['field']): string | null =>
    changes.flatMap((change) => (change.field === field ? [String(change.value)] : []))[0] ?? null
  const ids = keepContact(write, stream, { name: text('contactName'), phone: text('phone'), email: text('email') })
  return Object.keys(ids).length === 0 ? undefined : ids
}

/** The terms with what is now known for sure; null where none of them changes. */
const termsAfter = (terms: OrderTerms, changes: readonly DetailChange[]): OrderTerms | null => {
  let after: OrderTerms | null = null
  for (const change of changes) {
    if (change.field === 'paidAt') after = { ...(after ?? terms), paidAt: change.value }
    if (change.field === 'amountFen' || change.field === 'goods') {
      const known: OrderTerms = after ?? terms
      const inferred = known.inferred.filter((field: string) => field !== change.field)
      after = { ...known, [change.field]: change.value, inferred }
    }
  }
  return after
}

const reopen = (write: Write, stream: StreamId, ask: ActAsk, terms: OrderTerms): void => {
  const log = readOrderLog(write.db, stream)
  const old = log.events.find(({ id, event }) => event.type === 'order.opened' && !log.superseded.has(id))
  invariant(old, 'an order on the desk has its opening')
  const event: OrderOpened = openOrder(terms, rulesOf(write.db, terms.marketplace), old.event.at)
  const act = newAct(write, ask)
  writeRewrite(write, log, plannedRewrite(write, act, [{ actId: act.id, event }], [old.id]))
}

/** In the import's transaction. */
export const writeDetails = (write: Write, stream: StreamId, changes: readonly DetailChange[]): void => {
  const standing = standingOf(write, stream)
  const texts = textsOf(changes)
  const contact = contactOf(write, stream, changes)
  const ask: ActAsk = {
    name: 'order.detail',
    input: { [DETAILS_KEY]: contact === undefined ? texts : { ...texts, contact } },
    by: 'platform',
    recorded: true,
    occurredAt: write.at,
  }
  const terms = termsAfter(standing.order.state.terms, changes)
  if (terms !== null) reopen(write, stream, ask, terms)
  else
    keep(
      write,
      writeBeside(write, standing, ask, (order) => ({ ...order, ...texts })),
    )
}
