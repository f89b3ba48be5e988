// What the frame around every screen knows, the home screen, and the settings.
import type { Goods } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Duration } from '../kernel/duration.ts'
import type { ReminderSetting } from '../remind/setting.ts'
import type { FillInItem, QueueRow, QueueTab } from './rows.ts'

export interface Marketplace {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  /** The one character that stands before an order number. */
  readonly mark: string
  readonly hasAppeals: boolean
}

export interface Shop {
  /** `<marketplace>:<accountId>` */
  readonly id: string
  readonly marketplace: string
  readonly accountId: string
  readonly name: string
  readonly targetConfirm: Duration | null
  readonly targetDeliver: Duration | null
  /** I6: whether it can issue special VAT invoices. */
  readonly issuesSpecial: boolean
}

export interface Product {
  readonly id: string
  readonly shopId: string
  readonly name: string
  readonly goods: Goods
  readonly selfOperated: boolean
  readonly warranty: Duration | null
  readonly promisedWorkdays: number | null
}

export const roles = ['service', 'invoice', 'manager'] as const
export type Role = (typeof roles)[number]
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
}

export interface Template {
  readonly id: string
  /** The command whose note or reason it fills. */
  readonly command: string
  readonly title: string
  readonly text: string
}

export interface ChecklistTemplate {
  readonly id: string
  readonly step: 'confirm' | 'implement' | 'complete'
  /** Empty: for every product. */
  readonly product: string
  readonly items: readonly { readonly text: string; readonly clause: string | null }[]
}

export interface Preferences {
  readonly language: 'zh' | 'en'
  readonly theme: 'light' | 'dark' | 'system'
  readonly density: 'auto' | 'standard' | 'compact'
  readonly railNav: boolean
  readonly dueSoonHours: number
  readonly dueUrgentHours: number
  readonly attachmentMaxMb: number
  readonly attachmentsPerAct: number
  readonly dailyBackup: boolean
  readonly backupFolder: string | null
  readonly reminders: ReminderSetting
}

export interface SavedView {
  readonly id: string
  readonly screen: string
  readonly name: string
  /** Tab, filters, columns and sort, as the screen wrote them. */
  readonly state: Readonly<Record<string, unknown>>
}

export interface Freshness {
  readonly shopId: string
  readonly at: Instant | null
}

export interface Session {
  readonly now: Instant
  readonly practice: boolean
  /** No store was chosen yet: offer an empty desk or a practice desk. */
  readonly firstRun: boolean
  readonly version: string
  readonly person: Person | null
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
  readonly marketplaces: readonly Marketplace[]
  readonly preferences: Preferences
  readonly freshness: readonly Freshness[]
  readonly badges: Badges
  readonly undo: readonly UndoItem[]
  /** The working calendar reaches to the end of this year (W10). */
  readonly calendarUntil: number
  readonly lastBackupAt: Instant | null
}

export interface Badges {
  readonly delivery: number
  readonly deliveryRisk: boolean
  readonly refunds: number
  readonly fillIn: number
  /** Invoices to act on: those asked for, and those to be reversed (I12). */
  readonly invoices: number
  /** One of them is overdue, or was refunded after it was issued. */
  readonly invoicesRisk: boolean
  /** What the accounts oblige us to: a deposit to top up, a change to report, a complaint to answer. */
  readonly compliance: number
  /** One of them is overdue, or it is about the deposit or a complaint. */
  readonly complianceRisk: boolean
  /** Complaints nobody has answered (A18.16); `complaintsRisk` while there are any: each has 30 minutes. */
  readonly complaints: number
  readonly complaintsRisk: boolean
  /** Reminders nobody has seen yet, of those shown to whoever sits here. */
  readonly inbox: number
  /** One of them was missed. */
  readonly inboxRisk: boolean
}

export interface UndoItem {
  /** An act, a group of acts done at once, or an import. */
  readonly target: { readonly kind: 'act' | 'group' | 'import'; readonly id: string }
  readonly command: string
  readonly count: number
  readonly label: string
  readonly at: Instant
  readonly open: boolean
}

export interface Home {
  readonly at: Instant
  readonly due: readonly QueueRow[]
  readonly dueTotal: number
  readonly overdueTotal: number
  readonly radar: {
    readonly now: RadarColumn
    readonly tomorrow: RadarColumn
    readonly threeDays: RadarColumn
  }
  readonly fillIn: { readonly total: number; readonly items: readonly FillInItem[] }
  readonly load: readonly LoadDay[]
  readonly shops: readonly ShopSafety[]
  /** I1: invoices asked for that fall due by the end of today, and those overdue among them. */
  readonly invoices: { readonly due: number; readonly overdue: number }
  readonly waiting: { readonly flagged: number; readonly conflicts: number; readonly unknownStage: number }
}

export interface RadarColumn {
  readonly total: number
  readonly rows: readonly QueueRow[]
}

export interface LoadDay {
  /** `2026-09-23` */
  readonly day: string
  readonly due: number
  readonly overdue: number
  readonly dayOff: 'weekend' | 'holiday' | null
  readonly makeUp: boolean
  readonly holidayName: string | null
}

export interface ShopSafety {
  readonly shopId: string
  readonly overdue: number
  readonly appealable: number
  readonly openOrders: number
  readonly fillIn: number
}

export type TabCounts = Readonly<Record<QueueTab, number>>
