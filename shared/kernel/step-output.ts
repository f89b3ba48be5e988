// What one step of a scenario did to a stream, as the page of the scenarios shows it. Instants are written in +08:00.
import { logged, restates } from './history.ts'
import type { Difference, History, Kept, NewEvent } from './history.ts'
import { formatInstant } from './iso.ts'
import type { Act, EventBase } from './log.ts'

export interface LogLine {
  readonly type: string
  readonly at: string
  readonly citing: readonly string[]
  readonly flagged?: true
  readonly superseded?: true
}

export interface StepOutput {
  readonly ok: boolean
  readonly refusedBy: readonly string[]
  readonly events: readonly string[]
  readonly log: readonly LogLine[]
  readonly notices: readonly { readonly clause: string }[]
  readonly flags: readonly string[]
}

/** What a step did, before it is written as output. */
export interface Done<E extends EventBase> {
  readonly refusedBy?: readonly string[]
  readonly notices?: readonly string[]
  readonly flags?: readonly string[]
  /** What the step appended, automatic events included. */
  readonly fresh: readonly E[]
  readonly fallen: readonly E[]
}

/** A restated event is the same step's at the same instant with its clocks moved: nothing a reader would call new. */
export const rewritten = <E extends EventBase>(
  { events }: History<E>,
  { append, supersedes }: Difference<E>,
): Pick<Done<E>, 'fresh' | 'fallen'> => {
  const fallen = events.filter(({ id }) => supersedes.includes(id))
  const isRestated = ({ actId, event }: NewEvent<E>): boolean =>
    fallen.some((old) => old.actId === actId && restates([{ actId, event }], old.event))
  return {
    fresh: append.filter((event) => !isRestated(event)).map(({ event }) => event),
    fallen: fallen.map(({ event }) => event).filter((event) => !restates(append, event)),
  }
}

/** The history with an act and what it wrote. */
export const recorded = <E extends EventBase>(
  { acts, events, superseded }: History<E>,
  { append, supersedes }: Difference<E>,
  act?: Act,
): History<E> => ({
  acts: act === undefined ? acts : [...acts, act],
  events: [...events, ...logged(events, append)],
  superseded: supersedes.length === 0 ? superseded : new Set([...superseded, ...supersedes]),
})

const lineOf = (event: EventBase): LogLine => {
  const at = formatInstant(event.at)
  if (event.type !== 'fact.kept') return { type: event.type, at, citing: event.citing }
  const { fact, flags } = event as Kept<string>
  return { type: fact, at, citing: flags, flagged: true }
}

/** `due`: what had fallen due by itself before the step; it comes first. */
export const outputOf = <E extends EventBase>(due: readonly E[], done: Done<E>): StepOutput => {
  const happened = [...due, ...done.fresh]
  return {
    ok: done.refusedBy === undefined,
    refusedBy: done.refusedBy ?? [],
    events: happened.filter(({ type }) => type !== 'fact.kept').map(({ type }) => type),
    log: [...happened.map(lineOf), ...done.fallen.map((event) => ({ ...lineOf(event), superseded: true as const }))],
    notices: (done.notices ?? []).map((clause) => ({ clause })),
    flags: done.flags ?? [],
  }
}
