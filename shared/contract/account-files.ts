// What is kept with its evidence of a shop's account, beside its events: the entry file (A-ON, A-MK, A9), reports of changed
// documents (A18.1), what belongs to a case, the receipts of what moved the deposit (D4), what
// was done about a complaint (A18.16). They are records: no command waits for them, and none of them moves a point.
import type { Instant } from '../kernel/instant.ts'
import type { ChecklistGroup } from '../packs/entry.ts'
import type { AttachmentRef } from './rows.ts'

/** One item of the entry file. */
export interface EntryItem {
  readonly done: boolean
  readonly note: string
  /** The end of the last day the evidence is valid; null where it doesn't lapse. */
  readonly validUntil: Instant | null
  readonly attachments: readonly AttachmentRef[]
}

/** A18.1: what shows that a change was reported. */
export interface DocumentFile {
  readonly note: string
  readonly attachments: readonly AttachmentRef[]
}

export const appealOutcomes = ['upheld', 'lowered', 'dismissed'] as const

/** Ours against the platform's decision. */
export interface Appeal {
  readonly filedAt: Instant
  readonly text: string
  readonly attachments: readonly AttachmentRef[]
  /** Null while it is open. */
  readonly outcome: (typeof appealOutcomes)[number] | null
  readonly decidedAt: Instant | null
}

/** What is kept of one case; its points and its year are the rules' (A19, W8). */
export interface CaseFile {
  readonly noticeAt: Instant | null
  readonly noticeNumber: string
  readonly noticeText: string
  readonly facts: string
  readonly attachments: readonly AttachmentRef[]
  readonly appeal: Appeal | null
  readonly closedAt: Instant | null
  /** The acts of the ledger that took the deposit for it (A9.5.2). */
  readonly deductions: readonly string[]
}

/** D4: what the platform sends for what was paid, and where it lies; the notice of what was taken likewise (A9.5.2). */
export interface Receipt {
  readonly number: string
  readonly receivedAt: Instant | null
  readonly courier: string
  readonly tracking: string
  readonly keptWhere: string
  readonly attachments: readonly AttachmentRef[]
}

/** A18.16: what a complaint says and what was done about it; its 30 minutes are the rules'. */
export interface ComplaintFile {
  readonly text: string
  /** The order it is about; '' where none is named. */
  readonly orderId: string
  /** Nothing is ever taken out of it: each line with who wrote it. */
  readonly log: readonly { readonly at: Instant; readonly person: string | null; readonly text: string }[]
  readonly attachments: readonly AttachmentRef[]
}

export const accountFileKinds = ['entry', 'document', 'case', 'receipt', 'complaint'] as const
export type AccountFileKind = (typeof accountFileKinds)[number]

/** `item`: the checklist item's id, the document's name, the case's or complaint's id, or that of the act that moved money. */
export interface AccountFileName {
  readonly shopId: string
  readonly kind: AccountFileKind
  readonly item: string
}

/** As it stands, and who left it so. */
export interface Kept<Value> {
  readonly version: number
  readonly at: Instant
  readonly person: string | null
  readonly value: Value
}

type ById<Value> = Readonly<Record<string, Kept<Value>>>

export interface AccountFiles {
  readonly shopId: string
  /** What is asked of a shop that sells in these categories, in the order of the rules. */
  readonly groups: readonly ChecklistGroup[]
  /** Those of the shop's categories that no market's conditions name (A-MK): the source is silent on them. */
  readonly silent: readonly string[]
  /** A12. */
  readonly service: {
    readonly clause: string
    readonly weekdays: readonly number[]
    readonly fromHour: number
    readonly toHour: number
    readonly answerWithinSeconds: number
  }
  readonly entry: ById<EntryItem>
  readonly documents: ById<DocumentFile>
  readonly cases: ById<CaseFile>
  readonly receipts: ById<Receipt>
  readonly complaints: ById<ComplaintFile>
}

/** One change of a file. */
export interface FileVersion {
  readonly version: number
  readonly at: Instant
  readonly person: string | null
  /** The fields that are not as they were in the version before. */
  readonly changed: readonly string[]
  /** Nothing was kept from then on. */
  readonly emptied: boolean
  /** What is stored is not what the log's chain vouches for: somebody changed it outside the desk. */
  readonly altered: boolean
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The version that was added. */
interface Saved {
  readonly version: number
}

/** The calls of an account's files; part of `Api`. */
export interface AccountFileCalls {
  /** Null where nobody has opened the account. */
  'account.files': Call<{ shopId: string }, AccountFiles | null>
  /** The latest first. */
  'account.file-history': Call<AccountFileName, readonly FileVersion[]>
  'account.save-entry-item': Call<{ shopId: string; item: string; value: EntryItem }, Saved>
  'account.save-document': Call<{ shopId: string; item: string; value: DocumentFile }, Saved>
  'account.save-case': Call<{ shopId: string; item: string; value: CaseFile }, Saved>
  'account.save-receipt': Call<{ shopId: string; item: string; value: Receipt }, Saved>
  'account.save-complaint': Call<{ shopId: string; item: string; value: Omit<ComplaintFile, 'log'> }, Saved>
  /** One more line of what was done about it, at this instant. */
  'account.log-complaint': Call<{ shopId: string; item: string; text: string }, Saved>
  /** Adds version `to` again (0: nothing kept), unless somebody has changed it since version `over`. */
  'account.restore-file': Call<AccountFileName & { to: number; over: number }, Saved>
}
