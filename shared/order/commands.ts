// Every command an order takes, and the fact that each may also be recorded as having happened elsewhere (W13).
import type { DeliveryCommand } from '../delivery/commands.ts'
import type { Instant } from '../kernel/instant.ts'
import type { InvoiceCommand } from '../invoice/commands.ts'
import type { RefundCommand } from '../refund/commands.ts'

/** `command.undo` is not among them: it needs the history, see history.ts. */
export type OrderCommand = DeliveryCommand | InvoiceCommand | RefundCommand
export type OrderCommandName = OrderCommand['name']

/** A command that was not given here but happened: at the marketplace, by an import's evidence, by a note. */
export type OrderFact = OrderCommand & { readonly occurredAt: Instant }
