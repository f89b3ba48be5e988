// An attachment read piece by piece and proven, for those who never hold it in memory.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { attachmentPath, type StorePaths } from '../../platform/paths.ts'

const PIECE = 256 * 1024

export const attachmentPieces = (paths: StorePaths, sha256: string): AsyncIterable<Uint8Array> =>
  createReadStream(attachmentPath(paths.attachments, sha256), { highWaterMark: PIECE })

export type AttachmentCheck = 'whole' | 'missing' | 'damaged'

/** The machine's own refusals carry a code. */
const isOfTheMachine = (error: unknown): boolean => error instanceof Error && 'code' in error

/** Reads all of it; `onPiece` is told of every piece and may throw to end it. */
export const checkAttachment = async (
  paths: StorePaths,
  sha256: string,
  onPiece: (bytes: number) => void,
): Promise<AttachmentCheck> => {
  const hash = createHash('sha256')
  try {
    for await (const piece of attachmentPieces(paths, sha256)) {
      hash.update(piece)
      onPiece(piece.length)
    }
  } catch (error) {
    if (isOfTheMachine(error)) return 'missing'
    throw error
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'damaged'
}
