// Bytes on their way to main: files cross in chunks, so that a large one neither blocks the window nor doubles in memory.
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import { call } from './bridge.ts'

/** At most 1 MiB of file a message; a multiple of three, so that base64 never pads in the middle. */
const CHUNK = 1_048_575

const base64 = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  const step = 32_768
  for (let from = 0; from < bytes.length; from += step)
    binary += String.fromCharCode(...bytes.subarray(from, from + step))
  return btoa(binary)
}

export interface Upload {
  readonly onProgress?: (sent: number) => void
  readonly signal?: AbortSignal
}

const send = async (file: File, purpose: 'attachment' | 'import', { onProgress, signal }: Upload): Promise<string> => {
  const { uploadId } = await call('attachment.begin', { name: file.name, bytes: file.size, purpose })
  try {
    for (let from = 0; from < file.size; from += CHUNK) {
      signal?.throwIfAborted()
      const chunk = await base64(file.slice(from, from + CHUNK))
      const { received } = await call('attachment.append', { uploadId, chunk })
      onProgress?.(received)
    }
  } catch (error) {
    // What went wrong first is what the person must hear; main drops a forgotten upload by itself.
    await call('attachment.cancel', { uploadId }).catch(() => null)
    throw error
  }
  return uploadId
}

/** Stores one file and says under which hash. Throws `CallFailed` (too large, disk full) or the signal's reason. */
export const uploadAttachment = async (file: File, upload: Upload = {}): Promise<AttachmentRef> =>
  call('attachment.finish', { uploadId: await send(file, 'attachment', upload) })

/** Hands a list to main for an import; it is read there and then forgotten. */
export const uploadList = (file: File, upload: Upload = {}): Promise<string> => send(file, 'import', upload)
