// What may be shown of an attachment: pictures, PDF and text, told by their first bytes and never by their name. Nothing
// is shown as something that can act: HTML and SVG are text here, and anything else has no preview.
import type { AttachmentPreview } from '../../../shared/contract/api.ts'
import type { StorePaths } from '../../platform/paths.ts'
import { WorldError } from '../../platform/world-error.ts'
import { attachmentBytes, readAttachment } from './originals.ts'

/** Bigger files are opened by saving them; a preview crosses to the page as one message. */
const SHOWN_MAX = 20 * 1024 * 1024
const TEXT_MAX = 200_000

const images: readonly (readonly [mime: string, offset: number, magic: string])[] = [
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '474946383761'],
  ['image/gif', 0, '474946383961'],
  ['image/webp', 8, '57454250'],
  ['image/bmp', 0, '424d'],
]

const startsWith = (bytes: Uint8Array, offset: number, hex: string): boolean =>
  Buffer.from(bytes.subarray(offset, offset + hex.length / 2)).toString('hex') === hex

const imageType = (bytes: Uint8Array): string | null =>
  images.find(
    ([mime, offset, magic]) =>
      startsWith(bytes, offset, magic) &&
      (mime !== 'image/webp' || startsWith(bytes, 0, '52494646')) &&
      // Two letters are little proof: a bitmap also says how long it is.
      (mime !== 'image/bmp' || Buffer.from(bytes).readUInt32LE(2) === bytes.length),
  )?.[0] ?? null

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text in the encodings our users' files have; null for anything that isn't text. */
export const asText = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0, 'fffe')) return decodeAs('utf-16le', bytes)
  if (startsWith(bytes, 0, 'feff')) return decodeAs('utf-16be', bytes)
  if (bytes.includes(0)) return null
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  // Control characters other than tab, line ends and form feed mean that it isn't for reading.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text === null || /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
}

/** The preview of bytes already read. */
export const previewOf = (bytes: Uint8Array): AttachmentPreview => {
  const mime = bytes.length < 6 ? null : imageType(bytes)
  if (mime !== null) return { kind: 'image', mime, base64: Buffer.from(bytes).toString('base64') }
  if (startsWith(bytes, 0, '255044462d')) return { kind: 'pdf', base64: Buffer.from(bytes).toString('base64') }
  const text = asText(bytes)
  if (text === null) return { kind: 'none', reason: 'unknown-type' }
  return { kind: 'text', text: text.slice(0, TEXT_MAX), truncated: text.length > TEXT_MAX }
}

/** The preview of a kept attachment; one that is gone or damaged is `missing`. */
export const previewAttachment = async (paths: StorePaths, sha256: string): Promise<AttachmentPreview> => {
  const size = attachmentBytes(paths, sha256)
  if (size === null) return { kind: 'none', reason: 'missing' }
  if (size > SHOWN_MAX) return { kind: 'none', reason: 'too-large' }
  try {
    return previewOf(await readAttachment(paths, sha256))
  } catch (error) {
    if (error instanceof WorldError) return { kind: 'none', reason: 'missing' }
    throw error
  }
}
