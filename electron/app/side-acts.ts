// Acts that are written down beside an order without moving it: they have no events, so what they mean is read from the
// act itself. The log's readers know them by these names.
import { z } from 'zod'
import type { ActId } from '../../shared/kernel/log.ts'
import type { LoggedAct } from '../store/logged.ts'

/** Names of side acts, and the word each one leaves in 流程日志. */
export const sideActs = {
  'order.assign': 'order.assigned',
  'order.detail': 'order.detailed',
  'fill-in.mark': 'fill-in.marked',
  'ticket.open': 'ticket.opened',
  'ticket.close': 'ticket.closed',
  'contact.reveal': 'contact.revealed',
  'contact.purge': 'contact.purged',
  'evidence.pack': 'evidence.packed',
  'invoice.call': 'invoice.called',
  'list.conflict': 'list.conflicted',
  'list.agree': 'list.agreed',
} as const satisfies Record<string, string>
export type SideActName = keyof typeof sideActs

export const isSideAct = (name: string): name is SideActName => Object.hasOwn(sideActs, name)

const conflict = z.object({ shown: z.string(), ours: z.string() })
const assign = z.object({ person: z.string().nullable() })
const mark = z.object({ acts: z.array(z.string()) })
const call = z.object({ spokeWith: z.string() })
const ticket = z.object({ number: z.string(), text: z.string() })

// Inputs are read back from our own log: one that doesn't parse is our mistake and throws.
export const conflictOf = (act: LoggedAct): z.infer<typeof conflict> => conflict.parse(act.input)
export const assigneeOf = (act: LoggedAct): string | null => assign.parse(act.input).person
export const markedActs = (act: LoggedAct): readonly ActId[] => mark.parse(act.input).acts as ActId[]
export const spokenWith = (act: LoggedAct): string => call.parse(act.input).spokeWith
export const ticketOf = (act: LoggedAct): z.infer<typeof ticket> => ticket.parse(act.input)
