// The calls of rule packs that need nothing but the desk, and what serves each.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { PackCalls } from '../../../shared/contract/packs.ts'
import type { Desk } from '../desk.ts'
import { candidateView } from './candidate.ts'
import { impactOf, stopImpact } from './impact.ts'
import { takeBackVersion, takeVersion } from './take.ts'
import { packDetail, packList } from './versions.ts'

/** The others ask a person for a file or a place. */
type OnDesk = Exclude<keyof PackCalls, 'packs.export' | 'packs.import' | 'packs.run-scenarios'>
type PackHandlers = {
  readonly [N in OnDesk]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N> | Promise<ApiOutput<N>>
}

export const packHandlers: PackHandlers = {
  'packs.list': (desk) => packList(desk),
  'packs.get': packDetail,
  'packs.diff': candidateView,
  'packs.impact': impactOf,
  'packs.stop-impact': (desk) => stopImpact(desk),
  'packs.take': takeVersion,
  'packs.take-back': takeBackVersion,
}
