// W24: an order of unknown stage is settled by a person who looked it up at the console: which stage, and since when.
import type { ApiInput } from '../../shared/contract/api.ts'
import type { Verdict } from '../../shared/contract/outcomes.ts'
import { CallRefused } from './call-refused.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { performInWrite } from './perform.ts'
import { inOneWrite } from './write-order.ts'

const stages: ReadonlySet<string> = new Set([
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
  'completed',
  'closed',
])

export const settleStage = (desk: Desk, { stream, stage, since }: ApiInput<'order.settle-stage'>): Verdict => {
  if (!stages.has(stage)) throw new CallRefused('bad-input', `stage ${stage}`)
  if (since > desk.clock.now()) throw new CallRefused('in-the-future')
  const input = { stage, since, inferred: false }
  const verdict = inOneWrite(desk, null, (write) => performInWrite(write, stream, 'order.chooseStage', input))
  ordersChanged(desk)
  return verdict
}
