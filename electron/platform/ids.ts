// Ids that two desks can make apart and never share: UUIDv7, so they also sort by time.
import { v7 } from 'uuid'
import type { ActId, EventId } from '../../shared/kernel/log.ts'
import type { Clock } from './clock.ts'

export interface Ids {
  /** An act's id: its last 16 bits are zero, so that its events can be numbered there (`eventIdOf`). */
  readonly act: () => ActId
  /** For everything else that needs a name: shops' products, people, groups of acts, imports. */
  readonly other: () => string
}

/** Sixteen random bytes a call, asked of the system for many calls at once. */
const pooled = (): (() => Uint8Array) => {
  const pool = new Uint8Array(16 * 256)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool)
      used = 0
    }
    used += 16
    return pool.subarray(used - 16, used)
  }
}

/**
 * `random` gives 16 fresh bytes a call; leave it out for the system's. A seeded one makes the same ids every time.
 * Ids of one maker always rise, also while the clock stands still (a practice desk) or goes back.
 */
export const makeIds = (clock: Pick<Clock, 'now'>, random: () => Uint8Array = pooled()): Ids => {
  let msecs = 0
  let seq = 0
  const next = (): string => {
    const bytes = random()
    const now = clock.now()
    if (now > msecs) {
      msecs = now
      seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1
    } else seq += 1
    return v7({ msecs, seq, random: bytes })
  }
  return { act: () => `${next().slice(0, 32)}0000` as ActId, other: next }
}

/** The id of the `ordinal`-th event of an act, counted from 1: the act's id with the ordinal in its last 16 bits. */
export const eventIdOf = (act: ActId, ordinal: number): EventId => {
  if (!(ordinal >= 1 && ordinal <= 0xffff)) throw new RangeError(`an act has 1 to 65535 events, not ${ordinal}`)
  return `${act.slice(0, 32)}${ordinal.toString(16).padStart(4, '0')}` as EventId
}

/** The act an event belongs to, read from the event's id. */
export const actIdOf = (event: EventId): ActId => `${event.slice(0, 32)}0000` as ActId
