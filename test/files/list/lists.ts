// Reading helpers of the list tests.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { readList } from '../../../electron/files/list/read-list.ts'
import type { ListSource, ReadOptions } from '../../../electron/files/list/read-list.ts'
import type { ListFailure, ListTable } from '../../../electron/files/list/table.ts'

export const fixture = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../fixtures/lists', name))

export const tableOf = async (source: ListSource, options?: ReadOptions): Promise<ListTable> => {
  const result = await readList(source, options)
  if (!result.ok) throw new Error(`no table: ${JSON.stringify(result.failure)}`)
  return result.table
}

export const failureOf = async (source: ListSource, options?: ReadOptions): Promise<ListFailure> => {
  const result = await readList(source, options)
  expect(result.ok).toBe(false)
  return result.ok ? { code: 'empty', value: null } : result.failure
}

export const file = (bytes: Uint8Array): ListSource => ({ kind: 'file', bytes })
export const utf8 = (text: string): ListSource => file(Buffer.from(text, 'utf8'))
export const pasted = (text: string, html: string | null = null): ListSource => ({ kind: 'clipboard', text, html })

export const cellsOf = (table: ListTable): string[][] => table.rows.map((row) => [...row.cells])
export const linesOf = (table: ListTable): number[] => table.rows.map((row) => row.line)
