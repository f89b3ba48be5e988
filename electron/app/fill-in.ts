// 待回填 (W14): what was done here and isn't in the console yet, with its fields in the console's order; and marking it done.
import type { FillInItem } from '../../shared/contract/rows.ts'
import type { ActId, StreamId } from '../../shared/kernel/log.ts'
import { actById } from '../store/queries/acts.ts'
import { fillInEntries } from '../store/queries/fill-in-queue.ts'
import { fieldsForConsole } from './console-acts.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { personNames } from './order-page.ts'
import { inOneWrite, keep, standingOf, writeBeside } from './write-order.ts'
import type { Write } from './write-order.ts'

/** The latest this many when they are filled in; the oldest this many while they wait. */
const SHOWN = 1000

export const fillInItems = (desk: Desk, filled: boolean, most = SHOWN): readonly FillInItem[] => {
  const nameOf = personNames(desk)
  return fillInEntries(desk.store.db, filled, most).map(({ input, ...entry }) =>
    Object.assign(entry, {
      by: nameOf(entry.by),
      fields: fieldsForConsole(entry.command, input),
      filled: entry.filled && { at: entry.filled.at, by: nameOf(entry.filled.by) },
    }),
  )
}

const markInWrite = (write: Write, stream: StreamId, acts: readonly ActId[]): number => {
  const standing = standingOf(write, stream)
  const wanted = new Set(acts)
  const pending = standing.order.fillIns.filter((item) => wanted.has(item.actId) && item.filled === null)
  if (pending.length === 0) return 0
  const marked = new Set(pending.map(({ actId }) => actId))
  const filled = { at: write.at, by: write.desk.seat.person }
  const ask = {
    name: 'fill-in.mark',
    input: { acts: [...marked] },
    by: 'provider',
    recorded: false,
    occurredAt: write.at,
  } as const
  keep(
    write,
    writeBeside(write, standing, ask, (order) => ({
      ...order,
      fillIns: order.fillIns.map((item) => (marked.has(item.actId) ? { ...item, filled } : item)),
    })),
  )
  return pending.length
}

/** Marks acts as entered at the console; ones already marked, or undone meanwhile, are passed over. One undo takes all back. */
export const markFilledIn = (desk: Desk, actIds: readonly string[]): { readonly marked: number } => {
  const acts = actIds.flatMap((id) => actById(desk.store.db, id as ActId) ?? [])
  const streams = Map.groupBy(acts, ({ stream }) => stream)
  const marked = inOneWrite(desk, { id: desk.ids.other(), kind: 'group' }, (write) => {
    let count = 0
    for (const [stream, own] of streams)
      count += markInWrite(
        write,
        stream,
        own.map(({ act }) => act.id),
      )
    return count
  })
  ordersChanged(desk)
  return { marked }
}
