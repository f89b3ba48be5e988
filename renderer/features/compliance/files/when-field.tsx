// A field for when something happened, empty where nobody knows; never later than now.
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { isoDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { now } from '../../../ui/clock.ts'
import { TextField } from '../../../ui/field.tsx'
import { readWhen } from './typed-when.ts'

type Words = typeof accountFilesText.zh

/** In words; null where it is an instant that has passed, or none. */
export const whenProblem = (typed: string, text: Words): string | null => {
  const at = readWhen(typed)
  if (at === undefined) return text.badWhen
  return at !== null && at > now() ? text.later : null
}

interface WhenFieldProps {
  readonly label: string
  readonly typed: string
  readonly tried: boolean
  readonly required?: boolean
  /** Wrong for a reason of the form's own. */
  readonly error?: string | null
  readonly onType: (typed: string) => void
}

export function WhenField({ label, typed, tried, required = false, error = null, onType }: WhenFieldProps) {
  const text = useText(accountFilesText)
  return (
    <TextField
      label={label}
      value={typed}
      required={required}
      placeholder={isoDate(now())}
      error={tried ? (whenProblem(typed, text) ?? error) : null}
      onChange={onType}
    />
  )
}

/** What `readWhen` gives of a field that `whenProblem` found nothing wrong with. */
export const whenOf = (typed: string): Instant | null => readWhen(typed) ?? null
