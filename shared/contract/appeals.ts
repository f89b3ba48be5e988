// 申诉与证据: the appeals over orders (T11–T13), our own against decided violations, and the complaints with their 30
// minutes (A18.16), over every shop.
import type { Actor, Goods, Stage } from '../kernel/facts.ts'
import type { Instant } from '../kernel/instant.ts'
import type { StreamId } from '../kernel/log.ts'
import type { Appeal, ComplaintFile, Kept } from './account-files.ts'
import type { QueueRow } from './rows.ts'

export const appealEnds = ['resume', 'close', 'withdrawn'] as const
export type AppealEnd = (typeof appealEnds)[number]

/** One appeal over an order; it freezes the flow while it is open (T13). */
export interface AppealRow {
  readonly stream: StreamId
  readonly marketplace: string
  readonly shopId: string
  readonly orderId: string
  readonly customerName: string
  readonly product: string
  readonly goods: Goods
  readonly stage: Stage
  /** Whoever filed it. */
  readonly by: Actor
  /** The clause it stands on; null for a provider's, and where a list only showed the freeze (W24). */
  readonly ground: string | null
  readonly filedAt: Instant
  /** Null while it is open. */
  readonly outcome: AppealEnd | null
  readonly endedAt: Instant | null
}

/** One complaint of a shop's customer. */
export interface ComplaintRow {
  readonly shopId: string
  readonly complaint: string
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  /** Who recorded the answer here; null where it was told or is still to come. */
  readonly answeredBy: string | null
  readonly file: Kept<ComplaintFile> | null
}

/** Our appeal against a decided violation (W21). */
export interface CaseAppealRow {
  readonly shopId: string
  readonly caseId: string
  readonly type: string
  readonly points: number
  readonly decidedAt: Instant
  readonly appeal: Appeal
}

export interface Appealable {
  readonly total: number
  readonly rows: readonly QueueRow[]
}

interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** Only these shops; all of them where none is named. */
interface OfShops {
  readonly shops?: readonly string[]
}

/** The calls of this screen; part of `Api`. */
export interface AppealCalls {
  /** The open ones by how long they have been open, the ended ones by how recently they ended; at most a thousand. */
  'appeal.list': Call<OfShops & { open: boolean }, { readonly total: number; readonly rows: readonly AppealRow[] }>
  /** Orders a customer may appeal against now, or will within three days unless something is done (T10–T12). */
  'appeal.appealable': Call<OfShops, { readonly now: Appealable; readonly soon: Appealable }>
  /** The unanswered ones first, the most urgent on top; then the latest answered. */
  'appeal.complaints': Call<OfShops, readonly ComplaintRow[]>
  'appeal.cases': Call<OfShops, readonly CaseAppealRow[]>
}
