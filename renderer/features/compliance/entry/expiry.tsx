// Until when evidence is valid: the date, and beside it how near that is. Amber and red as with every deadline.
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useText } from '../../../text/text.ts'
import { Tag } from '../../../ui/tag.tsx'
import { writeLastDay } from '../files/typed-when.ts'
import { REMIND_DAYS, daysLeft } from './entry-items.ts'

interface ExpiryProps {
  readonly validUntil: Instant | null
  /** When one looked. */
  readonly at: Instant
}

export function Expiry({ validUntil, at }: ExpiryProps) {
  const { entry, none } = useText(accountFilesText)
  if (validUntil === null) return <span className="fg-3">{none}</span>
  const left = daysLeft(validUntil, at)
  return (
    <span className="expiry">
      <span className="fg-2">{writeLastDay(validUntil)}</span>
      {left < 0 && (
        <Tag tone="risk" icon="overdue" size="panel" title={entry.badgeWhy(REMIND_DAYS)}>
          {entry.daysOver(-left)}
        </Tag>
      )}
      {left >= 0 && left <= REMIND_DAYS && (
        <Tag tone="soon" icon="clock" size="panel" title={entry.badgeWhy(REMIND_DAYS)}>
          {entry.daysLeft(left)}
        </Tag>
      )}
    </span>
  )
}
