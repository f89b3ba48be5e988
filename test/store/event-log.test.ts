// The log: what goes in comes out, versions are guarded, nothing can be changed, and the chain tells when it was.
import { describe, expect, it } from 'vitest'
import { append, readStream, streamVersion } from '../../electron/store/event-log.ts'
import { orderStream } from '../../electron/store/order-projection.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'
import { connectionOf } from '../../electron/store/sql.ts'
import { eventIdOf } from '../../electron/platform/ids.ts'
import { WorldError } from '../../electron/platform/world-error.ts'
import { instant } from '../../shared/kernel/instant.ts'
import { shop, someOrder, START } from './made-up-order.ts'
import { act, addShop, newStore, tell } from './support.ts'

const stream = orderStream(shop, 'A1')
const event = (at: number, more: object = {}) => ({
  event: { type: 'order.told', at: instant(at), citing: ['Q1'], ...more },
})

describe('append and read', () => {
  it('gives back acts and events as they were', () => {
    const store = newStore()
    const given = act({
      occurredAt: instant(START - 5),
      input: { note: '甲', attachments: [] },
      batch: { id: 'b-1', kind: 'group' },
    })
    const first = store.write((db) =>
      append(db, {
        stream,
        expectedVersion: 0,
        act: given,
        events: [event(START - 5, { n: 1 }), event(START, { n: 2 })],
      }),
    )
    expect(first.version).toBe(2)
    const log = readStream(store.db, stream)
    expect(log.acts).toEqual([{ ...given, batch: 'b-1' }])
    expect(log.events).toEqual(first.events)
    expect(log.events.map(({ event }) => event)).toEqual([
      event(START - 5, { n: 1 }).event,
      event(START, { n: 2 }).event,
    ])
    expect(log.events.map(({ id }) => id)).toEqual([eventIdOf(given.id, 1), eventIdOf(given.id, 2)])
  })

  it('keeps acts without events, and events that restate an earlier act', () => {
    const store = newStore()
    const early = act()
    const late = act({ recorded: true, supersedes: [eventIdOf(early.id, 1)] })
    store.write((db) => {
      append(db, { stream, expectedVersion: 0, act: early, events: [event(START)] })
      append(db, { stream, expectedVersion: 1, act: act({ name: 'contact.reveal' }), events: [] })
      append(db, {
        stream,
        expectedVersion: 1,
        act: late,
        events: [event(START - 9), { ...event(START), actId: early.id }],
      })
    })
    const log = readStream(store.db, stream)
    expect(log.acts.map(({ name }) => name)).toEqual(['requirement.confirm', 'contact.reveal', 'requirement.confirm'])
    expect(log.events.map(({ actId, version }) => [actId, version])).toEqual([
      [early.id, 1],
      [late.id, 2],
      [early.id, 3],
    ])
    expect([...log.superseded]).toEqual([eventIdOf(early.id, 1)])
  })

  it('refuses a stream that moved on, and writes nothing', () => {
    const store = newStore()
    store.write((db) => append(db, { stream, expectedVersion: 0, act: act(), events: [event(START)] }))
    for (const expectedVersion of [0, 2]) {
      const attempt = () =>
        store.write((db) => append(db, { stream, expectedVersion, act: act(), events: [event(START)] }))
      expect(attempt).toThrow(WorldError)
      expect(attempt).toThrow(/version-conflict/)
    }
    expect(streamVersion(store.db, stream)).toBe(1)
    expect(readStream(store.db, stream).acts).toHaveLength(1)
  })
})

describe('the log only grows', () => {
  it('refuses updates and deletes, also from SQL', () => {
    const store = newStore()
    addShop(store)
    store.write((db) => tell(db, someOrder))
    const { raw } = connectionOf(store.db)
    for (const sql of [
      "UPDATE acts SET input = '{}'",
      'DELETE FROM acts',
      "UPDATE events SET body = '{}'",
      'DELETE FROM events',
      "UPDATE streams SET name = 'x'",
    ]) {
      expect(() => raw.exec(sql)).toThrow(/the log only grows/)
    }
  })

  it('verifies, and finds any change', () => {
    const store = newStore()
    addShop(store)
    store.write((db) => {
      for (let n = 0; n < 20; n += 1) tell(db, { ...someOrder, orderId: `A${n % 4}` })
    })
    const whole = verifyWhole(store.db)
    expect(whole).toMatchObject({ intact: true, acts: 20, events: 20, brokenAt: null })
    expect(whole.head).toMatch(/^[0-9a-f]{64}$/)
    const { raw } = connectionOf(store.db)
    const damage = (sql: string): string | null => {
      raw.exec(
        'SAVEPOINT damage; DROP TRIGGER acts_never_update; DROP TRIGGER events_never_update; DROP TRIGGER events_never_delete; DROP TRIGGER acts_never_delete',
      )
      raw.exec(sql)
      const { intact, brokenAt } = verifyWhole(store.db)
      raw.exec('ROLLBACK TO damage; RELEASE damage')
      expect(intact).toBe(false)
      return brokenAt
    }
    const ids = raw.prepare('SELECT hex(id) AS id FROM acts ORDER BY seq').all() as { id: string }[]
    expect(
      damage("UPDATE events SET body = replace(body, 'Q1', 'Q2') WHERE place = 7")?.replaceAll('-', '').toUpperCase(),
    ).toBe(ids[6]?.id)
    damage('UPDATE acts SET recorded_at = recorded_at + 1 WHERE seq = 20')
    damage("UPDATE acts SET input = '{}' WHERE seq = 1")
    damage('DELETE FROM events WHERE place = 20')
    damage('PRAGMA foreign_keys = OFF; DELETE FROM events WHERE act = 9; DELETE FROM acts WHERE seq = 9')
    expect(verifyWhole(store.db).intact).toBe(true)
  })
})
