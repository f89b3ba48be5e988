// 设置: the shops of this desk.
import { useRead } from '../../api/queries.ts'
import { failureText } from '../../text/failures.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { Panel } from '../../ui/panel.tsx'
import { ErrorState } from '../../ui/states.tsx'

export function SettingsScreen() {
  const { title } = useText(settingsText)
  const failures = useText(failureText)
  const { data, error } = useRead('settings.get', null)
  if (error !== null) return <ErrorState {...failures(error.error)} />
  return (
    <Panel title={title} look="flat">
      <ul>
        {data?.shops.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Panel>
  )
}
