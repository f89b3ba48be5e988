// Files on a desk: brought in by chunks or picked, shown safely, saved elsewhere.
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import { LIST_LIMITS } from '../files/list/table.ts'
import { previewAttachment } from '../files/attachments/preview.ts'
import { saveAttachmentAs } from '../files/attachments/originals.ts'
import { checkCount, cleanName } from '../files/attachments/uploads.ts'
import { WorldError } from '../platform/world-error.ts'
import { attachmentLimits } from './attachment-limits.ts'
import type { Desk } from './desk.ts'
import type { Native } from './native.ts'

/** A list for an import is limited by what a list may be, not by what an attachment may. */
export const beginUpload = (
  desk: Desk,
  { name, bytes, purpose }: ApiInput<'attachment.begin'>,
): Promise<ApiOutput<'attachment.begin'>> => {
  if (purpose === 'import' && bytes > LIST_LIMITS.bytes)
    throw new WorldError('attachment-too-large', {
      path: cleanName(name),
      detail: `${bytes} of ${LIST_LIMITS.bytes} bytes`,
    })
  return desk.uploads.begin(name, bytes)
}

/** Each picked file is stored; if one can't be, the pick fails and the others are swept away with the orphans. */
export const pickAttachments = async (desk: Desk, native: Native): Promise<ApiOutput<'attachment.pick'>> => {
  const paths = await native.pickFiles('attachments')
  checkCount(paths.length, attachmentLimits(desk))
  const refs = []
  for (const path of paths) refs.push(await desk.uploads.addFile(path))
  return refs
}

export const previewOfAttachment = (
  desk: Desk,
  { sha256 }: ApiInput<'attachment.preview'>,
): Promise<ApiOutput<'attachment.preview'>> => previewAttachment(desk.store.paths, sha256)

export const saveAttachment = async (
  desk: Desk,
  native: Native,
  { sha256, name }: ApiInput<'attachment.save-as'>,
): Promise<ApiOutput<'attachment.save-as'>> => {
  const place = await native.pickSavePlace(cleanName(name))
  if (place === null) return { saved: false }
  saveAttachmentAs(desk.store.paths, sha256, place)
  return { saved: true }
}
