// The event a command's acceptance writes: the command in the past tense.
import type { AccountCommandName } from './commands.ts'
import type { AccountEvent } from './events.ts'

const past: Readonly<Record<AccountCommandName, AccountEvent['type']>> = {
  'deposit.pay': 'deposit.paid',
  'deposit.deduct': 'deposit.deducted',
  'deposit.return': 'deposit.returned',
  'deposit.surcharge': 'deposit.surcharged',
  'deposit.liftSurcharge': 'deposit.liftedSurcharge',
  'deposit.agree': 'deposit.agreed',
  'settlement.run': 'settlement.ran',
  'category.add': 'category.added',
  'category.remove': 'category.removed',
  'product.list': 'product.listed',
  'product.delist': 'product.delisted',
  'product.order': 'product.ordered',
  'violation.record': 'violation.recorded',
  'violation.withdraw': 'violation.withdrawn',
  'sales.report': 'sales.reported',
  'document.change': 'document.changed',
  'document.report': 'document.reported',
  'complaint.receive': 'complaint.received',
  'complaint.answer': 'complaint.answered',
  'account.exit': 'account.exited',
  'account.expel': 'account.expelled',
  'account.reapply': 'account.reapplied',
}

/** Of a command's name; a name this version doesn't know stays as it is. */
export const accountEventTypeOf = (name: string): string =>
  Object.hasOwn(past, name) ? past[name as AccountCommandName] : name
