// 导入: the imports so far.
import { useRead } from '../../api/queries.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { Dialog } from '../../ui/dialog.tsx'

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { title } = useText(importsText)
  const { data = [] } = useRead('import.list', null)
  return (
    <Dialog title={title} onClose={onClose}>
      <ul>
        {data.map(({ importId, fileName }) => (
          <li key={importId}>{fileName}</li>
        ))}
      </ul>
    </Dialog>
  )
}
