// The append-only log: acts and the events they caused, by stream, under one hash chain. Nothing here knows a rule.
import type { ActId, EventBase, LoggedEvent, StreamId } from '../../shared/kernel/log.ts'
import { eventIdOf } from '../platform/ids.ts'
import { WorldError } from '../platform/world-error.ts'
import { batchNumber } from './batches.ts'
import { CHAIN_START, linkHash } from './chain.ts'
import { ACT_COLUMNS, EVENT_COLUMNS, idBytes, streamLogFromRows, type ActRow, type EventRow } from './log-rows.ts'
import type { LoggedAct, StreamLog } from './logged.ts'
import { noteAttachments } from './named-attachments.ts'
import { all, remembered, run, value, type ReadDb, type WriteDb } from './sql.ts'
import { ensureStream, streamNumber } from './streams.ts'
import { numberOf } from './words.ts'

export interface NewAct extends Omit<LoggedAct, 'batch'> {
  readonly batch: { readonly id: string; readonly kind: 'group' | 'import' } | null
}

export interface Append<E extends EventBase = EventBase> {
  readonly stream: StreamId
  /** The stream's version this was decided on: 0 for a new stream. */
  readonly expectedVersion: number
  readonly act: NewAct
  /** May be empty: a mark, an assignment, a reveal that was only looked at. */
  readonly events: readonly AppendEvent<E>[]
}

export interface AppendEvent<E extends EventBase = EventBase> {
  readonly event: E
  /** The earlier act whose event this restates (W19); null or left out: the act it is appended with. */
  readonly actId?: ActId | null
}

export interface Appended<E extends EventBase = EventBase> {
  /** The act's place in the whole log. */
  readonly seq: number
  readonly version: number
  readonly events: readonly LoggedEvent<E>[]
}

/** How many events the stream holds; 0 where there is none. */
export const streamVersion = (db: ReadDb, stream: StreamId): number => {
  const number = streamNumber(db, stream)
  return number === null ? 0 : versionOf(db, number)
}

const versionOf = (db: ReadDb, stream: number): number =>
  value<number>(db, 'SELECT version FROM events WHERE stream = +? ORDER BY version DESC LIMIT 1', [stream]) ?? 0

const bodyOf = ({ type: _type, at: _at, ...body }: EventBase): string => JSON.stringify(body)

/** The place of the act an event restates; null where it is the event's own. */
const restatedPlace = (db: ReadDb, act: ActId, of: ActId | null | undefined): number | null => {
  if (of === undefined || of === null || of === act) return null
  return actPlace(db, of)
}

/** An act's place in the log. Throws when there is no such act. */
export const actPlace = (db: ReadDb, act: ActId): number => {
  const place = value<number>(db, 'SELECT seq FROM acts WHERE id = ?', [idBytes(act)])
  if (place === undefined) throw new Error(`no act ${act}`)
  return place
}

/** The log's latest hash; only `append` moves it, and a rolled-back transaction forgets it. */
const headOf = (db: ReadDb): { hash: Uint8Array } =>
  remembered(db, 'head', () => ({
    hash: value<Uint8Array>(db, 'SELECT hash FROM acts ORDER BY seq DESC LIMIT 1') ?? CHAIN_START,
  }))

/**
 * Writes one act and its events. Throws `version-conflict` when the stream has moved on since `expectedVersion`;
 * nothing is written then. The caller's transaction decides when it is durable.
 */
export const append = <E extends EventBase>(
  db: WriteDb,
  { stream, expectedVersion, act, events }: Append<E>,
): Appended<E> => {
  const streamId = ensureStream(db, stream)
  const found = versionOf(db, streamId)
  if (found !== expectedVersion) {
    throw new WorldError('version-conflict', { detail: `${stream} is at ${found}, not ${expectedVersion}` })
  }
  const input = JSON.stringify(act.input)
  const bodies = events.map(({ event }) => bodyOf(event))
  const head = headOf(db)
  const hash = linkHash(head.hash, {
    ...act,
    stream,
    batch: act.batch?.id ?? null,
    input,
    events: events.map(({ event, actId }, index) => ({
      version: expectedVersion + index + 1,
      type: event.type,
      at: event.at,
      body: bodies[index] ?? '',
      of: actId ?? act.id,
    })),
  })
  const { rowid: seq } = run(
    db,
    `INSERT INTO acts (id, stream, name, by, recorded, person, device, occurred_at, recorded_at, batch, supersedes, input, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idBytes(act.id),
      streamId,
      numberOf(db, act.name),
      numberOf(db, act.by),
      act.recorded ? 1 : 0,
      act.person === null ? null : numberOf(db, act.person),
      numberOf(db, act.device),
      act.occurredAt === act.recordedAt ? null : act.occurredAt,
      act.recordedAt,
      act.batch === null ? null : batchNumber(db, act.batch),
      act.supersedes.length === 0 ? null : JSON.stringify(act.supersedes),
      input,
      hash,
    ],
  )
  head.hash = hash
  events.forEach(({ event, actId }, index) =>
    run(db, 'INSERT INTO events (act, restates, stream, version, type, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)', [
      seq,
      restatedPlace(db, act.id, actId),
      streamId,
      expectedVersion + index + 1,
      numberOf(db, event.type),
      event.at === act.occurredAt ? null : event.at,
      bodies[index] ?? '',
    ]),
  )
  noteAttachments(db, seq, [act.input, ...events.map(({ event }) => event)])
  return {
    seq,
    version: expectedVersion + events.length,
    events: events.map(({ event, actId }, index) => ({
      id: eventIdOf(act.id, index + 1),
      actId: actId ?? act.id,
      version: expectedVersion + index + 1,
      event,
    })),
  }
}

/** Everything one stream holds; empty where there is no such stream. */
export const readStream = <E extends EventBase>(db: ReadDb, stream: StreamId): StreamLog<E> => {
  const number = streamNumber(db, stream)
  if (number === null) return { stream, version: 0, acts: [], events: [], superseded: new Set() }
  return streamLogFromRows<E>(
    db,
    stream,
    all<ActRow>(db, `SELECT ${ACT_COLUMNS} FROM acts a WHERE a.stream = +? ORDER BY a.seq`, [number]),
    all<EventRow>(db, `SELECT ${EVENT_COLUMNS} FROM events WHERE stream = +? ORDER BY version`, [number]),
  )
}
