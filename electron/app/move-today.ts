// A practice desk's today moves forward, and what falls due by then happens, each at its own instant (W3).
import type { Instant } from '../../shared/kernel/instant.ts'
import type { Session } from '../../shared/contract/desk.ts'
import type { DeskHost } from './host.ts'
import { moveToday } from './open-desk.ts'
import { sessionOf } from './session.ts'

export const movePracticeDay = async (host: DeskHost, to: Instant): Promise<Session> => {
  const desk = await host.desk()
  moveToday(desk, to)
  await host.caughtUp()
  await host.reminded()
  desk.push({ kind: 'changed', topics: ['session', 'orders', 'accounts'] })
  return sessionOf(desk)
}
