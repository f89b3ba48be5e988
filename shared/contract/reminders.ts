// 提醒: the inbox that keeps what was said, also what was missed while the desk was closed.
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'

/** What a reminder leads to. */
export type OpenTarget =
  | { readonly kind: 'order'; readonly stream: StreamId }
  | { readonly kind: 'invoice'; readonly stream: StreamId }
  | { readonly kind: 'account'; readonly shopId: string }
  | { readonly kind: 'inbox' }

/** `before`: on the ladder to the deadline; `overdue`: missed; `escalated`: missed, and nobody acted on it. */
export type ReminderStep = 'before' | 'overdue' | 'escalated'

export interface InboxItem {
  readonly id: number
  readonly target: Exclude<OpenTarget, { kind: 'inbox' }>
  readonly marketplace: string
  readonly shopId: string
  /** Null for what an account obliges to. */
  readonly orderId: string | null
  readonly customerName: string
  /** What it obliges to: `requirement.confirm`, `invoice.issue`, `complaint.answer` … */
  readonly obligation: string
  /** Which product, document or complaint of the account. */
  readonly subject: string
  readonly clause: string
  readonly step: ReminderStep
  readonly dueAt: Instant
  /** W24: the clock's start is only known as a bound. */
  readonly inferred: boolean
  /** When the rules said it; `raisedAt` is when the desk could say it. */
  readonly at: Instant
  readonly raisedAt: Instant
  readonly seen: boolean
  /** Whose it is: of an escalated one, whom the managers may ask. */
  readonly person: string | null
}

export interface Inbox {
  readonly at: Instant
  /** Newest first. */
  readonly items: readonly InboxItem[]
  /** More than are listed where there are very many. */
  readonly total: number
  readonly unseen: number
}

/** 1 小时后 · 明天 9:00 */
export const snoozes = ['hour', 'tomorrow'] as const
export type Snooze = (typeof snoozes)[number]

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** The calls of the inbox; part of `Api`. */
export interface ReminderCalls {
  /** What is shown to whoever sits here. */
  'reminder.list': Call<null, Inbox>
  /** Without ids: all that are shown. */
  'reminder.see': Call<{ ids: readonly number[] | null }, null>
  /** 知道了: it leaves the inbox; the next step of its obligation comes all the same. */
  'reminder.dismiss': Call<{ ids: readonly number[] }, null>
  'reminder.snooze': Call<{ ids: readonly number[]; until: Snooze }, { until: Instant }>
}
