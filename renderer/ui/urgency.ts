// How urgent a step is. The thresholds are a design choice, not a clause; settings may move them, here only.
import { create } from 'zustand'

import { HOUR } from '../../shared/kernel/instant.ts'

/** `far` plain · `soon` amber text · `close` amber fill · `overdue` solid red. */
export type Urgency = 'far' | 'soon' | 'close' | 'overdue'

export interface Thresholds {
  readonly soonMs: number
  readonly closeMs: number
}

export const useThresholds = create<Thresholds>(() => ({ soonMs: 24 * HOUR, closeMs: 4 * HOUR }))

/** `leftMs` until the due instant. At exactly the due instant a step is still in time (W12). */
export const urgencyOf = (leftMs: number, { soonMs, closeMs }: Thresholds): Urgency => {
  if (leftMs < 0) return 'overdue'
  if (leftMs <= closeMs) return 'close'
  return leftMs <= soonMs ? 'soon' : 'far'
}
