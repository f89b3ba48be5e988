// Why a field in a table can't be read, below it.
import { Icon } from '../../../ui/icons.tsx'

export function FieldError({ id, error }: { id: string; error: string | null }) {
  if (error === null) return null
  return (
    <span id={id} className="field-error small" role="alert">
      <Icon name="warning" size="xs" />
      {error}
    </span>
  )
}
