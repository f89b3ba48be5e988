// The one clock of the main process. A desk with real data lives by the system's time; a practice desk has a today of its
// own that stands still until it is moved, and moves forward only.
import { instant, type Instant, MINUTE, SECOND } from '../../shared/kernel/instant.ts'

export interface Clock {
  readonly now: () => Instant
  readonly practice: boolean
  /** Called after time has jumped: the machine slept, the system's time was set, a practice day was moved. Returns an unsubscribe. */
  readonly onJump: (listener: (now: Instant) => void) => () => void
  /** Ends timers; the clock still tells the time. */
  readonly stop: () => void
}

export interface PracticeClock extends Clock {
  readonly practice: true
  /** Throws a RangeError when `to` lies before now. */
  readonly moveTo: (to: Instant) => void
}

const makeListeners = () => {
  const listeners = new Set<(now: Instant) => void>()
  return {
    tell: (now: Instant) => {
      for (const listener of listeners) listener(now)
    },
    add: (listener: (now: Instant) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Two clocks that go on together drift apart by less than this; more is a jump. */
const TOLERANCE = 5 * SECOND

interface TimeSource {
  /** Epoch milliseconds. */
  readonly wall: () => number
  /** Milliseconds that never go back and need not count sleep. */
  readonly steady: () => number
}

/** The system's clock. It looks every `everyMs` whether wall time and steady time have come apart. */
export const systemClock = (
  everyMs: number = MINUTE / 6,
  source: TimeSource = { wall: () => Date.now(), steady: () => performance.now() },
): Clock => {
  const listeners = makeListeners()
  let offset = source.wall() - source.steady()
  let lastLook = source.wall()
  const look = () => {
    const wall = source.wall()
    const moved = Math.abs(wall - source.steady() - offset)
    // Where steady time counts sleep the two agree, but the timer itself comes late.
    const late = wall - lastLook - everyMs
    offset = wall - source.steady()
    lastLook = wall
    if (moved > TOLERANCE || late > TOLERANCE) listeners.tell(instant(wall))
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  return {
    now: () => instant(source.wall()),
    practice: false,
    onJump: listeners.add,
    stop: () => clearInterval(timer),
  }
}

/** A practice desk's clock, fixed at `start` until it is moved. */
export const practiceClock = (start: Instant): PracticeClock => {
  const listeners = makeListeners()
  let today = start
  return {
    now: () => today,
    practice: true,
    onJump: listeners.add,
    stop: () => {},
    moveTo: (to) => {
      if (to < today) throw new RangeError('a practice day moves forward only')
      if (to === today) return
      today = to
      listeners.tell(today)
    },
  }
}
