// 关于: what runs here and where its data is.
import type { SettingsView } from '../../../shared/contract/api.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { useSession } from '../../api/queries.ts'
import { auditText } from '../../text/audit.ts'
import { fileSize, fullDateTime } from '../../text/format.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { KeyValues } from '../../ui/panel.tsx'
import { showDone } from '../../ui/toasts.ts'
import { SectionHead } from './section-parts.tsx'

export function AboutSection({ settings }: { settings: SettingsView }) {
  const { about: text, backup } = useText(settingsText)
  const { copied } = useText(auditText)
  const { version, practice, calendarUntil, lastBackupAt } = useSession()
  const copy = async (): Promise<void> => {
    const done = await guarded(async () => (await call('clipboard.write', { text: settings.storePath })) ?? true)
    if (done !== null) showDone(copied)
  }
  return (
    <>
      <SectionHead section="about" intro={text.offline} />
      <div className="settings-about">
        <KeyValues
          items={[
            { label: text.version, value: version },
            { label: text.desk, value: practice ? text.practice : text.real },
            { label: text.store, value: <code className="mono">{settings.storePath}</code> },
            { label: text.size, value: fileSize(settings.storeBytes) },
            { label: text.backup, value: lastBackupAt === null ? backup.never : fullDateTime(lastBackupAt) },
            { label: text.calendar, value: text.calendarUntil(calendarUntil), clauses: ['W10'] },
          ]}
        />
        <div>
          <ButtonAction label={text.copyPath} size="small" icon="copy" onPress={() => void copy()} />
        </div>
      </div>
    </>
  )
}
