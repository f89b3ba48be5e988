// Applying a dry run: every row decided again and written in one transaction, under one batch that one undo takes back (W23).
// The same list twice writes nothing.
import type { ApiOutput } from '../../shared/contract/api.ts'
import type { ImportRecord } from '../../shared/contract/imports.ts'
import type { Shop } from '../../shared/contract/desk.ts'
import { earlier } from '../../shared/kernel/instant.ts'
import { assertNever, invariant } from '../../shared/kernel/invariant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { OrderFact } from '../../shared/order/commands.ts'
import { orderStream } from '../store/order-projection.ts'
import { importById, keepImport, listImports } from '../store/settings/imports.ts'
import type { KeptImport } from '../store/settings/imports.ts'
import { productNamed } from '../store/settings/products.ts'
import { listShops, markFresh, rememberListMapping } from '../store/settings/shops.ts'
import { CallRefused } from './call-refused.ts'
import { ordersChanged } from './desk.ts'
import type { Desk } from './desk.ts'
import { writeDetails } from './import-details.ts'
import { judgeRows } from './import-judge.ts'
import type { ReadList } from './import-judge.ts'
import type { ShelvedPlan } from './import-shelf.ts'
import { toRemember } from './imports/headers.ts'
import type { ListRow } from './imports/list-row.ts'
import { isAboutInvoice } from './imports/invoice-conflict.ts'
import type { InvoiceListRow } from './imports/invoice-row.ts'
import type { DryRun, PlannedRow } from './imports/planned.ts'
import { shownOf, termsByInvoice, termsOf } from './imports/terms.ts'
import { writeOpening } from './open-order.ts'
import { personNames } from './order-page.ts'
import type { PersonName } from './order-log.ts'
import { recordInWrite } from './record-fact.ts'
import { inOneWrite, keep, standingOf, writeBeside } from './write-order.ts'
import type { ActAsk, Write } from './write-order.ts'

type Ready = NonNullable<ShelvedPlan['ready']>

const adopt = (write: Write, shop: Shop, row: ListRow): StreamId => {
  const stream = orderStream(shop, row.orderId)
  const product = row.productName === null ? null : productNamed(write.db, shop.id, row.productName)
  writeOpening(write, {
    stream,
    terms: termsOf(row, shop, product),
    details: {
      customerId: row.customerId ?? '',
      customerName: row.customerName ?? '',
      product: row.productName ?? '',
      orderKind: row.orderKind ?? '',
    },
    contact: { name: row.contactName, phone: row.phone, email: row.email },
    shown: shownOf(row, write.at),
  })
  return stream
}

/** W24: an order known only from its invoice, and what the list tells of that. */
const adoptByInvoice = (write: Write, shop: Shop, row: InvoiceListRow, facts: readonly OrderFact[]): StreamId => {
  const stream = orderStream(shop, row.orderId)
  writeOpening(write, {
    stream,
    terms: termsByInvoice(row, shop),
    details: { customerId: row.customerId ?? '', customerName: row.customerName ?? '', product: '', orderKind: '' },
    contact: { name: row.contactName, phone: row.phone, email: row.email },
    shown: null,
    invoicedAt: earlier(row.requestedAt, write.at),
  })
  recordAll(write, stream, facts)
  return stream
}

const recordAll = (write: Write, stream: StreamId, facts: readonly OrderFact[]): void => {
  for (const { name, by, input, occurredAt } of facts)
    recordInWrite(write, stream, { name, by, input: { ...input }, occurredAt })
}

const beside = (write: Write, name: string, input: ActAsk['input']): ActAsk => ({
  name,
  input,
  by: 'platform',
  recorded: true,
  occurredAt: write.at,
})

/** Both sides stay on the order until someone records what really happened, or a list agrees again. */
const keepConflict = (write: Write, stream: StreamId, shown: string, ours: string): void => {
  const standing = standingOf(write, stream)
  const known = standing.order.conflict
  if (known?.shown === shown && known.ours === ours) return
  const conflict = { shown, ours, at: write.at }
  keep(
    write,
    writeBeside(write, standing, beside(write, 'list.conflict', { shown, ours }), (order) => ({ ...order, conflict })),
  )
}

const clearConflict = (write: Write, stream: StreamId, list: ReadList['list']): void => {
  const standing = standingOf(write, stream)
  const { conflict } = standing.order
  if (conflict === null || isAboutInvoice(conflict) !== (list === 'invoice')) return
  keep(
    write,
    writeBeside(write, standing, beside(write, 'list.agree', {}), (order) => ({ ...order, conflict: null })),
  )
}

const applyRow = (
  write: Write,
  shop: Shop,
  list: ReadList['list'],
  { action, stream, verdict }: PlannedRow,
): StreamId | null => {
  if (action === null) {
    if (stream !== null && verdict === 'unchanged') clearConflict(write, stream, list)
    return stream
  }
  switch (action.kind) {
    case 'adopt':
      return adopt(write, shop, action.row)
    case 'adopt-invoice':
      return adoptByInvoice(write, shop, action.row, action.facts)
    case 'update':
      invariant(stream, 'a row that changes an order names it')
      recordAll(write, stream, action.facts)
      if (action.details.length > 0) writeDetails(write, stream, action.details)
      return stream
    case 'keep-conflict':
      invariant(stream, 'a row in conflict with an order names it')
      keepConflict(write, stream, action.shown, action.ours)
      return stream
    default:
      return assertNever(action)
  }
}

const failed = ({ rows }: DryRun): readonly PlannedRow[] =>
  rows.filter(({ verdict }) => verdict === 'invalid' || verdict === 'conflicting')

const recordOf = (kept: KeptImport, nameOf: PersonName): ImportRecord => {
  const { contentHash: _hash, ...record } = kept
  return { ...record, by: nameOf(kept.by) }
}

/** Pushed as it goes: a long list shows how far it is while the window waits for the answer. */
const PROGRESS_EVERY = 500

const applyAll = (write: Write, shop: Shop, list: ReadList['list'], dryRun: DryRun): readonly PlannedRow[] =>
  dryRun.rows.map((row, index) => {
    if (index % PROGRESS_EVERY === 0 && index > 0)
      write.desk.push({ kind: 'progress', task: 'import.apply', done: index, total: dryRun.rows.length })
    return { ...row, stream: applyRow(write, shop, list, row) }
  })

const writeImport = (write: Write, importId: string, plan: ShelvedPlan, { shopId, read }: Ready): DryRun => {
  const { desk, db } = write
  const shop = listShops(db).find(({ id }) => id === shopId)
  invariant(shop, 'a planned import has its shop')
  const dryRun = judgeRows(db, shop, read, write.at)
  const rows = applyAll(write, shop, read.list, dryRun)
  const kept: KeptImport = {
    importId,
    at: write.at,
    by: desk.seat.person,
    shopId,
    fileName: plan.fileName,
    counts: dryRun.counts,
    undone: null,
    failedRows: failed(dryRun).length,
    contentHash: plan.contentHash,
  }
  keepImport(db, kept, rows)
  markFresh(db, shopId, write.at)
  const { headers } = plan.table
  const remembered = Object.entries(toRemember(headers, plan.inspected.mapping.columns))
  rememberListMapping(db, shopId, headers, Object.fromEntries(remembered.map(([name, field]) => [name, field ?? ''])))
  return dryRun
}

export const applyImport = (desk: Desk, planId: string): ApiOutput<'import.apply'> => {
  const plan = desk.shelf.plans.get(planId)
  if (plan === null) throw new CallRefused('plan-gone')
  const { ready } = plan
  if (ready === null) throw new CallRefused('plan-not-ready')
  const importId = desk.ids.other()
  const dryRun = inOneWrite(desk, { id: importId, kind: 'import' }, (write) =>
    writeImport(write, importId, plan, ready),
  )
  desk.shelf.plans.take(planId)
  const rows = failed(dryRun)
  if (rows.length > 0) desk.shelf.failed.put(importId, { fileName: plan.fileName, headers: plan.table.headers, rows })
  ordersChanged(desk)
  desk.push({ kind: 'changed', topics: ['imports'] })
  const kept = importById(desk.store.db, importId)
  invariant(kept, 'an import just written is there')
  return { ...recordOf(kept, personNames(desk)), groupId: importId }
}

export const importHistory = (desk: Desk): readonly ImportRecord[] => {
  const nameOf = personNames(desk)
  return listImports(desk.store.db).map((kept) => recordOf(kept, nameOf))
}
