// The queue as a file: xlsx, or CSV. Contacts only if asked for, and then every order's log says so (W9).
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import { formatDay } from '../../shared/kernel/iso.ts'
import { dayOf } from '../../shared/kernel/civil.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import { writeDurably } from '../platform/fs.ts'
import { revealContact } from '../store/personal-data.ts'
import { queueRow } from '../store/queries/order.ts'
import { listShops } from '../store/settings/shops.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { cellOf, columnName, isExportColumn, personalColumns } from './export-columns.ts'
import { CSV_BOM, csvLines, xlsxOf } from './export-file.ts'
import type { Native } from './native.ts'
import { personNames } from './order-page.ts'
import { readPreferences } from './preferences.ts'
import { noteReveal } from './reveal-contact.ts'
import { resolveSelection } from './selection.ts'
import { inOneWrite } from './write-order.ts'

const MOST = 100_000

const tableOf = (
  desk: Desk,
  streams: readonly StreamId[],
  columns: readonly string[],
  personal: boolean,
): readonly (readonly string[])[] => {
  const { db } = desk.store
  const { language } = readPreferences(db)
  const shops = new Map(listShops(db).map(({ id, name }) => [id, name]))
  const personName = personNames(desk)
  const shopName = (id: string): string => shops.get(id) ?? id
  const rows = streams.flatMap((stream) => {
    const row = queueRow(db, stream)
    if (row === null) return []
    const contact = personal ? revealContact(db, stream) : null
    return [columns.map((id) => cellOf(id, row, { language, shopName, personName, contact }))]
  })
  return [columns.map((id) => columnName(id, language)), ...rows]
}

const suggestedName = (desk: Desk, format: 'csv' | 'xlsx'): string => {
  const { language } = readPreferences(desk.store.db)
  return `${language === 'zh' ? '交付' : 'delivery'}-${formatDay(dayOf(desk.clock.now()))}.${format}`
}

export const exportQueue = async (
  desk: Desk,
  native: Native,
  { selection, format, personal, columns }: ApiInput<'queue.export'>,
): Promise<ApiOutput<'queue.export'>> => {
  const unknown = columns.find((id) => !isExportColumn(id))
  if (unknown !== undefined) throw new CallRefused('bad-input', `column ${unknown}`)
  const streams = resolveSelection(desk, selection, MOST)
  const place = await native.pickSavePlace(suggestedName(desk, format))
  if (place === null) return { path: null, rows: 0 }
  if (personal)
    inOneWrite(desk, null, (write) => {
      for (const stream of streams) noteReveal(write, stream, 'export')
    })
  const table = tableOf(desk, streams, personal ? [...columns, ...personalColumns] : columns, personal)
  writeDurably(place, format === 'csv' ? CSV_BOM + csvLines(table) : await xlsxOf(table))
  return { path: place, rows: table.length - 1 }
}
