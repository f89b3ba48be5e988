// Attachments that are kept: found by their SHA-256, read whole and checked against it, never written again.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { copyDurably, fileSize, onDisk } from '../../platform/fs.ts'
import { attachmentPath, type StorePaths } from '../../platform/paths.ts'
import { WorldError } from '../../platform/world-error.ts'

const missing = (sha256: string, detail: string): WorldError =>
  new WorldError('attachment-missing', { path: sha256, detail })

/** Bytes of an attachment; null where it isn't there. */
export const attachmentBytes = (paths: StorePaths, sha256: string): number | null =>
  fileSize(attachmentPath(paths.attachments, sha256))

/** The content, proven to be what its name says. Throws `attachment-missing`. */
export const readAttachment = async (paths: StorePaths, sha256: string): Promise<Uint8Array> => {
  const bytes = await readFile(attachmentPath(paths.attachments, sha256)).catch(() => {
    throw missing(sha256, 'no such file')
  })
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw missing(sha256, 'its bytes have changed')
  return bytes
}

/** Copies an attachment to where a person wants it. */
export const saveAttachmentAs = (paths: StorePaths, sha256: string, to: string): void => {
  const from = attachmentPath(paths.attachments, sha256)
  if (fileSize(from) === null) throw missing(sha256, 'no such file')
  onDisk(to, () => copyDurably(from, to))
}
