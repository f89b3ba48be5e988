// The calls of the evidence packs that need no dialog of the machine's.
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { EvidenceCalls } from '../../../shared/contract/evidence.ts'
import type { Desk } from '../desk.ts'
import { previewPack } from './pack.ts'
import { cancelRunning } from './running.ts'

type EvidenceHandlers = {
  readonly [N in Exclude<keyof EvidenceCalls, 'evidence.pack'>]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N>
}

export const evidenceHandlers: EvidenceHandlers = {
  'evidence.preview': previewPack,
  'evidence.cancel': cancelRunning,
}
