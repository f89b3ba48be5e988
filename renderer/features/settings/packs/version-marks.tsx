// Whether a version holds, and where it comes from.
import type { PackVersionRow } from '../../../../shared/contract/packs.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { Tag } from '../../../ui/tag.tsx'
import type { Tone } from '../../../ui/tag.tsx'

const tones: Readonly<Record<PackVersionRow['status'], Tone>> = { past: 'closed', 'in-force': 'done', upcoming: 'wait' }

export function StatusTag({ status }: { status: PackVersionRow['status'] }) {
  const text = useText(packsText)
  const icon = status === 'in-force' ? 'check' : status === 'upcoming' ? 'calendar' : 'closed'
  return (
    <Tag tone={tones[status]} icon={icon} size="panel">
      {text.status[status]}
    </Tag>
  )
}

export function VersionOrigin({ version: { taken } }: { version: PackVersionRow }) {
  const text = useText(packsText)
  if (taken === null) return text.ships
  return <span title={text.hash(taken.hash)}>{text.takenBy(taken.by, taken.at)}</span>
}
