// The rows of an import that were not taken, as a file to put right and import again. Its cells were never stored, so it can
// be had until the app is closed.
import path from 'node:path'
import type { ApiOutput } from '../../shared/contract/api.ts'
import { writeDurably } from '../platform/fs.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { failedRowsCsv } from './imports/failed-rows.ts'
import type { Native } from './native.ts'
import { readPreferences } from './preferences.ts'
import { writtenReason } from './written-reasons.ts'

const names = { zh: '失败行', en: 'failed-rows' } as const

export const saveFailedRows = async (
  desk: Desk,
  native: Native,
  importId: string,
): Promise<ApiOutput<'import.failed-rows'>> => {
  const failed = desk.shelf.failed.get(importId)
  if (failed === null) throw new CallRefused('plan-gone')
  const { language } = readPreferences(desk.store.db)
  const base = failed.fileName === null ? '' : `${path.parse(failed.fileName).name}-`
  const place = await native.pickSavePlace(`${base}${names[language]}.csv`)
  if (place === null) return { saved: false, path: null }
  writeDurably(place, failedRowsCsv(failed.headers, failed.rows, language, writtenReason(language)))
  return { saved: true, path: place }
}
