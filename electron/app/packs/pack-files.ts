// A version out as JSON and in again, and scenarios from files: read once, judged, never kept.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ApiInput, ApiOutput } from '../../../shared/contract/api.ts'
import type { ImportedPack } from '../../../shared/contract/packs.ts'
import { readCandidate } from '../../../shared/packs/candidate.ts'
import { completed } from '../../../shared/packs/pack-diff.ts'
import { writeDurably } from '../../platform/fs.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'
import { findVersion } from './versions.ts'

/** More is no pack and no scenario of anybody's. */
const CHARACTERS_MOST = 500_000

/** A version whole, as it can be imported again, under its own id. */
export const exportPack = async (
  desk: Desk,
  native: Native,
  { marketplace, id }: ApiInput<'packs.export'>,
): Promise<ApiOutput<'packs.export'>> => {
  const version = findVersion(desk, marketplace, id)
  if (version === null) throw new CallRefused('not-found', id)
  const place = await native.pickSavePlace(`${id.replace('@', '-')}.json`)
  if (place === null) return { path: null }
  writeDurably(place, `${JSON.stringify(completed(version.source), null, 2)}\n`)
  return { path: place }
}

export interface JsonFile {
  readonly name: string
  /** Undefined where it isn't JSON. */
  readonly json: unknown
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

/** Throws `CallRefused` for a file that another program holds, that can't be read or is far too large. */
export const readJsonFile = async (file: string): Promise<JsonFile> => {
  const name = path.basename(file)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const locked = error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM')
    throw new CallRefused(locked ? 'file-locked' : 'file-unreadable', name)
  })
  if (text.length > CHARACTERS_MOST) throw new CallRefused('file-unreadable', name)
  return { name, json: parsed(text) }
}

/** Null where nobody picked a file. */
export const importPack = async (native: Native): Promise<ImportedPack | null> => {
  const [file] = await native.pickFiles('pack')
  if (file === undefined) return null
  const { name, json } = await readJsonFile(file)
  if (json === undefined) return { name, ok: false, notJson: true }
  const reading = readCandidate(json)
  if (!reading.ok) return { name, ok: false, notJson: false, faults: reading.faults }
  return { name, ok: true, source: completed(reading.source) }
}
