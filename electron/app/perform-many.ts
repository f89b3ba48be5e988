// One command on many orders: a verdict a row, everything accepted committed together, one undo for all of it (W23).
import type { ApiInput } from '../../shared/contract/api.ts'
import type { GroupOutcome, RowOutcome } from '../../shared/contract/outcomes.ts'
import { commandInput } from './command-input.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { performInWrite } from './perform.ts'
import { orderIdOf, resolveSelection } from './selection.ts'
import { inOneWrite } from './write-order.ts'

/** More than this is no longer something a person can have looked at. */
const MOST = 10_000

export const performMany = (
  desk: Desk,
  { selection, command, with: fields }: ApiInput<'order.perform-many'>,
): GroupOutcome => {
  const streams = resolveSelection(desk, selection, MOST)
  const input = commandInput(desk, command, fields)
  const groupId = desk.ids.other()
  const outcomes = inOneWrite(desk, { id: groupId, kind: 'group' }, (write) =>
    streams.map((stream): RowOutcome => {
      const verdict = performInWrite(write, stream, command, input)
      return { stream, orderId: orderIdOf(desk, stream), verdict }
    }),
  )
  ordersChanged(desk)
  const accepted = outcomes.filter(({ verdict }) => verdict.ok).length
  return { groupId, accepted, refused: outcomes.length - accepted, outcomes }
}
