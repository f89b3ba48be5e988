// What a delivery command is decided by.
import type { Circumstances } from '../packs/circumstances.ts'
import type { DeliveryState } from './state.ts'

export interface DeliveryCircumstances extends Circumstances {
  readonly delivery: DeliveryState
  /** How many acts moved the order so far: an adoption only comes first (W24). */
  readonly acts: number
}
