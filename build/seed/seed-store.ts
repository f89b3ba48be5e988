// A store full of made-up orders, the same for the same arguments: every order comes in and lives its life in the order of
// time beside all others, through the rules; at the end the store makes its projections from the log, as a rebuild does.
import { projectOrder } from '../../electron/app/project-order.ts'
import { shippedRules } from '../../electron/app/packs/rules.ts'
import { makeIds } from '../../electron/platform/ids.ts'
import { openStore } from '../../electron/store/open.ts'
import type { Store } from '../../electron/store/open.ts'
import { rebuild } from '../../electron/store/rebuild.ts'
import { savePreferences } from '../../electron/store/settings/preferences.ts'
import { markFresh } from '../../electron/store/settings/shops.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { HOUR, MINUTE, after, earlier, later } from '../../shared/kernel/instant.ts'
import { nextAutomaticAt } from '../../shared/order/due.ts'
import { assign, fallDue, fillIn, open, take } from './acts.ts'
import type { OpenOrder, Writing } from './acts.ts'
import { arrival, arrivalAt } from './arrival.ts'
import { ByTime } from './by-time.ts'
import { nextStep } from './life.ts'
import type { Step } from './life.ts'
import { chance as makeChance } from './random.ts'
import type { Chance } from './random.ts'
import { furnish } from './shops.ts'
import type { SeedDesk } from './shops.ts'

export interface SeedAsk {
  readonly file: string
  readonly orders: number
  readonly shops: number
  readonly seed: number
  readonly now: Instant
  /** `task` is `log` while orders live, then `projections`. */
  readonly onProgress?: (task: 'log' | 'projections', done: number, total: number) => void
}

export interface Seeded {
  readonly orders: number
  readonly events: number
  readonly seconds: number
}

/** Things that happen in one transaction. */
const PER_WRITE = 20_000

/** An order and the next that happens to it; `planned` was thought of at `from`. */
interface Life {
  order: OpenOrder
  readonly person: string
  readonly handledHere: boolean
  from: Instant
  step: Step | null
  /** When the step reaches the desk; for a choice made here, when it is made. */
  stepAt: Instant | null
  fillInAt: Instant | null
}

class Simulation {
  readonly #ask: SeedAsk
  readonly #store: Store
  readonly #chance: Chance
  readonly #desk: SeedDesk
  readonly #ids: ReturnType<typeof makeIds>
  readonly #device: string
  readonly #waiting = new ByTime<Life>()
  readonly #clock: { now: Instant }
  #arrived = 0
  events = 0

  constructor(ask: SeedAsk) {
    this.#ask = ask
    this.#chance = makeChance(ask.seed)
    this.#clock = { now: arrivalAt(0, ask.orders, ask.now) }
    this.#ids = makeIds({ now: () => this.#clock.now }, this.#chance.bytes)
    this.#store = openStore({ file: ask.file, clock: { now: () => this.#clock.now }, ids: this.#ids })
    this.#device = this.#ids.other()
    this.#desk = this.#store.write((db) => {
      const desk = furnish(db, this.#ids, ask.shops)
      savePreferences(db, { seat: desk.people[0] ?? null })
      for (const { shop } of desk.shops) markFresh(db, shop.id, after(ask.now, -35 * MINUTE))
      return desk
    })
  }

  get store(): Store {
    return this.#store
  }

  get arrived(): number {
    return this.#arrived
  }

  /** One transaction's worth; false when nothing more happens until now. */
  go(): boolean {
    return this.#store.write((db) => {
      for (let count = 0; count < PER_WRITE; count += 1) {
        const at = this.#nextAt()
        if (at === null) return false
        this.#clock.now = at
        this.#happen({ db, ids: this.#ids, device: this.#device, at })
      }
      return true
    })
  }

  #nextArrival(): Instant | null {
    const { orders, now } = this.#ask
    return this.#arrived < orders ? arrivalAt(this.#arrived, orders, now) : null
  }

  #nextAt(): Instant | null {
    const [arriving, { nextAt }] = [this.#nextArrival(), this.#waiting]
    const next = arriving === null || nextAt === null ? (arriving ?? nextAt) : earlier(arriving, nextAt)
    return next === null || next > this.#ask.now ? null : next
  }

  #happen(writing: Writing): void {
    const { nextAt } = this.#waiting
    if (nextAt === writing.at) {
      const taken = this.#waiting.take()
      if (taken !== undefined) this.#goOn(writing, taken.item)
    } else this.#arrive(writing)
  }

  #arrive(writing: Writing): void {
    const { orders, seed } = this.#ask
    const chance = this.#chance
    const coming = arrival(chance, this.#desk, this.#arrived, orders, writing.at, seed)
    this.#arrived += 1
    const [person, clerk] = [chance.pick(this.#desk.people), chance.pick(this.#desk.people)]
    const order = open(writing, coming, clerk)
    this.events += order.version
    if (chance.hit(0.7)) assign(writing, order, person, clerk)
    const life: Life = {
      order,
      person,
      handledHere: chance.hit(0.45),
      from: writing.at,
      step: null,
      stepAt: null,
      fillInAt: null,
    }
    this.#plan(life)
  }

  #goOn(writing: Writing, life: Life): void {
    const { at } = writing
    const before = life.order.version
    if (life.fillInAt === at) {
      life.order = fillIn(writing, life.order, life.person)
      life.fillInAt = null
      this.#wait(life)
      return
    }
    const pending = life.order.toFillIn.length
    life.order =
      life.step !== null && life.stepAt === at
        ? take(writing, life.order, life.step, life.person)
        : fallDue(writing, life.order)
    this.events += life.order.version - before
    // A few acts are never entered at the console.
    if (life.order.toFillIn.length > pending && this.#chance.hit(0.96))
      life.fillInAt = after(at, 1 + this.#chance.wait(3 * HOUR))
    life.from = at
    this.#plan(life)
  }

  #plan(life: Life): void {
    const { order, handledHere } = life
    const { state } = order
    const from = later(life.from, state.lastActAt)
    life.step = nextStep({ state, handledHere, from }, shippedRules(state.terms.marketplace), this.#chance)
    life.stepAt = life.step === null ? null : this.#reachesDesk(life.step, state)
    this.#wait(life)
  }

  /** A fact is recorded some hours after it happened, unless something falls due in between. */
  #reachesDesk({ chosen, occurredAt }: Step, state: OpenOrder['state']): Instant {
    const recordedAt = after(occurredAt, chosen ? 0 : this.#chance.wait(2 * HOUR))
    const automatic = nextAutomaticAt(state)
    return automatic !== null && automatic <= recordedAt ? occurredAt : recordedAt
  }

  /** An order to which nothing happens any more is let go of. */
  #wait(life: Life): void {
    const times = [life.stepAt, life.fillInAt, nextAutomaticAt(life.order.state)].filter((at) => at !== null)
    if (times.length > 0) this.#waiting.put(times.reduce(earlier), life)
  }
}

/** Makes the store; the file must not be there yet. Throws what opening and writing a store throw. */
export const seedStore = (ask: SeedAsk): Seeded => {
  const started = performance.now()
  const simulation = new Simulation(ask)
  const { store } = simulation
  try {
    while (simulation.go()) ask.onProgress?.('log', simulation.arrived, ask.orders)
    for (const { done, total } of rebuild(store, projectOrder)) ask.onProgress?.('projections', done, total)
    return { orders: simulation.arrived, events: simulation.events, seconds: (performance.now() - started) / 1000 }
  } finally {
    store.close()
  }
}
