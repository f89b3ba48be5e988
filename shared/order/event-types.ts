// The event a command's acceptance writes: the command in the past tense.
import type { OrderEvent } from './events.ts'
import type { OrderCommandName } from './commands.ts'

const past: Readonly<Record<OrderCommandName, OrderEvent['type']>> = {
  'requirement.submit': 'requirement.submitted',
  'requirement.revise': 'requirement.revised',
  'requirement.confirm': 'requirement.confirmed',
  'requirement.reject': 'requirement.rejected',
  'result.submit': 'result.submitted',
  'result.accept': 'result.accepted',
  'result.reject': 'result.rejected',
  'result.autoAccept': 'result.autoAccepted',
  'appeal.file': 'appeal.filed',
  'appeal.withdraw': 'appeal.withdrawn',
  'appeal.settle': 'appeal.settled',
  'order.adopt': 'order.adopted',
  'order.chooseStage': 'order.stageChosen',
  'refund.request': 'refund.requested',
  'refund.withdraw': 'refund.withdrawn',
  'refund.approve': 'refund.approved',
  'refund.decline': 'refund.declined',
  'invoice.request': 'invoice.requested',
  'invoice.retype': 'invoice.retyped',
  'invoice.issue': 'invoice.issued',
  'invoice.correct': 'invoice.corrected',
  'invoice.markRefunded': 'invoice.markedRefunded',
  'invoice.reverse': 'invoice.reversed',
  'invoice.cancel': 'invoice.cancelled',
}

/** Of a command's name; a name this version doesn't know stays as it is. */
export const eventTypeOf = (name: string): string => (Object.hasOwn(past, name) ? past[name as OrderCommandName] : name)
