// Bringing an order onto the desk: its opening, what a list showed of it (W24), and its contact, which goes to the personal
// data and leaves only ids in the log (W9).
import { evolve, opened } from '../../shared/order/evolve.ts'
import { openOrder } from '../../shared/order/open.ts'
import type { ActEvent } from '../../shared/order/decide.ts'
import { judge } from '../../shared/order/decide.ts'
import { adoptionByInvoice, adoptionOf } from '../../shared/order/adopt.ts'
import type { ShownRow } from '../../shared/order/adopt.ts'
import type { OrderFact } from '../../shared/order/commands.ts'
import type { OrderState } from '../../shared/order/order-state.ts'
import type { OrderTerms } from '../../shared/kernel/facts.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { keepPersonal } from '../store/personal-data.ts'
import type { PersonalId } from '../store/personal-data.ts'
import { streamVersion, append } from '../store/event-log.ts'
import type { NewAct } from '../store/event-log.ts'
import { rulesOf } from './packs/rules.ts'
import { DETAILS_KEY, detailsAfter, noDetails } from './order-details.ts'
import type { DetailInput, OrderDetails } from './order-details.ts'
import { orderAfter, orderOpened } from './project-order.ts'
import { readOrderLog, writeRewrite } from './rewrite-order.ts'
import { keep, newAct } from './write-order.ts'
import type { Write } from './write-order.ts'

export interface ContactTexts {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
}

const kinds = { name: 'contact-name', phone: 'phone', email: 'email' } as const

/** Keeps what is known of a contact; the ids stand in the log. */
export const keepContact = (
  { db, desk }: Write,
  stream: StreamId,
  contact: ContactTexts,
): Readonly<Record<string, PersonalId>> =>
  Object.fromEntries(
    (['name', 'phone', 'email'] as const).flatMap((part) => {
      const text = contact[part]?.trim() ?? ''
      return text === '' ? [] : [[part, keepPersonal(db, stream, kinds[part], text, desk.ids.other())]]
    }),
  )

export interface Opening {
  readonly stream: StreamId
  readonly terms: OrderTerms
  readonly details: OrderDetails
  readonly contact: ContactTexts
  /** What a list shows of it (W24); null: a new order, as of its payment. */
  readonly shown: ShownRow | null
  /** W24: the order is known only from an invoice asked for then, and was there by that instant. */
  readonly invoicedAt?: Instant
}

/** The fact's own fields stand beside the details, so that the rules can read the act back. */
const actOf = (write: Write, fact: OrderFact | null, details: DetailInput): NewAct =>
  newAct(write, {
    name: fact?.name ?? 'order.add',
    input: { ...fact?.input, [DETAILS_KEY]: details },
    by: fact?.by ?? 'provider',
    recorded: true,
    occurredAt: fact?.occurredAt ?? write.at,
  })

const adoptedBy = ({ db }: Write, fact: OrderFact, state: OrderState): ActEvent => {
  const judged = judge(fact, state, rulesOf(db, state.terms.marketplace))
  invariant(judged.moved, 'an order just opened can be adopted')
  return judged.event
}

const adoptionFor = ({ shown, invoicedAt }: Opening, state: OrderState): OrderFact | null => {
  if (shown !== null) return adoptionOf(shown, state)
  return invoicedAt === undefined ? null : adoptionByInvoice(state)
}

/** Writes the order; a stream whose opening was undone before begins anew. Returns the act that did it. */
export const writeOpening = (write: Write, opening: Opening): NewAct => {
  const { stream, terms, details } = opening
  const { db } = write
  const first = openOrder(terms, rulesOf(db, terms.marketplace), opening.invoicedAt ?? write.at)
  const fact = adoptionFor(opening, opened(first))
  const act = actOf(write, fact, { ...details, contact: keepContact(write, stream, opening.contact) })
  const adopted = fact === null ? null : adoptedBy(write, fact, opened(first))
  const events = [first, ...(adopted === null ? [] : [adopted])]
  if (streamVersion(db, stream) > 0) {
    const planned = { act, events: events.map((event) => ({ actId: act.id, event })) }
    writeRewrite(write, readOrderLog(db, stream), [planned])
    return act
  }
  const { version } = append(db, { stream, expectedVersion: 0, act, events: events.map((event) => ({ event })) })
  const fresh = orderOpened(db, first, detailsAfter(noDetails, act))
  const order = adopted === null ? fresh : orderAfter(db, fresh, adopted, evolve(fresh.state, adopted), act)
  keep(write, { stream, version, order })
  return act
}
