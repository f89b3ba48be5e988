// Q2: what each seat may do now, by the same rules that would refuse it: a command is open when some input for it would be
// accepted, and otherwise closed by every clause that closes it.
import { fen } from '../kernel/fen.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { invariant } from '../kernel/invariant.ts'
import { invoiceable } from '../invoice/refunded.ts'
import type { Flow, MoveCommand } from '../packs/pack.ts'
import { flowOf, inForce } from '../packs/versions.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import type { OrderCommand, OrderCommandName } from './commands.ts'
import { decide } from './decide.ts'
import type { OrderRules, OrderState } from './order-state.ts'

export type Openness = { readonly open: true } | { readonly open: false; readonly refusedBy: readonly Unmet[] }

/** The commands of each seat. Adoption is left out: it comes before there is anything to choose. */
export type Availability = Readonly<Record<Actor, Readonly<Partial<Record<OrderCommandName, Openness>>>>>

const ofCustomer = [
  'requirement.submit',
  'requirement.revise',
  'result.accept',
  'result.reject',
  'appeal.file',
  'refund.request',
  'invoice.request',
  'invoice.cancel',
] as const
const ofProvider = [
  'requirement.confirm',
  'requirement.reject',
  'result.submit',
  'appeal.file',
  'invoice.retype',
  'invoice.issue',
  'invoice.correct',
  'invoice.markRefunded',
  'invoice.reverse',
] as const
const ofOperations = ['appeal.settle'] as const
const ofPlatform = ['refund.approve', 'refund.decline'] as const
const ofTheFiler = ['appeal.withdraw', 'refund.withdraw'] as const
type Offered = (
  | typeof ofCustomer
  | typeof ofProvider
  | typeof ofOperations
  | typeof ofPlatform
  | typeof ofTheFiler
)[number]

const actors = ['customer', 'provider', 'operations', 'platform'] as const satisfies readonly Actor[]

const text = '…'
/** An invoice is asked for with all that can be invoiced, which only the order knows (A13). */
const asked = { type: 'ordinary', title: text, recipient: text, phone: text, address: text, postcode: text } as const
const parcel = { number: text, courier: text, tracking: text, freight: 'prepaid' } as const
/** For each command the inputs most likely to be accepted: texts said, a small refund granted, whichever way is open. */
const witnesses = {
  'requirement.submit': [{ description: text }],
  'requirement.revise': [{ description: text }],
  'requirement.confirm': [{ note: text }],
  'requirement.reject': [{ reason: text }],
  'result.submit': [{ note: text }],
  'result.accept': [{}],
  'result.reject': [{ reason: text }],
  'appeal.file': [{ reason: text }],
  'appeal.withdraw': [{}],
  'appeal.settle': [{ outcome: 'resume' }],
  'refund.request': [
    { via: 'online', reason: text, detail: text },
    { via: 'ticket', reason: text, detail: text },
  ],
  'refund.withdraw': [{}],
  'refund.approve': [{ amountFen: fen(1) }],
  'refund.decline': [{}],
  'invoice.request': [{ ...asked, amountFen: fen(0) }],
  'invoice.cancel': [{}],
  'invoice.retype': [{ calledAt: 0 as Instant, spokeWith: text, agreed: true }],
  'invoice.issue': [parcel],
  'invoice.correct': [{ title: text, why: text }],
  'invoice.markRefunded': [{}],
  'invoice.reverse': [{ redNumber: text }],
} as const satisfies { readonly [Name in Offered]: readonly Extract<OrderCommand, { name: Name }>['input'][] }

interface Offer {
  readonly seat: Actor
  readonly name: Offered
  readonly tries: readonly OrderCommand[]
}

const offer = (seat: Actor, name: Offered): Offer => ({
  seat,
  name,
  tries: witnesses[name].map((input) => ({ name, by: seat, input }) as OrderCommand),
})

/** The commands each seat can ever have, given who sits in the customer's. */
const offersWith = (customerSeat: Actor): readonly Offer[] =>
  actors.flatMap((seat) => {
    const names: readonly Offered[] = [
      ...(seat === customerSeat ? ofCustomer : []),
      ...(seat === 'provider' ? ofProvider : []),
      ...(seat === 'operations' ? ofOperations : []),
      ...(seat === 'platform' ? ofPlatform : []),
      ...ofTheFiler,
    ]
    return names.map((name) => offer(seat, name))
  })

/** W22: what there is to do only under a hold; a hold closes everything else but what concerns the invoice. */
const endsHold: ReadonlySet<Offered> = new Set<Offered>([...ofOperations, ...ofPlatform, ...ofTheFiler])
const isOfInvoice = ({ name }: Offer): boolean => name.startsWith('invoice.')
const offers = new Map(
  actors.map((customerSeat) => {
    const all = offersWith(customerSeat)
    const held = all.filter((one) => endsHold.has(one.name) || isOfInvoice(one))
    return [customerSeat, { all, held, free: all.filter(({ name }) => !endsHold.has(name)) }]
  }),
)

const offersOf = (flow: Flow) => {
  const offered = offers.get(flow.customerSeat)
  invariant(offered, 'every seat has its offers')
  return offered
}

const OPEN: Openness = { open: true }

/** A13: the amount to ask for is the order's own. */
const triesOf = ({ name, seat, tries }: Offer, { terms, refund }: OrderState): readonly OrderCommand[] =>
  name === 'invoice.request' ? [{ name, by: seat, input: { ...asked, amountFen: invoiceable(terms, refund) } }] : tries

const openness = (offered: Offer, state: OrderState, rules: OrderRules, at: Instant): Openness => {
  let refusedBy: readonly Unmet[] = []
  for (const command of triesOf(offered, state)) {
    const decision = decide(command, state, rules, at)
    if (decision.ok) return OPEN
    if (refusedBy.length === 0 || decision.refusedBy.length < refusedBy.length) ({ refusedBy } = decision)
  }
  return { open: false, refusedBy }
}

/** `state` must be caught up to `at`. */
export const availability = (state: OrderState, rules: OrderRules, at: Instant): Availability => {
  const seats: Record<Actor, Partial<Record<OrderCommandName, Openness>>> = {
    customer: {},
    provider: {},
    operations: {},
    platform: {},
  }
  const { all } = offersOf(flowOf(inForce(rules.versions, at), state.terms))
  for (const one of all) seats[one.seat][one.name] = openness(one, state, rules, at)
  return seats
}

/** The names of what is open to each seat. Moves that the stage doesn't have needn't be tried. */
export const openCommands = (
  state: OrderState,
  rules: OrderRules,
  at: Instant,
): Readonly<Record<Actor, OrderCommandName[]>> => {
  const open: Record<Actor, OrderCommandName[]> = { customer: [], provider: [], operations: [], platform: [] }
  const flow = flowOf(inForce(rules.versions, at), state.terms)
  const { held, free } = offersOf(flow)
  for (const one of state.hold === null ? free : held) {
    if (one.name in flow.moves && flow.moves[one.name as MoveCommand].from[state.delivery.stage] === undefined) continue
    if (openness(one, state, rules, at).open) open[one.seat].push(one.name)
  }
  return open
}
