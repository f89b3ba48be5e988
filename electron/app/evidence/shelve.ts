// The originals of a pack: each read whole and checked, each under a name every system can write.
import type { LostOriginal } from '../../../shared/contract/evidence.ts'
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { checkAttachment } from '../../files/attachments/checked.ts'
import { attachmentBytes } from '../../files/attachments/originals.ts'
import type { StorePaths } from '../../platform/paths.ts'
import { packNames } from './evidence-words.ts'
import { maskedText } from './personal-text.ts'
import type { Shelved } from './told.ts'

/** Gone, as far as can be known without reading. */
export const goneOf = (paths: StorePaths, originals: readonly AttachmentRef[]): readonly LostOriginal[] =>
  originals.flatMap(({ sha256, name }) =>
    attachmentBytes(paths, sha256) === null ? [{ sha256, name, why: 'missing' as const }] : [],
  )

/** Numbered, so that two files of one name both stand; what Windows can't write in a name gives way, and so does a line's end. */
const entryName = (index: number, name: string, personal: boolean): string => {
  const clean = (personal ? name : maskedText(name)).replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '_').replace(/[. ]+$/, '')
  const dot = clean.lastIndexOf('.')
  const [stem, ending] = dot > 0 && clean.length - dot <= 12 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, '']
  return `${packNames.originals}/${String(index + 1).padStart(3, '0')}-${Array.from(stem).slice(0, 60).join('')}${ending}`
}

export const shelve = async (
  paths: StorePaths,
  originals: readonly AttachmentRef[],
  personal: boolean,
  onPiece: (bytes: number) => void,
): Promise<Shelved> => {
  const pathOf = new Map<string, string>()
  const lost: LostOriginal[] = []
  for (const [index, { sha256, name }] of originals.entries()) {
    const check = await checkAttachment(paths, sha256, onPiece)
    if (check === 'whole') pathOf.set(sha256, entryName(index, name, personal))
    else lost.push({ sha256, name: personal ? name : maskedText(name), why: check })
  }
  return { pathOf, lost }
}
