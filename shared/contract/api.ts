// Every call between the page and the main process, as one map: name, what goes in, what comes out. Main serves
// exactly these, the preload lets exactly these through, and the renderer can call nothing else.
import type { Actor } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'
import type { Basis, BasisSubject, ClauseText } from './basis.ts'
import type * as desk from './desk.ts'
import type { ImportPlan, ImportRecord, ImportRow, RowVerdict } from './imports.ts'
import type { AccountFileCalls } from './account-files.ts'
import type { AppealCalls } from './appeals.ts'
import type { AuditCalls } from './audit.ts'
import type { CalendarCalls } from './calendar.ts'
import type { AccountCalls } from './accounts.ts'
import type { InvoiceCalls } from './invoices.ts'
import type { OpenTarget, ReminderCalls } from './reminders.ts'
import type { EvidenceCalls } from './evidence.ts'
import type { ReportCalls } from './reports.ts'
import type { RetentionCalls } from './retention.ts'
import type { OrderDetail } from './order-detail.ts'
import type { PackCalls } from './packs.ts'
import type { GroupOutcome, UndoOutcome, Verdict } from './outcomes.ts'
import type { AttachmentRef, FillInItem, QueueRow, QueueTab, RefundRow, SearchHit } from './rows.ts'

export interface QueueFilter {
  readonly shops?: readonly string[]
  readonly assignees?: readonly (string | null)[]
  readonly products?: readonly string[]
  readonly turn?: 'provider' | 'customer' | 'platform'
  readonly dueWithinHours?: number
  readonly overdue?: boolean
  readonly appealable?: boolean
  readonly fillInPending?: boolean
  readonly flagged?: boolean
  readonly text?: string
}
export type QueueSort = 'deadline' | 'paidAt' | 'updatedAt' | 'amount' | 'customer' | 'orderId'
export interface QueueQuery {
  readonly tab: QueueTab
  readonly filter: QueueFilter
  readonly sort: QueueSort
  readonly descending: boolean
}
export interface QueuePage {
  readonly rows: readonly QueueRow[]
  /** Pass it back for the next page; null at the end. */
  readonly next: string | null
  /** Orders matching tab and filter. */
  readonly total: number
  readonly tabs: desk.TabCounts
  readonly at: Instant
}

export type OrderSelection =
  | { readonly kind: 'streams'; readonly streams: readonly StreamId[] }
  /** `except`: those unticked again after all were ticked. */
  | { readonly kind: 'all-matching'; readonly query: QueueQuery; readonly except?: readonly StreamId[] }

/** `with` holds the command's fields as the scenario vocabulary names them; attachments are uploaded first. */
export interface PerformInput {
  readonly stream: StreamId
  readonly command: string
  readonly with: Readonly<Record<string, unknown>>
  readonly attachments?: readonly AttachmentRef[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

export interface Api
  extends
    InvoiceCalls,
    AccountCalls,
    AccountFileCalls,
    AppealCalls,
    ReminderCalls,
    ReportCalls,
    PackCalls,
    RetentionCalls,
    AuditCalls,
    CalendarCalls,
    EvidenceCalls {
  'session.get': Call<null, desk.Session>
  'session.choose-person': Call<{ personId: string }, desk.Session>
  /** Only at first run. */
  'session.choose-desk': Call<{ desk: 'empty' | 'practice' }, desk.Session>
  /** Only on a practice desk, forward only; automatic events due by then happen at their own instants. */
  'practice.move-today': Call<{ to: Instant }, desk.Session>

  'home.get': Call<{ shops?: readonly string[] }, desk.Home>
  'queue.page': Call<QueueQuery & { cursor: string | null; limit: number }, QueuePage>
  'queue.products': Call<null, readonly string[]>
  'queue.export': Call<
    { selection: OrderSelection; format: 'csv' | 'xlsx'; personal: boolean; columns: readonly string[] },
    { path: string | null; rows: number }
  >
  'search.find': Call<{ text: string }, readonly SearchHit[]>

  'order.get': Call<{ stream: StreamId }, OrderDetail | null>
  'order.basis': Call<{ stream: StreamId; subject: BasisSubject }, Basis | null>
  'order.add': Call<NewOrderInput, Verdict & { stream?: StreamId }>
  'order.perform': Call<PerformInput, Verdict>
  'order.perform-many': Call<
    { selection: OrderSelection; command: string; with: Readonly<Record<string, unknown>> },
    GroupOutcome
  >
  /** Something the customer or the platform did: kept even where the rules say no (W13, W19). */
  'order.record-fact': Call<PerformInput & { by: Actor; occurredAt: Instant }, Verdict>
  /** Says which stage an adopted order is in (W24). */
  'order.settle-stage': Call<{ stream: StreamId; stage: string; since: Instant }, Verdict>
  'order.assign': Call<{ selection: OrderSelection; personId: string | null }, { changed: number }>
  'order.ticket': Call<{ stream: StreamId; number: string; text: string; closed: boolean }, Verdict>
  'order.tick': Call<{ stream: StreamId; itemId: string; done: boolean }, null>
  /** The unmasked contact; every reveal is logged (W9). */
  'order.reveal-contact': Call<{ stream: StreamId }, { name: string; phone: string; email: string }>

  'undo.run': Call<{ target: desk.UndoItem['target'] }, UndoOutcome>
  'undo.list': Call<null, readonly desk.UndoItem[]>

  'fill-in.list': Call<{ filled: boolean }, readonly FillInItem[]>
  'fill-in.mark': Call<{ actIds: readonly string[] }, { marked: number }>
  'refund.list': Call<{ status: RefundRow['status'] | null }, readonly RefundRow[]>

  'attachment.begin': Call<{ name: string; bytes: number; purpose: 'attachment' | 'import' }, { uploadId: string }>
  /** `chunk` is base64 of at most 1 MiB. */
  'attachment.append': Call<{ uploadId: string; chunk: string }, { received: number }>
  'attachment.finish': Call<{ uploadId: string }, AttachmentRef>
  'attachment.cancel': Call<{ uploadId: string }, null>
  /** Native picker; several files at once. */
  'attachment.pick': Call<null, readonly AttachmentRef[]>
  'attachment.preview': Call<{ sha256: string; name: string }, AttachmentPreview>
  'attachment.save-as': Call<{ sha256: string; name: string }, { saved: boolean }>

  'import.plan': Call<
    { source: ImportSource; shopId: string | null; mapping: Readonly<Record<string, string>> | null },
    ImportPlan
  >
  'import.pick': Call<null, { uploadId: string; name: string } | null>
  'import.rows': Call<
    { planId: string; verdict: RowVerdict | null; offset: number; limit: number },
    readonly ImportRow[]
  >
  'import.apply': Call<{ planId: string }, ImportRecord & { groupId: string }>
  'import.cancel': Call<{ planId: string }, null>
  'import.list': Call<null, readonly ImportRecord[]>
  'import.failed-rows': Call<{ importId: string }, { saved: boolean; path: string | null }>

  'settings.get': Call<null, SettingsView>
  'settings.preferences': Call<Partial<desk.Preferences>, desk.Preferences>
  /** Without `issuesSpecial`: as it was; a new shop issues them. */
  'shop.save': Call<Omit<desk.Shop, 'id' | 'issuesSpecial'> & { issuesSpecial?: boolean }, desk.Shop>
  'product.save': Call<Omit<desk.Product, 'id'> & { id: string | null }, desk.Product>
  'product.remove': Call<{ id: string }, null>
  'person.save': Call<Omit<desk.Person, 'id'> & { id: string | null }, desk.Person>
  'template.save': Call<Omit<desk.Template, 'id'> & { id: string | null }, desk.Template>
  'template.list': Call<null, readonly desk.Template[]>
  'template.remove': Call<{ id: string }, null>
  'checklist.save': Call<Omit<desk.ChecklistTemplate, 'id'> & { id: string | null }, desk.ChecklistTemplate>
  'checklist.remove': Call<{ id: string }, null>
  'view.list': Call<{ screen: string }, readonly desk.SavedView[]>
  'view.save': Call<Omit<desk.SavedView, 'id'> & { id: string | null }, desk.SavedView>
  'view.remove': Call<{ id: string }, null>
  'draft.get': Call<{ key: string }, { text: string; savedAt: Instant } | null>
  'draft.save': Call<{ key: string; text: string }, { savedAt: Instant }>

  'backup.run': Call<{ askWhere: boolean }, { path: string | null; at: Instant }>
  'backup.list': Call<null, readonly { path: string; at: Instant; bytes: number }[]>
  'restore.preview': Call<{ path: string | null }, RestorePreview | null>
  'restore.apply': Call<{ path: string }, desk.Session>

  'rulebook.get': Call<null, readonly ClauseText[]>
  'clipboard.read': Call<null, { text: string; html: string }>
  'clipboard.write': Call<{ text: string }, null>
  /** A file just saved, in the machine's own program. Only places picked in a save dialog since the start. */
  'file.open-saved': Call<{ path: string }, { opened: boolean }>
  /** Shows it in the machine's file manager, under the same rule. */
  'file.show-saved': Call<{ path: string }, null>
  'window.action': Call<{ action: 'minimize' | 'maximize' | 'close' }, null>
}

export type ApiName = keyof Api
export type ApiInput<N extends ApiName> = Api[N]['input']
export type ApiOutput<N extends ApiName> = Api[N]['output']

export type ImportSource =
  | { readonly kind: 'clipboard'; readonly text: string; readonly html: string }
  | { readonly kind: 'upload'; readonly uploadId: string }
  | { readonly kind: 'plan'; readonly planId: string }

export interface NewOrderInput {
  readonly shopId: string
  readonly orderId: string
  readonly customerId: string
  readonly customerName: string
  readonly contactName: string
  readonly phone: string
  readonly email: string
  readonly productId: string | null
  readonly product: string
  readonly goods: desk.Product['goods']
  readonly amountFen: number
  readonly paidAt: Instant
  readonly orderKind: string
  readonly selfOperated: boolean
}

export type AttachmentPreview =
  | { readonly kind: 'image'; readonly mime: string; readonly base64: string }
  | { readonly kind: 'pdf'; readonly base64: string }
  | { readonly kind: 'text'; readonly text: string; readonly truncated: boolean }
  | { readonly kind: 'none'; readonly reason: 'unknown-type' | 'too-large' | 'missing' }

export interface RestorePreview {
  readonly path: string
  readonly intact: boolean
  readonly problem: string | null
  readonly orders: number
  readonly events: number
  readonly lastEventAt: Instant | null
  readonly attachments: number
  readonly current: { readonly orders: number; readonly events: number; readonly lastEventAt: Instant | null }
}

export interface SettingsView {
  readonly shops: readonly desk.Shop[]
  readonly products: readonly desk.Product[]
  readonly people: readonly desk.Person[]
  readonly templates: readonly desk.Template[]
  readonly checklists: readonly desk.ChecklistTemplate[]
  readonly preferences: desk.Preferences
  readonly storePath: string
  readonly storeBytes: number
}

/** How a served call answers across the bridge. A rules refusal is an ordinary output, not an error. */
export type Reply<N extends ApiName> =
  | { readonly ok: true; readonly value: ApiOutput<N> }
  | { readonly ok: false; readonly error: CallError }

/** The world said no, or we were wrong. The renderer words it: what did not happen, that data is unchanged, what to do. */
export interface CallError {
  readonly kind: string
  readonly path?: string
  readonly detail?: string
}

/** What main tells the page unasked; notices are gathered per frame. */
export type Push =
  | {
      readonly kind: 'changed'
      readonly topics: readonly ('orders' | 'accounts' | 'session' | 'imports' | 'settings' | 'reminders')[]
    }
  | { readonly kind: 'automatic'; readonly events: number; readonly latest: Instant }
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number }
  /** A notification or the tray was clicked: the page shows what it was about. */
  | { readonly kind: 'open'; readonly target: OpenTarget }

/** What the preload exposes to the page as `window.desk`. */
export interface DeskBridge {
  call<N extends ApiName>(name: N, input: ApiInput<N>): Promise<Reply<N>>
  onPush(listener: (push: Push) => void): () => void
  readonly platform: string
}
