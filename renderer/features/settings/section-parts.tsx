// What every section of the settings has: its head, and the acts at the end of a row.
import type { ReactNode } from 'react'

import type { SettingsSection } from '../../actions/settings-section.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'

interface SectionHeadProps {
  readonly section: SettingsSection
  readonly intro?: string
  /** The section's buttons. */
  readonly children?: ReactNode
}

export function SectionHead({ section, intro, children }: SectionHeadProps) {
  const { sectionNames } = useText(settingsText)
  return (
    <header className="settings-head">
      <div>
        <h2>{sectionNames[section]}</h2>
        {intro !== undefined && <p className="fg-2 small">{intro}</p>}
      </div>
      {children !== undefined && <div className="settings-head-acts">{children}</div>}
    </header>
  )
}

interface RowActsProps {
  /** Whose row it is, for who cannot see it. */
  readonly name: string
  readonly onEdit: () => void
  readonly onRemove?: () => void
  readonly children?: ReactNode
}

export function RowActs({ name, onEdit, onRemove, children }: RowActsProps) {
  const { edit, remove } = useText(settingsText)
  return (
    <td className="settings-acts">
      {children}
      <ButtonAction label={edit} description={name} size="small" look="text" onPress={onEdit} />
      {onRemove !== undefined && <IconButton label={`${remove} ${name}`} icon="remove" small onPress={onRemove} />}
    </td>
  )
}
