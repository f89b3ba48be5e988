// The world says no: what the machine, the disk or another process refused. Thrown at the edge, shown to a person with
// what to do; the renderer has a sentence for every kind. Nothing is half-done when one of these is thrown.

export const worldErrorKinds = [
  /** No room left on the disk (or the store's page limit): nothing was written. */
  'disk-full',
  /** Another process holds this store. */
  'store-locked',
  /** The file was written by a newer version of the desk. */
  'store-newer',
  /** A store was here and its file is gone or empty. */
  'store-missing',
  /** The file is damaged, or not a store at all. */
  'store-corrupt',
  /** The file or its folder cannot be written. */
  'not-writable',
  /** Reading or writing failed for another reason of the machine's. */
  'io-failed',
  /** Someone else appended to the stream first; deciding again is safe. */
  'version-conflict',
  'attachment-too-large',
  'too-many-attachments',
  /** No such attachment in the store's folder, or its bytes are no longer those of its name. */
  'attachment-missing',
  /** An upload nobody began, already finished, or dropped. */
  'upload-unknown',
  /** A chunk over 1 MiB, not base64, or more bytes than announced. */
  'upload-broken',
  /** The chosen backup is not one, is damaged, or is from a newer version. */
  'backup-unusable',
] as const
export type WorldErrorKind = (typeof worldErrorKinds)[number]

export class WorldError extends Error {
  readonly kind: WorldErrorKind
  readonly path?: string
  readonly detail?: string

  /** `path` is the file concerned; `detail` is for the log and the curious, never the only explanation. */
  constructor(
    kind: WorldErrorKind,
    about: { readonly path?: string; readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(
      `${kind}${about.path === undefined ? '' : `: ${about.path}`}${about.detail === undefined ? '' : ` (${about.detail})`}`,
      {
        cause: about.cause,
      },
    )
    this.name = 'WorldError'
    this.kind = kind
    if (about.path !== undefined) this.path = about.path
    if (about.detail !== undefined) this.detail = about.detail
  }
}

const byCode: Readonly<Record<string, WorldErrorKind>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
}

/** The file system's refusal in our words; anything that is not one is returned unchanged, to be thrown as it is. */
export const asWorldError = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || error instanceof WorldError || !('code' in error) || typeof error.code !== 'string')
    return error
  if (!('syscall' in error)) return error
  return new WorldError(byCode[error.code] ?? 'io-failed', { path, detail: error.message, cause: error })
}
