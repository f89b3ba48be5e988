// I6: a customer was called about a special invoice and said no. The rules refuse the change of type; that the call was made, with
// whom and what was said, is written down beside the order all the same.
import type { StreamId } from '../../../shared/kernel/log.ts'
import type { Verdict } from '../../../shared/contract/outcomes.ts'
import { standingOf, writeBeside } from '../write-order.ts'
import type { Write } from '../write-order.ts'

/** Only a call that was made and answered: whatever else was wrong, there is nothing to note. */
export const noteRefusedCall = (
  write: Write,
  stream: StreamId,
  command: string,
  input: Readonly<Record<string, unknown>>,
  verdict: Verdict,
): void => {
  if (command !== 'invoice.retype' || verdict.ok) return
  if (!verdict.refusedBy.every(({ reason }) => reason === 'not-agreed')) return
  const ask = { name: 'invoice.call', input, by: 'provider', recorded: false, occurredAt: write.at } as const
  writeBeside(write, standingOf(write, stream), ask, (order) => order)
}
