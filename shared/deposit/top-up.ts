// A9.5.3: one clock, from the first moment a once complete deposit falls short until it is complete again. It may fall
// short by an act, or because a new version asks for more (A-FIN: the deposit required is always today's).
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import { startClock } from '../packs/clock.ts'
import type { Pack, Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import { requiredFen } from './required.ts'
import type { DepositState, TopUp } from './state.ts'

export const firstTopUp = (at: Instant, required: Fen): TopUp => ({
  asOf: at,
  requiredFen: required,
  complete: false,
  awaitsEvent: false,
  clock: null,
})

/** Leaving ends the clock; applied again, the deposit is complete from the next deposit event without a shortfall. */
export const leftTopUp = (at: Instant, required: Fen): TopUp => ({ ...firstTopUp(at, required), awaitsEvent: true })

/** What an act or a new version makes of it. `byDeposit`: the act was one of the deposit's own. */
export const nextTopUp = (
  before: TopUp,
  balance: Fen,
  pack: Pack,
  required: Fen,
  at: Instant,
  { calendar }: Rules,
  byDeposit: boolean,
): TopUp => {
  const short = balance < required
  const becameComplete = !short && (byDeposit || (!before.awaitsEvent && required > 0))
  const complete = before.complete || becameComplete
  return {
    asOf: at,
    requiredFen: required,
    complete,
    awaitsEvent: before.awaitsEvent && !complete,
    clock: short ? (before.clock ?? (complete ? replenishClock(pack, at, calendar) : null)) : null,
  }
}

/** W4: by the version in force when it starts. */
const replenishClock = (pack: Pack, at: Instant, calendar: Rules['calendar']): TopUp['clock'] => {
  const { value: duration, clause } = pack.parameters.replenish
  const of = { kind: 'deposit.replenish', clause, duration, pack: pack.id, inferred: false, automatic: false } as const
  return startClock(of, at, calendar)
}

/** The later versions' days between the last change and `at`, the day itself included. */
export const versionDays = ({ versions }: Rules, asOf: Instant, at: Instant): readonly Instant[] =>
  versions.map(({ effectiveFrom }) => effectiveFrom).filter((from) => from > asOf && from <= at)

/** The deposit's clock as it stands at `at`: moved on over the versions that came into force since. */
export const topUpAt = (deposit: DepositState, categories: readonly string[], rules: Rules, at: Instant): TopUp => {
  let now = deposit.topUp
  for (const from of versionDays(rules, now.asOf, at)) {
    const pack = inForce(rules.versions, from)
    now = nextTopUp(now, deposit.balanceFen, pack, requiredFen(deposit, categories, pack), from, rules, false)
  }
  return now
}
