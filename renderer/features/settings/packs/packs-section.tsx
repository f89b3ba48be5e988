// 规则包: the versions of each marketplace's rules on this desk, one of them, or a new one from its draft to its taking.
import { usePackPlace } from './pack-place.ts'
import { DraftPage } from './draft-page.tsx'
import { useKeeping } from './kept-draft.ts'
import { VersionPage } from './version-page.tsx'
import { VersionsPage } from './versions-page.tsx'

import './packs.css'

export function PacksSection() {
  useKeeping()
  const { shown, draft } = usePackPlace()
  if (draft !== null) return <DraftPage draft={draft} />
  return shown === null ? <VersionsPage /> : <VersionPage {...shown} />
}
