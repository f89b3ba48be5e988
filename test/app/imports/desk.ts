// A desk in memory for the import tests: lists from the fixtures, packs as released, orders as the rules make them.
import { headerScore } from '../../../electron/app/imports/headers.ts'
import { inspectList } from '../../../electron/app/imports/inspect.ts'
import type { Inspected, InspectInput } from '../../../electron/app/imports/inspect.ts'
import type { ExistingOrder, OrderLookup } from '../../../electron/app/imports/existing.ts'
import type { ListRow, ReadRows } from '../../../electron/app/imports/list-row.ts'
import { planImport } from '../../../electron/app/imports/plan.ts'
import type { DryRun } from '../../../electron/app/imports/planned.ts'
import { shownOf, termsOf } from '../../../electron/app/imports/terms.ts'
import { readRows } from '../../../electron/app/imports/rows.ts'
import { readList } from '../../../electron/files/list/read-list.ts'
import type { ListSource } from '../../../electron/files/list/read-list.ts'
import type { ListTable } from '../../../electron/files/list/table.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { parseInstant } from '../../../shared/kernel/iso.ts'
import type { ActId, StreamId } from '../../../shared/kernel/log.ts'
import { adoptionOf } from '../../../shared/order/adopt.ts'
import { opened } from '../../../shared/order/evolve.ts'
import { openOrder } from '../../../shared/order/open.ts'
import type { OrderState, OrderRules } from '../../../shared/order/order-state.ts'
import { record } from '../../../shared/order/perform.ts'
import { listShapes } from '../../../shared/packs/list-shapes.ts'
import { officialCalendar } from '../../../shared/packs/official-calendar.ts'
import type { Pack } from '../../../shared/packs/pack.ts'
import { releasedPacks } from '../../../shared/packs/released.ts'

export const at = (iso: string): Instant => {
  const instant = parseInstant(iso)
  if (instant === null) throw new Error(`no instant: ${iso}`)
  return instant
}

/** The day of the import: after every row but the one that carries an instant of December. */
export const NOW = at('2026-11-30T09:00:00+08:00')

export const SHOPS = [
  { id: 'tencent:100', marketplace: 'tencent' },
  { id: 'qingcloud:200', marketplace: 'qingcloud' },
] as const

export const packOf = (marketplace: string): Pack => {
  const pack = releasedPacks.get(marketplace)?.[0]
  if (!pack) throw new Error(`no pack: ${marketplace}`)
  return pack
}

export const rulesOf = (marketplace: string): OrderRules => ({
  versions: releasedPacks.get(marketplace) ?? [packOf(marketplace)],
  calendar: officialCalendar,
})

export const tableOf = async (source: ListSource): Promise<ListTable> => {
  const result = await readList(source, { headerScore })
  if (!result.ok) throw new Error(`no table: ${result.failure.code}`)
  return result.table
}

export const fromText = (text: string): Promise<ListTable> => tableOf({ kind: 'clipboard', text, html: null })

export const inspect = (table: ListTable, input: Partial<InspectInput> = {}): Inspected =>
  inspectList(table, {
    shapes: listShapes,
    shops: SHOPS,
    shopId: null,
    chosen: null,
    rememberedOf: () => ({}),
    ...input,
  })

export const rowsOf = (table: ListTable, marketplace = 'tencent', now = NOW): ReadRows =>
  readRows(table, { columns: inspect(table).mapping.columns, words: packOf(marketplace), now })

const shopOf = (marketplace: string) => ({ marketplace, targetConfirm: null, targetDeliver: null })

/** The order as adopting the row makes it (W24). */
export const adopted = (row: ListRow, marketplace = 'tencent', now = NOW): ExistingOrder => {
  const rules = rulesOf(marketplace)
  const state = opened(openOrder(termsOf(row, shopOf(marketplace), null), rules, now))
  const { name, by, input, occurredAt } = adoptionOf(shownOf(row, now), state)
  const id = '0190b2d1-0000-7000-8000-000000000000' as ActId
  const act = { id, name, input: { ...input }, by, recorded: true, occurredAt, recordedAt: now }
  return existing(row, record(act, state, rules).state, marketplace)
}

export const existing = (row: ListRow, state: OrderState, marketplace = 'tencent'): ExistingOrder => ({
  stream: `order:${marketplace}:1:${row.orderId}` as StreamId,
  state,
  details: {
    productName: row.productName,
    customerId: row.customerId,
    customerName: row.customerName,
    orderKind: row.orderKind,
    contactName: row.contactName,
    phone: row.phone,
    email: row.email,
  },
  pendingFillIns: [],
})

export const deskOf = (
  orders: ReadonlyMap<string, ExistingOrder>,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): OrderLookup => ({
  known: (ids) => new Map(ids.flatMap((id) => (orders.has(id) ? [[id, orders.get(id) as ExistingOrder]] : []))),
  elsewhere: (ids) => new Map(ids.flatMap((id) => (elsewhere.has(id) ? [[id, elsewhere.get(id) as string]] : []))),
})

export const emptyDesk = deskOf(new Map())

export const dryRun = (read: ReadRows, lookup: OrderLookup = emptyDesk, marketplace = 'tencent', now = NOW): DryRun =>
  planImport(read, lookup, { rules: rulesOf(marketplace), now })
