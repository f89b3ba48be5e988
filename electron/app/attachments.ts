// Files on a desk: brought in by chunks or picked, shown safely, saved elsewhere.
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import { LIST_LIMITS } from '../files/list/table.ts'
import { previewAttachment } from '../files/attachments/preview.ts'
import { saveAttachmentAs } from '../files/attachments/originals.ts'
import { checkCount, cleanName, makeUploads } from '../files/attachments/uploads.ts'
import type { Uploads } from '../files/attachments/uploads.ts'
import type { StorePaths } from '../platform/paths.ts'
import { attachmentLimits } from './attachment-limits.ts'
import type { Desk } from './desk.ts'
import type { Native } from './native.ts'

/** Ids of lists' uploads begin with this, so that a chunk finds its way. */
const LIST_PREFIX = 'list-'

/** A list for an import is limited by what a list may be, not by what an attachment may. */
export const makeListUploads = (paths: StorePaths, newId: () => string): Uploads =>
  makeUploads(
    paths,
    () => `${LIST_PREFIX}${newId()}`,
    () => ({ maxBytes: LIST_LIMITS.bytes, perAct: 1 }),
  )

/** Where an upload is received. */
export const uploadsOf = (desk: Desk, uploadId: string): Uploads =>
  uploadId.startsWith(LIST_PREFIX) ? desk.lists : desk.uploads

export const beginUpload = (
  desk: Desk,
  { name, bytes, purpose }: ApiInput<'attachment.begin'>,
): Promise<ApiOutput<'attachment.begin'>> => (purpose === 'import' ? desk.lists : desk.uploads).begin(name, bytes)

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
