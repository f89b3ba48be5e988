// The order page and the drawer: one order with everything that was done to it and everything that may be done now.
import type { Actor, RefundReason } from '../kernel/facts.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { RefusalReason } from './basis.ts'
import type { InvoiceRow } from './invoices.ts'
import type { AttachmentRef, FillInItem, QueueRow, Who } from './rows.ts'

/** One row of 流程日志. Facts that came late carry both instants (W13). */
export interface LogEntry {
  readonly eventId: string
  readonly actId: string
  readonly type: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly who: Who
  readonly person: string | null
  readonly text: string | null
  readonly attachments: readonly AttachmentRef[]
  readonly citing: readonly string[]
  /** True for the acts that moved the flow; notes and field edits are false. */
  readonly moved: boolean
  readonly superseded: boolean
  /** Clauses a recorded fact contradicts; `waiting` when it moved nothing and asks a person (W19). */
  readonly flags: readonly string[]
  readonly waiting: boolean
  /** Of an invoice's steps: what was written, and what stood there before ('' for nothing); texts stay masked (W9). */
  readonly changes?: readonly FieldChange[]
}

export interface FieldChange {
  /** As the scenario vocabulary names it: `number`, `courier`, `tracking`, `title` … */
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface RequirementVersion {
  readonly version: number
  readonly at: Instant
  readonly description: string
  readonly attachments: readonly AttachmentRef[]
}

export type StepId = 'requirement' | 'confirm' | 'implement' | 'accept' | 'complete'
export interface FlowStep {
  readonly id: StepId
  readonly status: 'done' | 'current' | 'future'
  readonly from: Instant | null
  readonly to: Instant | null
  /** Ids of the log entries that belong to this step, oldest first. */
  readonly entries: readonly string[]
}

/** One command for one seat: open, or every clause that closes it. */
export interface Availability {
  readonly command: string
  readonly by: Actor
  readonly open: boolean
  readonly refusedBy: readonly RefusalReason[]
}

export interface ObligationView {
  readonly kind: string
  readonly owner: Actor
  readonly clause: string
  readonly since: Instant
  readonly dueAt: Instant | null
  readonly overdue: boolean
  readonly pausedSince: Instant | null
  readonly inferred: boolean
  readonly provisional: boolean
}

export interface ChecklistItem {
  readonly id: string
  readonly text: string
  readonly clause: string | null
  readonly done: boolean
}

export interface OrderDetail {
  readonly row: QueueRow
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
  /** W9: its personal data was purged, so many days after `since`; null: it wasn't. */
  readonly purged: {
    readonly at: Instant
    readonly person: string | null
    readonly afterDays: number
    readonly since: Instant
  } | null
  readonly orderKind: string
  readonly selfOperated: boolean
  readonly offlineInvoice: boolean
  readonly providerName: string
  readonly requirements: readonly RequirementVersion[]
  readonly steps: readonly FlowStep[]
  readonly log: readonly LogEntry[]
  readonly obligations: readonly ObligationView[]
  readonly available: readonly Availability[]
  readonly entitlement: {
    readonly online: boolean
    readonly ticket: boolean
    readonly minFen: Fen
    readonly maxFen: Fen
    readonly clauses: readonly string[]
    readonly reasons: readonly RefundReason[]
    readonly inferred: boolean
  }
  /** Its latest invoice, as the invoice desk's list shows it; null where none was ever asked for (A13). */
  readonly invoice: InvoiceRow | null
  readonly fillIns: readonly FillInItem[]
  /** 收尾清单 and 确认前核对, of the step the order is in. */
  readonly checklist: readonly ChecklistItem[]
  /** Other disputes go to the platform by ticket (Q14). */
  readonly tickets: readonly Ticket[]
  /** For an adopted order whose stage isn't known: the possible ones (W24). */
  readonly possibleStages: readonly string[]
  readonly conflict: { readonly shown: string; readonly ours: string; readonly at: Instant } | null
}

export interface Ticket {
  readonly number: string
  readonly text: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
}
