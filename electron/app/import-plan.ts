// The dry run of a list: read, recognised, judged row by row; nothing is written. It waits on the shelf until it is applied,
// planned again with another shop or mapping, or dropped.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ApiInput, ApiOutput, ImportSource } from '../../shared/contract/api.ts'
import type { ImportPlan, ImportRow, RowVerdict } from '../../shared/contract/imports.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import { listShapes } from '../../shared/packs/list-shapes.ts'
import { readList } from '../files/list/read-list.ts'
import type { ListSource } from '../files/list/read-list.ts'
import { importedBefore } from '../store/settings/imports.ts'
import { listMapping, listShops } from '../store/settings/shops.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { judgeRows, readTable } from './import-judge.ts'
import type { ShelvedPlan } from './import-shelf.ts'
import { fromChosen, headerScore } from './imports/headers.ts'
import { inspectList } from './imports/inspect.ts'
import type { Inspected } from './imports/inspect.ts'
import type { PlannedRow } from './imports/planned.ts'
import type { Native } from './native.ts'

/** Rows that come with the plan itself; further ones are asked for. */
const ROWS_AT_FIRST = 200

type Source = Pick<ShelvedPlan, 'fileName' | 'contentHash' | 'table'>

const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

const read = async (desk: Desk, source: ListSource): Promise<Source['table']> => {
  const progress = (share: number): void =>
    desk.push({ kind: 'progress', task: 'import.read', done: Math.round(share * 100), total: 100 })
  const result = await readList(source, { headerScore, progress })
  if (!result.ok) throw new CallRefused('list-unreadable', result.failure.code)
  return result.table
}

/** The source as a table; a source that was planned before isn't read again. */
const sourceOf = async (desk: Desk, source: ImportSource): Promise<Source> => {
  if (source.kind === 'plan') {
    const known = desk.shelf.plans.take(source.planId)
    if (known === null) throw new CallRefused('plan-gone')
    return known
  }
  if (source.kind === 'clipboard') {
    const { text, html } = source
    const table = await read(desk, { kind: 'clipboard', text, html: html === '' ? null : html })
    return { fileName: null, contentHash: hashOf(text), table }
  }
  const { name, bytes } = desk.shelf.picked.take(source.uploadId) ?? (await desk.lists.take(source.uploadId))
  return { fileName: name, contentHash: hashOf(bytes), table: await read(desk, { kind: 'file', bytes }) }
}

const inspect = (desk: Desk, { table }: Source, input: ApiInput<'import.plan'>): Inspected => {
  const { db } = desk.store
  return inspectList(table, {
    shapes: listShapes,
    shops: listShops(db),
    shopId: input.shopId,
    chosen: input.mapping,
    rememberedOf: (shopId) => fromChosen(listMapping(db, shopId, table.headers) ?? {}),
  })
}

/** Judges the rows as the desk stands now; applying does it again in its transaction. */
const judge = (desk: Desk, { table }: Source, { shopId, usable, mapping }: Inspected): ShelvedPlan['ready'] => {
  if (shopId === null || !usable) return null
  const shop = listShops(desk.store.db).find(({ id }) => id === shopId)
  if (shop === undefined) throw new CallRefused('not-found', shopId)
  const now = desk.clock.now()
  const read = readTable(desk.store.db, table, mapping, shop, now)
  return { shopId, read, dryRun: judgeRows(desk.store.db, shop, read, now) }
}

const shownRow = ({ action: _action, source: _source, ...row }: PlannedRow): ImportRow => row

const noCounts: ImportPlan['counts'] = {
  new: 0,
  changed: 0,
  unchanged: 0,
  'fill-in-pending': 0,
  conflicting: 0,
  invalid: 0,
}

const planView = (desk: Desk, planId: string, plan: ShelvedPlan): ImportPlan => {
  const { table, inspected, ready } = plan
  return {
    planId,
    fileName: plan.fileName,
    format: table.format,
    encoding: table.encoding,
    shopId: inspected.shopId,
    shopCandidates: inspected.guess.candidates,
    columns: inspected.columns,
    missing: inspected.mapping.missing,
    counts: ready?.dryRun.counts ?? noCounts,
    total: table.rows.length,
    warnings: inspected.reasons,
    rows: ready?.dryRun.rows.slice(0, ROWS_AT_FIRST).map(shownRow) ?? [],
    alreadyImportedAt: importedBefore(desk.store.db, plan.contentHash),
  }
}

export const planList = async (desk: Desk, input: ApiInput<'import.plan'>): Promise<ImportPlan> => {
  const source = await sourceOf(desk, input.source)
  const inspected = inspect(desk, source, input)
  const { fileName, contentHash, table } = source
  const plan: ShelvedPlan = { fileName, contentHash, table, inspected, ready: judge(desk, source, inspected) }
  const planId = input.source.kind === 'plan' ? input.source.planId : desk.ids.other()
  desk.shelf.plans.put(planId, plan)
  return planView(desk, planId, plan)
}

export const planRows = (
  desk: Desk,
  { planId, verdict, offset, limit }: ApiInput<'import.rows'>,
): readonly ImportRow[] => {
  const plan = desk.shelf.plans.get(planId)
  if (plan === null) throw new CallRefused('plan-gone')
  const isWanted = (row: { readonly verdict: RowVerdict }): boolean => verdict === null || row.verdict === verdict
  const rows = plan.ready?.dryRun.rows.filter(isWanted) ?? []
  return rows.slice(offset, offset + limit).map(shownRow)
}

/** Asks for a list and reads its bytes; it waits on the shelf like an upload. */
export const pickList = async (desk: Desk, native: Native): Promise<ApiOutput<'import.pick'>> => {
  const [file] = await native.pickFiles('list')
  if (file === undefined) return null
  const bytes = await readFile(file).catch((error: unknown) => {
    const locked = error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM')
    throw new CallRefused(locked ? 'file-locked' : 'file-unreadable', path.basename(file))
  })
  const uploadId = desk.ids.other()
  const name = path.basename(file)
  invariant(name !== '', 'a picked file has a name')
  desk.shelf.picked.put(uploadId, { name, bytes })
  return { uploadId, name }
}
