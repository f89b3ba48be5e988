// Evidence in a row or a drawer: each file opens; a row shows a few and how many more there are.
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { openAttachment } from '../preview.tsx'
import { accountFilesText } from '../../text/account-files.ts'
import { useText } from '../../text/text.ts'
import { AttachmentChip } from '../../ui/attachments.tsx'

interface FileChipsProps {
  readonly files: readonly AttachmentRef[]
  /** At most so many; all without it. */
  readonly most?: number
}

export function FileChips({ files, most = files.length }: FileChipsProps) {
  const { more } = useText(accountFilesText)
  if (files.length === 0) return null
  return (
    <span className="file-chips">
      {files.slice(0, most).map((file) => (
        <AttachmentChip key={file.sha256} name={file.name} bytes={file.bytes} onOpen={() => openAttachment(file)} />
      ))}
      {files.length > most && <span className="fg-3 small">{more(files.length - most)}</span>}
    </span>
  )
}
