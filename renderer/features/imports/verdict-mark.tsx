// What becomes of a row, as icon and word: green is taken, amber waits for a person, red is left out.
import type { RowVerdict } from '../../../shared/contract/imports.ts'
import { importsText } from '../../text/imports.ts'
import { useText } from '../../text/text.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'

const ICONS: Readonly<Record<RowVerdict, IconName>> = {
  new: 'add',
  changed: 'check',
  unchanged: 'none',
  'fill-in-pending': 'fill-in',
  conflicting: 'warning',
  invalid: 'close',
}

export function VerdictMark({ verdict }: { verdict: RowVerdict }) {
  const { verdicts } = useText(importsText)
  return (
    <span className={`verdict is-${verdict}`}>
      <Icon name={ICONS[verdict]} size="xs" />
      {verdicts[verdict]}
    </span>
  )
}
