// Files being added to an act: each is stored as soon as it is chosen, and named by the act when that is taken.
import { useEffect, useRef, useState } from 'react'

import type { AttachmentRef } from '../../shared/contract/rows.ts'
import { CallFailed } from '../api/bridge.ts'
import { uploadAttachment } from '../api/uploads.ts'
import { failureNow } from '../text/failures.ts'
import type { DraftFile } from '../ui/attachments.tsx'

interface Added extends DraftFile {
  readonly ref?: AttachmentRef
}

export interface Files {
  readonly files: readonly DraftFile[]
  /** Stored and ready to be named; files still on their way or failed are not among them. */
  readonly refs: readonly AttachmentRef[]
  readonly busy: boolean
  /** Some are on their way or failed: an act taken now would silently leave them out. */
  readonly unfinished: boolean
  readonly add: (files: readonly File[]) => void
  readonly remove: (id: string) => void
  readonly clear: () => void
}

/** `kept`: files it already had; taken out of the list they stay stored, for the versions that name them. */
export const useFiles = (kept: readonly AttachmentRef[] = []): Files => {
  const [files, setFiles] = useState<readonly Added[]>(() =>
    kept.map((ref) => ({ id: ref.sha256, name: ref.name, bytes: ref.bytes, state: 'kept', ref })),
  )
  const aborts = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const uploads = aborts.current
    return () => uploads.forEach((abort) => abort.abort())
  }, [])
  const change = (id: string, to: Partial<Added>): void =>
    setFiles((all) => all.map((file) => (file.id === id ? { ...file, ...to } : file)))

  const upload = async (id: string, file: File): Promise<void> => {
    const abort = new AbortController()
    aborts.current.set(id, abort)
    try {
      const ref = await uploadAttachment(file, { signal: abort.signal, onProgress: (sent) => change(id, { sent }) })
      change(id, { state: 'kept', ref })
    } catch (error) {
      if (abort.signal.aborted) return
      if (!(error instanceof CallFailed)) throw error
      change(id, { state: 'failed', problem: failureNow(error.error) })
    }
  }

  const add = (added: readonly File[]): void => {
    for (const file of added) {
      const id = crypto.randomUUID()
      setFiles((all) => [...all, { id, name: file.name, bytes: file.size, state: 'uploading' }])
      void upload(id, file)
    }
  }
  const remove = (id: string): void => {
    aborts.current.get(id)?.abort()
    setFiles((all) => all.filter((file) => file.id !== id))
  }
  return {
    files,
    refs: files.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
    busy: files.some(({ state }) => state === 'uploading'),
    unfinished: files.some(({ state }) => state !== 'kept'),
    add,
    remove,
    clear: () => setFiles([]),
  }
}
