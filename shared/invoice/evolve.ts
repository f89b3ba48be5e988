// What each event makes of an invoice. Total: an event this version doesn't know leaves the state as it is.
import type { InvoiceEvent } from './events.ts'
import type { InvoiceState } from './state.ts'

/** What stands in the number's place where no real invoice was issued (I10); it is the marketplace's own word. */
export const REFUNDED_NUMBER = '已退款'

export const evolveInvoice = (state: InvoiceState | null, event: InvoiceEvent): InvoiceState | null => {
  if (event.type === 'invoice.requested') return requested(event)
  if (state === null) return state
  switch (event.type) {
    case 'invoice.retyped':
      return { ...state, type: 'ordinary' }
    case 'invoice.issued':
      return issued(state, event)
    case 'invoice.corrected':
      return corrected(state, event)
    case 'invoice.markedRefunded':
      return { ...state, status: 'refunded', number: REFUNDED_NUMBER }
    case 'invoice.reversed':
      return { ...state, status: 'reversed', reverseSince: null }
    case 'invoice.cancelled':
      return { ...state, status: 'cancelled', clock: null }
    default:
      return state
  }
}

type Of<Type extends InvoiceEvent['type']> = Extract<InvoiceEvent, { type: Type }>

const requested = (event: Of<'invoice.requested'>): InvoiceState => ({
  status: 'requested',
  type: event.invoiceType,
  form: event.form,
  title: event.title,
  taxId: event.taxId,
  amountFen: event.amountFen,
  number: null,
  requestedAt: event.at,
  issuedAt: null,
  courier: null,
  tracking: null,
  freight: null,
  link: null,
  clock: event.clock,
  refundedAt: null,
  reverseSince: null,
  inferred: event.inferred,
})

/** I12: issued although its order had been refunded, as only a fact can be, it waits to be reversed at once. */
const issued = (
  state: InvoiceState,
  { at, form, number, courier, tracking, freight, link }: Of<'invoice.issued'>,
): InvoiceState => {
  const paper = form === 'paper'
  return {
    ...state,
    status: 'issued',
    form,
    number,
    issuedAt: at,
    courier: paper ? courier : null,
    tracking: paper ? tracking : null,
    freight: paper ? freight : null,
    link: paper ? null : link,
    clock: null,
    reverseSince: state.refundedAt === null ? null : at,
  }
}

/** A paper invoice that turns out to be digital has no parcel. */
const corrected = (state: InvoiceState, { changes }: Of<'invoice.corrected'>): InvoiceState => {
  const { title, taxId, number, form, courier, tracking, freight, link } = changes
  const becomesDigital = form === 'digital' && state.form === 'paper'
  return {
    ...state,
    title: title ?? state.title,
    taxId: taxId ?? state.taxId,
    number: number ?? state.number,
    form: form ?? state.form,
    courier: becomesDigital ? null : (courier ?? state.courier),
    tracking: becomesDigital ? null : (tracking ?? state.tracking),
    freight: becomesDigital ? null : (freight ?? state.freight),
    link: link ?? state.link,
  }
}
