// A stored file, looked at safely: pictures, PDF and text only, from bytes that main has checked; nothing runs.
import { Suspense, lazy } from 'react'
import { create } from 'zustand'

import type { AttachmentPreview } from '../../shared/contract/api.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import { guarded } from './act.ts'
import { call } from '../api/bridge.ts'
import { useRead } from '../api/queries.ts'
import { deliveryText } from '../text/delivery.ts'
import { failureText } from '../text/failures.ts'
import { useText } from '../text/text.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState, SkeletonRows } from '../ui/states.tsx'

import './preview.css'

const PdfView = lazy(() => import('./pdf-view.tsx').then((module) => ({ default: module.PdfView })))

const useOpenAttachment = create<{ file: AttachmentRef | null }>(() => ({ file: null }))

export const openAttachment = (file: AttachmentRef): void => useOpenAttachment.setState({ file })
const close = (): void => useOpenAttachment.setState({ file: null })

function Shown({ preview, name }: { preview: AttachmentPreview; name: string }) {
  const { page } = useText(deliveryText)
  switch (preview.kind) {
    case 'image':
      return <img className="preview-image" alt={name} src={`data:${preview.mime};base64,${preview.base64}`} />
    case 'pdf':
      return (
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <PdfView base64={preview.base64} name={name} />
        </Suspense>
      )
    case 'text':
      return (
        <>
          {preview.truncated && <p className="fg-3 small">{page.truncated}</p>}
          <pre className="preview-text mono">{preview.text}</pre>
        </>
      )
    case 'none':
      return <p>{page.previewNone[preview.reason]}</p>
  }
}

function Preview({ file }: { file: AttachmentRef }) {
  const { page } = useText(deliveryText)
  const failures = useText(failureText)
  const { sha256, name } = file
  const { data, error } = useRead('attachment.preview', { sha256, name })
  return (
    <Dialog
      title={name}
      width={860}
      light
      onClose={close}
      foot={
        <ButtonAction
          label={page.saveAs}
          look="primary"
          onPress={() => void guarded(() => call('attachment.save-as', { sha256, name }))}
        />
      }
    >
      {error !== null && <ErrorState {...failures(error.error)} />}
      {error === null && (data === undefined ? <SkeletonRows rows={4} /> : <Shown preview={data} name={name} />)}
    </Dialog>
  )
}

/** Stands once per screen. */
export function AttachmentPreviewSlot() {
  const file = useOpenAttachment((state) => state.file)
  return file === null ? null : <Preview key={file.sha256} file={file} />
}
