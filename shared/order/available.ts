// What each seat may do now, by the same rules that would refuse it: a command is open when some input for it would be
// accepted, and otherwise closed by every clause that closes it.
import { fen } from '../kernel/fen.ts'
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { assertNever } from '../kernel/invariant.ts'
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
] as const
const ofProvider = ['requirement.confirm', 'requirement.reject', 'result.submit', 'appeal.file'] as const
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

/** The commands a seat can ever have, given who sits in the customer's. */
const offeredTo = (seat: Actor, customerSeat: Actor): readonly Offered[] => [
  ...(seat === customerSeat ? ofCustomer : []),
  ...(seat === 'provider' ? ofProvider : []),
  ...(seat === 'operations' ? ofOperations : []),
  ...(seat === 'platform' ? ofPlatform : []),
  ...ofTheFiler,
]
const actors = ['customer', 'provider', 'operations', 'platform'] as const satisfies readonly Actor[]
const offers = {
  customer: actors.map((seat) => [seat, offeredTo(seat, 'customer')] as const),
  platform: actors.map((seat) => [seat, offeredTo(seat, 'platform')] as const),
}

const text = '…'
/** The input most likely to be accepted: texts said, the whole amount, whichever way is open. */
const witnesses = (name: Offered, by: Actor, { terms }: OrderState): readonly OrderCommand[] => {
  switch (name) {
    case 'requirement.submit':
    case 'requirement.revise':
      return [{ name, by, input: { description: text } }]
    case 'requirement.confirm':
    case 'result.submit':
      return [{ name, by, input: { note: text } }]
    case 'requirement.reject':
    case 'result.reject':
    case 'appeal.file':
      return [{ name, by, input: { reason: text } }]
    case 'appeal.settle':
      return [{ name, by, input: { outcome: 'resume' } }]
    case 'refund.request':
      return [
        { name, by, input: { via: 'online', reason: text, detail: text } },
        { name, by, input: { via: 'ticket', reason: text, detail: text } },
      ]
    case 'refund.approve':
      return [{ name, by, input: { amountFen: fen(terms.amountFen) } }]
    case 'result.accept':
    case 'appeal.withdraw':
    case 'refund.withdraw':
    case 'refund.decline':
      return [{ name, by, input: {} }]
    default:
      return assertNever(name)
  }
}

const OPEN: Openness = { open: true }

const openness = (name: Offered, by: Actor, state: OrderState, rules: OrderRules, at: Instant): Openness => {
  let refusedBy: readonly Unmet[] = []
  for (const witness of witnesses(name, by, state)) {
    const decision = decide(witness, state, rules, at)
    if (decision.ok) return OPEN
    if (refusedBy.length === 0 || decision.refusedBy.length < refusedBy.length) ({ refusedBy } = decision)
  }
  return { open: false, refusedBy }
}

/** `state` must be caught up to `at`. */
export const availability = (state: OrderState, rules: OrderRules, at: Instant): Availability => {
  const { customerSeat } = flowOf(inForce(rules.versions, at), state.terms)
  const table = offers[customerSeat === 'platform' ? 'platform' : 'customer']
  const seats = table.map(([seat, names]) => [
    seat,
    Object.fromEntries(names.map((name) => [name, openness(name, seat, state, rules, at)])),
  ])
  return Object.fromEntries(seats) as Availability
}

/** The names of what is open to each seat. */
export const openCommands = (
  state: OrderState,
  rules: OrderRules,
  at: Instant,
): Readonly<Record<Actor, OrderCommandName[]>> => {
  const open: Record<Actor, OrderCommandName[]> = { customer: [], provider: [], operations: [], platform: [] }
  const { customerSeat } = flowOf(inForce(rules.versions, at), state.terms)
  for (const [seat, names] of offers[customerSeat === 'platform' ? 'platform' : 'customer'])
    for (const name of names) if (openness(name, seat, state, rules, at).open) open[seat].push(name)
  return open
}
