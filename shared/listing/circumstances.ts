// What a listing decision looks at.
import type { AccountCircumstances } from '../packs/account-circumstances.ts'
import type { ListingState } from './state.ts'

export interface ListingCircumstances extends AccountCircumstances {
  readonly listing: ListingState
  /** D1: the deposit is all that is required today. */
  readonly depositComplete: boolean
}
