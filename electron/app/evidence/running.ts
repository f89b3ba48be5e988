// The pack a desk is making, so that it can be ended from the page.
import type { Desk } from '../desk.ts'

export class PackCancelled extends Error {
  override readonly name = 'PackCancelled'
}

export interface Running {
  cancelled: boolean
}

const running = new WeakMap<Desk, Running>()

export const beginRunning = (desk: Desk): Running => {
  const own: Running = { cancelled: false }
  running.set(desk, own)
  return own
}

export const endRunning = (desk: Desk): void => void running.delete(desk)

export const cancelRunning = (desk: Desk): null => {
  const own = running.get(desk)
  if (own !== undefined) own.cancelled = true
  return null
}
