// What an accepted command tells whoever gave it; notices never block. The pack lists them by command. W10: a clock that
// was counted without its year's calendar says so.
import type { InvoiceCommand } from '../invoice/commands.ts'
import { freightRule } from '../invoice/freight.ts'
import { isOddNumber } from '../invoice/invoice-number.ts'
import { isOddTaxId } from '../invoice/tax-id.ts'
import type { Clock, DeliveryClocks } from '../packs/clock-shapes.ts'
import type { NoticeCondition, Pack } from '../packs/pack.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { OrderCommand } from './commands.ts'
import type { ActEvent } from './decide.ts'
import type { OrderState } from './order-state.ts'

/** `before`: the order as the command met it. */
export const noticesOf = (
  command: OrderCommand,
  event: ActEvent,
  before: OrderState,
  pack: Pack,
): readonly ClauseId[] => {
  const listed = pack.notices.filter(({ on, when }) => on === command.name && applies[when](command, before, pack))
  const told = listed.map(({ clause }) => clause)
  return guessed(event, before) ? [...told, 'W10'] : told
}

type Condition = (command: OrderCommand, before: OrderState, pack: Pack) => boolean

const applies: Readonly<Record<NoticeCondition, Condition>> = {
  always: () => true,
  'after-completion': (_, { delivery }) => delivery.stage === 'completed',
  'invoice-issued': (_, { invoice }) => invoice?.status === 'issued',
  'offline-invoice': (_, { terms }) => terms.offlineInvoice,
  'collect-beyond-consent': ({ input }, { invoice }, pack) => {
    const { freight, form } = input as Named
    if (freight !== 'collect' || invoice === null) return false
    return freightRule(invoice.amountFen, form ?? 'paper', pack).beyondConsent
  },
  'odd-number': ({ name, input }, { invoice }) => {
    const { number, taxId, form } = input as Named
    const kept = name === 'invoice.correct' ? (invoice?.form ?? 'paper') : 'paper'
    return (number !== undefined && isOddNumber(number, form ?? kept)) || (taxId !== undefined && isOddTaxId(taxId))
  },
}

/** I7 and W16 look only at keys the command names. */
type Named = Extract<InvoiceCommand, { name: 'invoice.correct' }>['input']

const guessed = (event: ActEvent, before: OrderState): boolean => {
  const invoice = before.invoice?.clock ?? null
  if (event.type === 'invoice.requested') return isNewGuess(event.clock, null)
  if ('invoiceClock' in event && isNewGuess(event.invoiceClock ?? null, invoice)) return true
  if (!('clocks' in event)) return false
  const { clocks } = before.delivery
  const names = ['step', 'confirmTarget', 'deliverTarget'] as const satisfies readonly (keyof DeliveryClocks)[]
  return names.some((name) => isNewGuess(event.clocks[name], clocks[name]))
}

const isNewGuess = (clock: Clock | null, before: Clock | null): boolean =>
  clock !== null && clock.provisional && clock.dueAt !== before?.dueAt
