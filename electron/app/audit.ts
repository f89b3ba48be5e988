// The audit: every hash of the log computed again, in slices, so that the desk stays usable meanwhile.
import type { ApiOutput } from '../../shared/contract/api.ts'
import { verifyChain } from '../store/verify-chain.ts'
import type { Desk } from './desk.ts'

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const verifyLog = async (desk: Desk): Promise<ApiOutput<'audit.verify'>> => {
  const steps = verifyChain(desk.store.db)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      const { events, intact, head, brokenAt } = step.value
      return { events, intact, head, brokenAt }
    }
    desk.push({ kind: 'progress', task: 'audit', ...step.value })
    await nextTurn()
  }
}
