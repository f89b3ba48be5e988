// 依据 of an account's refusals and numbers: the clauses, the events that led there and the version they rest on.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import { requiredIsInferred } from '../deposit/required.ts'
import type { Pack, ParameterName, Rules } from '../packs/pack.ts'
import { packRef } from '../packs/pack-ref.ts'
import type { PackRef } from '../packs/pack-ref.ts'
import { inForce } from '../packs/versions.ts'
import type { ClauseId } from '../rulebook/clauses.ts'
import type { Unmet } from '../rulebook/verdict.ts'
import { yearOf } from '../standing/points.ts'
import type { AccountState } from './account-state.ts'
import { accountAvailability } from './available.ts'
import type { AccountCommandName } from './commands.ts'
import type { AccountEvent } from './events.ts'

export interface AccountRefusalBasis {
  readonly kind: 'refusal'
  readonly command: AccountCommandName
  readonly unmet: readonly Unmet[]
}

/** Why a seat can't give a command now; null where it can, or where the command was never that seat's. */
export const accountRefusalBasis = (
  command: AccountCommandName,
  by: Actor,
  state: AccountState,
  rules: Rules,
  at: Instant,
): AccountRefusalBasis | null => {
  const verdict = accountAvailability(state, rules, at)[by][command]
  return verdict === undefined || verdict.open ? null : { kind: 'refusal', command, unmet: verdict.refusedBy }
}

export type AccountFact = 'required' | 'balance' | 'points' | 'standing' | 'exposure' | 'reset' | 'cloud-share'

/** A state or a sum: the clauses behind it and the events that led there. */
export interface AccountFactBasis {
  readonly kind: 'fact'
  readonly subject: AccountFact
  readonly clauses: readonly ClauseId[]
  readonly events: readonly { readonly type: string; readonly at: Instant; readonly citing: readonly ClauseId[] }[]
  readonly pack: PackRef
}

const required = /^(category\.|account\.opened|deposit\.(agreed|surcharged|liftedSurcharge))/
const standing = /^(deposit\.display|account\.)/
const exposing = /^deposit\.(deducted|surcharged)/

/** `at`: when one looks; points are those of its year (A21). */
const isAbout = (subject: AccountFact, event: AccountEvent, at: Instant): boolean => {
  switch (subject) {
    case 'required':
      return required.test(event.type)
    case 'balance':
      return 'changeFen' in event && event.changeFen !== 0
    case 'points':
      return event.type === 'violation.recorded' ? event.year === yearOf(at) : event.type === 'violation.withdrawn'
    case 'standing':
      return standing.test(event.type)
    case 'exposure':
      return exposing.test(event.type)
    case 'reset':
      return event.type === 'violations.reset'
    default:
      return event.type === 'sales.reported'
  }
}

const parameterOf: Readonly<Partial<Record<AccountFact, ParameterName>>> = {
  required: 'depositByCategoryFen',
  points: 'expulsionPoints',
  exposure: 'deductionsBeforeSurcharge',
  'cloud-share': 'cloudShareMin',
}

/** `state` caught up to `at`; `events` the live ones in the order of the fold (`inPlace`). */
export const accountFactBasis = (
  subject: AccountFact,
  state: AccountState,
  events: readonly AccountEvent[],
  rules: Rules,
  at: Instant,
): AccountFactBasis => {
  const pack = inForce(rules.versions, at)
  const about = events.filter((event) => isAbout(subject, event, at))
  const name = parameterOf[subject]
  const isConfirmed = subject === 'required' && !requiredIsInferred(state.deposit, state.listing.categories, pack)
  return {
    kind: 'fact',
    subject,
    clauses: [...new Set(clausesOf(subject, state, pack, about))],
    events: about.map(({ type, at: when, citing }) => ({ type, at: when, citing })),
    pack: packRef(pack, isConfirmed ? undefined : name && pack.parameters[name]),
  }
}

const clausesOf = (
  subject: AccountFact,
  state: AccountState,
  pack: Pack,
  about: readonly AccountEvent[],
): readonly ClauseId[] => {
  switch (subject) {
    case 'required':
      return [...requiredBy(state, pack), 'A-FIN']
    case 'balance':
      return about.length === 0 ? ['D4'] : about.flatMap(({ citing }) => citing)
    case 'points':
      return [
        'A19',
        'A20',
        'A21',
        'W8',
        ...(about.some(({ type }) => type === 'violation.withdrawn') ? ['W21' as const] : []),
      ]
    case 'standing':
      return about.at(-1)?.citing ?? []
    case 'exposure':
      return ['A9.5.4', 'W11']
    case 'reset':
      return ['A21', 'W12']
    default:
      return ['A24']
  }
}

/** An agreed amount goes before the categories' (A9.5.1); a surcharge comes on top (A9.5.4). */
const requiredBy = ({ deposit, listing }: AccountState, pack: Pack): readonly ClauseId[] => {
  const byCategory = [
    'D2' as const,
    pack.parameters.depositByCategoryFen.clause,
    ...(requiredIsInferred(deposit, listing.categories, pack) ? (['W5'] as const) : []),
  ]
  return [
    ...(deposit.agreed === null ? byCategory : (['A9.5.1'] as const)),
    ...(deposit.surchargeFen > 0 ? (['A9.5.4'] as const) : []),
  ]
}
