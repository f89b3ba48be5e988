// Files of an act: shown, picked, dropped, pasted, taken back. Their bytes travel elsewhere; here they have a state.
import { useRef, useState } from 'react'
import type { ClipboardEvent, DragEvent, ReactNode } from 'react'

import { fileSize, percent } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { IconButton } from './button-action.tsx'
import { Icon } from './icons.tsx'

import './attachments.css'

export interface AttachmentChipProps {
  readonly name: string
  readonly bytes?: number
  /** Not in the version before. */
  readonly isNew?: boolean
  readonly onOpen?: () => void
}

/** The extension is what tells a contract from a picture: it is never cut off. */
const parts = (name: string): readonly [string, string] => {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= 8 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

function FileName({ name }: { name: string }) {
  const [stem, extension] = parts(name)
  return (
    <span className="attachment-name" title={name}>
      <span className="attachment-stem">{stem}</span>
      {extension}
    </span>
  )
}

/** A file that is kept already. */
export function AttachmentChip({ name, bytes, isNew = false, onOpen }: AttachmentChipProps) {
  const { attachments } = useText(uiText)
  const inside = (
    <>
      <Icon name="file" size="s" />
      <FileName name={name} />
      {isNew && (
        <span className="attachment-new" aria-hidden="true">
          {attachments.isNew}
        </span>
      )}
    </>
  )
  const size = bytes === undefined ? undefined : fileSize(bytes)
  return onOpen === undefined ? (
    <span className="attachment" title={size}>
      {inside}
    </span>
  ) : (
    // The name as one word: stem and extension are boxes of their own, and a browser would read a space between them.
    <button type="button" className="attachment" aria-label={name} aria-description={size} onClick={onOpen}>
      {inside}
    </button>
  )
}

/** A file on its way or just added. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly state: 'uploading' | 'kept' | 'failed'
  /** Bytes sent so far. */
  readonly sent?: number
  /** Why it failed, in words. */
  readonly problem?: string
}

function DraftChip({ file, onRemove }: { file: DraftFile; onRemove: (id: string) => void }) {
  const { attachments } = useText(uiText)
  const done = percent(file.sent ?? 0, file.bytes)
  return (
    <li className={`attachment is-${file.state}`}>
      <Icon name={file.state === 'failed' ? 'warning' : 'file'} size="s" />
      <FileName name={file.name} />
      <span className="fg-3">{file.state === 'uploading' ? done : fileSize(file.bytes)}</span>
      {file.problem !== undefined && <span role="alert">{file.problem}</span>}
      <IconButton label={attachments.remove(file.name)} icon="close" small onPress={() => onRemove(file.id)} />
      {file.state === 'uploading' && <i className="attachment-bar" style={{ width: done }} />}
    </li>
  )
}

export interface AttachmentFieldProps {
  readonly files: readonly DraftFile[]
  readonly onAdd: (files: readonly File[]) => void
  readonly onRemove: (id: string) => void
}

/** The list of files with the way to pick more; dropping and pasting belong to `FileDrop` around the whole form. */
export function AttachmentField({ files, onAdd, onRemove }: AttachmentFieldProps) {
  const { attachments } = useText(uiText)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="attachments">
      {files.length > 0 && (
        <ul className="attachments" aria-label={attachments.list}>
          {files.map((file) => (
            <DraftChip key={file.id} file={file} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <button type="button" className="attachment-pick" onClick={() => input.current?.click()}>
        <Icon name="attach" size="xs" />
        {attachments.hint}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={attachments.pick}
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Takes files dropped on or pasted into anything inside it. Pasted text is left to the field it went into. */
export function FileDrop({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const { attachments } = useText(uiText)
  const [depth, setDepth] = useState(0)
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }
  const onDrop = (event: DragEvent): void => {
    setDepth(0)
    if (!carriesFiles(event)) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className="file-drop"
      onPaste={onPaste}
      onDrop={onDrop}
      onDragEnter={(event) => carriesFiles(event) && setDepth((now) => now + 1)}
      onDragLeave={(event) => carriesFiles(event) && setDepth((now) => Math.max(0, now - 1))}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
    >
      {children}
      {depth > 0 && <div className="file-drop-veil">{attachments.drop}</div>}
    </div>
  )
}
