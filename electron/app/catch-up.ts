// W3: what falls due by itself is written down at its own instant, whenever the desk next looks: at the start, at the exact
// instant of the next one, after the machine slept and when its clock jumped. The earliest over all orders comes first. The
// same timer wakes for the next reminder, and when a version of the rules begins.
import type { Instant } from '../../shared/kernel/instant.ts'
import { HOUR, earlier } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { catchUp } from '../../shared/order/due.ts'
import { nextAutomatic } from '../store/queries/next-due.ts'
import { settleAccounts } from './accounts/settle-accounts.ts'
import type { Reminding } from './reminders/remind.ts'
import { ordersChanged } from './desk.ts'
import { rulesOf } from './packs/rules.ts'
import { versionTurns } from './packs/rules-changed.ts'
import type { Desk } from './desk.ts'
import { keep, standingOf, writeDue } from './write-order.ts'
import type { Write } from './write-order.ts'

/** One transaction: long enough to share its fsync among many orders, short enough that nobody waits for the window. */
const SLICE_MS = 40
const SLICE_ORDERS = 500

/** Timers keep no longer waits; looking once an hour costs nothing. */
const LONGEST_WAIT = HOUR

/** The earliest automatic event due by `until`, written in the caller's transaction; null where nothing is due. */
const settleEarliest = (write: Write, until: Instant): Instant | null => {
  const next = nextAutomatic(write.db)
  if (next === null || next.at > until) return null
  const standing = standingOf(write, next.stream)
  const { state } = standing.order
  const { events } = catchUp(state, rulesOf(write.db, state.terms.marketplace), next.at)
  invariant(events.length > 0, `the due index names an order with something due: ${next.stream}`)
  keep(write, writeDue(write, standing, events))
  return next.at
}

/** Everything due by the write's instant, in the caller's transaction. For few orders: seeds, practice data. */
export const catchUpInWrite = (write: Write): void => {
  while (settleEarliest(write, write.at) !== null);
}

interface Slice {
  readonly events: number
  readonly latest: Instant | null
  readonly done: boolean
}

const settleSlice = (desk: Desk, until: Instant): Slice =>
  desk.store.write((db) => {
    const write: Write = { desk, db, at: until, batch: null }
    const started = performance.now()
    let latest: Instant | null = null
    for (let events = 0; ; events += 1) {
      const full = events >= SLICE_ORDERS || (events > 0 && performance.now() - started > SLICE_MS)
      if (full) return { events, latest, done: false }
      const at = settleEarliest(write, until)
      if (at === null) return { events, latest, done: true }
      latest = at
    }
  })

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Writes everything due by now, slice by slice; returns how many events that were. */
export const catchUpNow = async (desk: Desk): Promise<number> => {
  const until = desk.clock.now()
  settleAccounts(desk)
  const next = nextAutomatic(desk.store.db)
  if (next === null || next.at > until) return 0
  let total = 0
  for (;;) {
    const { events, latest, done } = settleSlice(desk, until)
    total += events
    if (latest !== null) {
      desk.push({ kind: 'automatic', events, latest })
      ordersChanged(desk)
    }
    if (done) return total
    await nextTurn()
  }
}

export interface CatchUpWatch {
  /** Looks now; a look already under way is waited for and followed by another. Resolves when nothing is due. */
  readonly look: () => Promise<void>
  /** Looks at the reminders alone: what was done may have ended some, or begun what is due in half an hour. */
  readonly remind: () => Promise<void>
  readonly stop: () => void
}

/** The earlier of two instants that may not come. */
const earliest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null ? a : earlier(a, b)

/** Keeps a desk caught up until it is stopped. Failures are logged and the next look tries again. */
export const watchCatchUp = (desk: Desk, reminding: Reminding): CatchUpWatch => {
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  let queue: Promise<void> = Promise.resolve()
  const turns = versionTurns(desk)

  const arm = (): void => {
    if (timer !== null) clearTimeout(timer)
    if (stopped || desk.clock.practice) return
    const own = earliest(nextAutomatic(desk.store.db)?.at ?? null, reminding.nextAt())
    const next = earliest(own, turns.nextAt())
    const wait = next === null ? LONGEST_WAIT : Math.min(Math.max(next - desk.clock.now(), 0), LONGEST_WAIT)
    timer = setTimeout(() => void look(), wait)
    timer.unref()
  }
  const once = async (): Promise<void> => {
    if (stopped) return
    try {
      await catchUpNow(desk)
      await turns.look(() => !stopped)
      void remind()
    } catch (error) {
      desk.log.write('catch-up', error)
      if (!stopped) timer = setTimeout(() => void look(), LONGEST_WAIT / 60).unref()
    }
  }
  const remind = async (): Promise<void> => {
    await reminding.look()
    arm()
  }
  const look = (): Promise<void> => {
    queue = queue.then(once)
    return queue
  }

  const forget = desk.clock.onJump(() => void look())
  return {
    look,
    remind,
    stop: () => {
      stopped = true
      reminding.stop()
      if (timer !== null) clearTimeout(timer)
      forget()
    },
  }
}
