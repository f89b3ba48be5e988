// Notices to the page are gathered for a frame: a burst of work wakes it once, and nothing is lost.
import { expect, test, vi } from 'vitest'
import { gatherPushes } from '../../electron/ipc/push.ts'
import type { Push } from '../../shared/contract/api.ts'
import { instant } from '../../shared/kernel/instant.ts'

test('a burst becomes one notice of each kind, a frame later', () => {
  vi.useFakeTimers()
  const sent: Push[] = []
  const { push, flush } = gatherPushes((notice) => void sent.push(notice))
  for (let n = 1; n <= 100; n += 1) {
    push({ kind: 'changed', topics: ['orders'] })
    push({ kind: 'changed', topics: ['orders', 'imports'] })
    push({ kind: 'automatic', events: 2, latest: instant(n) })
    push({ kind: 'progress', task: 'import.apply', done: n, total: 100 })
  }
  // Long work runs no timer: the first progress goes at once.
  expect(sent).toEqual([{ kind: 'progress', task: 'import.apply', done: 1, total: 100 }])
  vi.advanceTimersByTime(20)
  expect(sent.slice(1)).toEqual([
    { kind: 'progress', task: 'import.apply', done: 100, total: 100 },
    { kind: 'changed', topics: ['orders', 'imports'] },
    { kind: 'automatic', events: 200, latest: 100 },
  ])
  push({ kind: 'changed', topics: ['session'] })
  flush()
  expect(sent.length).toBe(5)
  vi.advanceTimersByTime(100)
  expect(sent.length).toBe(5)
  vi.useRealTimers()
})

test('of clicks on notifications the last is sent, after what changed', () => {
  vi.useFakeTimers()
  const sent: Push[] = []
  const { push } = gatherPushes((notice) => void sent.push(notice))
  push({ kind: 'open', target: { kind: 'inbox' } })
  push({ kind: 'open', target: { kind: 'account', shopId: 'tencent:1' } })
  push({ kind: 'changed', topics: ['reminders'] })
  vi.advanceTimersByTime(20)
  expect(sent).toEqual([
    { kind: 'changed', topics: ['reminders'] },
    { kind: 'open', target: { kind: 'account', shopId: 'tencent:1' } },
  ])
  vi.useRealTimers()
})
