// The small things everything else stands on: time, ids, durable files, and the log of errors.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { practiceClock, systemClock } from '../../electron/platform/clock.ts'
import { copyDurably, linkOrCopy, writeDurably } from '../../electron/platform/fs.ts'
import { actIdOf, eventIdOf, makeIds } from '../../electron/platform/ids.ts'
import { errorLog } from '../../electron/platform/log.ts'
import { asWorldError, WorldError } from '../../electron/platform/world-error.ts'
import { after, DAY, HOUR, instant, SECOND, type Instant } from '../../shared/kernel/instant.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-platform-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const START = instant(Date.UTC(2026, 10, 30, 1, 0, 0))

describe('a practice clock', () => {
  it('stands still until it is moved, and moves forward only', () => {
    const clock = practiceClock(START)
    const told: Instant[] = []
    const stop = clock.onJump((now) => told.push(now))
    expect([clock.now(), clock.now(), clock.practice]).toEqual([START, START, true])
    clock.moveTo(after(START, DAY))
    clock.moveTo(after(START, DAY))
    expect(() => clock.moveTo(START)).toThrow(RangeError)
    stop()
    clock.moveTo(after(START, 2 * DAY))
    expect(told).toEqual([after(START, DAY)])
    expect(clock.now()).toBe(after(START, 2 * DAY))
  })
})

const withSource = () => {
  vi.useFakeTimers()
  const time = { wall: START as number, steady: 1000 }
  const told: Instant[] = []
  const clock = systemClock(10 * SECOND, { wall: () => time.wall, steady: () => time.steady })
  clock.onJump((now) => told.push(now))
  const pass = (wall: number, steady = wall) => {
    time.wall += wall
    time.steady += steady
    vi.advanceTimersByTime(10 * SECOND)
  }
  return { clock, told, pass }
}

describe('the system clock', () => {
  it('says nothing while time passes as it should', () => {
    const { clock, told, pass } = withSource()
    for (let n = 0; n < 20; n += 1) pass(10 * SECOND)
    expect(told).toEqual([])
    expect(clock.now()).toBe(START + 200 * SECOND)
    clock.stop()
  })

  it('says so after a sleep, counted or not, and when the time is set', () => {
    const { clock, told, pass } = withSource()
    pass(8 * HOUR, 10 * SECOND)
    expect(told).toHaveLength(1)
    pass(8 * HOUR, 8 * HOUR)
    expect(told).toHaveLength(2)
    pass(-HOUR, 10 * SECOND)
    expect(told).toHaveLength(3)
    pass(10 * SECOND)
    expect(told).toHaveLength(3)
    clock.stop()
  })
})

const seeded = () => {
  let n = 0
  return makeIds({ now: () => START }, () => new Uint8Array(16).map((_, index) => (n += index * 7) & 255))
}

describe('ids', () => {
  const isV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  it("are UUIDv7, rise even while the clock stands or goes back, and number an act's events", () => {
    let now = START as number
    const ids = makeIds({ now: () => instant(now) })
    const made = Array.from({ length: 300 }, (_, n) => {
      now += n % 100 === 0 ? -5 : n % 10 === 0 ? 1 : 0
      return ids.act()
    })
    expect(made.every((id) => isV7.test(id) && id.endsWith('0000'))).toBe(true)
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(300)
    const act = ids.act()
    const events = [1, 2, 0xffff].map((n) => eventIdOf(act, n))
    expect(events.every((id) => isV7.test(id) && actIdOf(id) === act && String(id) > String(act))).toBe(true)
    expect(() => eventIdOf(act, 0)).toThrow(RangeError)
  })

  it('are the same again from the same randomness', () => {
    const [one, other] = [seeded(), seeded()]
    for (let n = 0; n < 50; n += 1) expect(one.other()).toBe(other.other())
  })
})

describe('a durable file', () => {
  it('is whole under its name and leaves no part behind', () => {
    const path = join(folder, 'deep', 'a.txt')
    writeDurably(path, '一')
    writeDurably(path, '二')
    expect(readFileSync(path, 'utf8')).toBe('二')
    copyDurably(path, join(folder, 'copy'))
    linkOrCopy(path, join(folder, 'link'))
    expect(readFileSync(join(folder, 'copy'), 'utf8')).toBe('二')
    expect(statSync(join(folder, 'link')).ino).toBe(statSync(path).ino)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['a.txt'])
  })

  it('is refused in our words, and what was there stays', () => {
    const path = join(folder, 'a.txt')
    writeDurably(path, '一')
    expect(() => writeDurably(join(path, 'below'), 'x')).toThrow(WorldError)
    expect(() => copyDurably(join(folder, 'nobody'), path)).toThrow(/io-failed/)
    expect(readFileSync(path, 'utf8')).toBe('一')
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })
    expect(asWorldError(full, path)).toMatchObject({ kind: 'disk-full', path })
    expect(asWorldError(new TypeError('ours'), path)).toBeInstanceOf(TypeError)
  })
})

describe('the error log', () => {
  it('holds stacks without phones and addresses, and never grows past its files', () => {
    const path = join(folder, 'errors.log')
    const log = errorLog(path, { now: () => START })
    log.write('order.perform', new Error('no row for 13800134608, ma@example.com, order 202691531240135'))
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(
      '2026-11-30T09:00:00+08:00 order.perform\nError: no row for <phone>, <e-mail>, order 202691531240135',
    )
    for (let n = 0; n < 600; n += 1) log.write('x', 'y'.repeat(10_000))
    expect(readdirSync(folder).sort()).toEqual(['errors.log', 'errors.log.1', 'errors.log.2', 'errors.log.3'])
    expect(existsSync(`${path}.4`)).toBe(false)
    errorLog(folder, { now: () => START }).write('x', 'a folder is no file, and nothing is thrown')
  })
})
