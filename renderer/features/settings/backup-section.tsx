// 备份与恢复: back up now or daily, and go back to a backup after a check and a look at what would change.
import { Input } from 'antd'
import { useState } from 'react'

import type { RestorePreview, SettingsView } from '../../../shared/contract/api.ts'
import { guarded } from '../../actions/act.ts'
import { forgetProgress, useProgress } from '../../actions/announce.ts'
import { call } from '../../api/bridge.ts'
import { queryClient, useRead, useSession } from '../../api/queries.ts'
import { dateTime, fileSize, fullDateTime, percent } from '../../text/format.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { CheckLine } from '../../ui/checkbox.tsx'
import { Field } from '../../ui/field.tsx'
import { EmptyState, ProgressLine } from '../../ui/states.tsx'
import { showDone } from '../../ui/toasts.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { readSettingsAgain, save } from './save.ts'
import { SectionHead } from './section-parts.tsx'

const backUp = async (askWhere: boolean): Promise<void> => {
  const done = await guarded(() => call('backup.run', { askWhere }))
  if (done === null || done.path === null) return
  await queryClient.invalidateQueries({ queryKey: ['backup.list'] })
  await readSettingsAgain()
  showDone(textNow(settingsText).backup.done(done.path))
}

function FolderField({ folder }: { folder: string | null }) {
  const { backup: text } = useText(settingsText)
  const [typed, setTyped] = useState(folder ?? '')
  const keep = (): void => {
    const path = typed.trim() === '' ? null : typed.trim()
    if (path !== folder) void save('settings.preferences', { backupFolder: path }, text.folderSaved)
  }
  return (
    <Field label={text.folder} hint={text.folderHint}>
      {(control) => (
        <Input
          {...control}
          className="mono"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
          }}
        />
      )}
    </Field>
  )
}

function Backups({ onRestore }: { onRestore: (path: string | null) => void }) {
  const { backup: text, acts } = useText(settingsText)
  const { data = [], isPending } = useRead('backup.list', null)
  if (!isPending && data.length === 0) {
    return (
      <EmptyState title={text.empty.title} text={text.empty.text} icon="file">
        <ButtonAction label={text.now} look="primary" onPress={() => void backUp(false)} />
      </EmptyState>
    )
  }
  return (
    <table className="settings-table" aria-label={text.list}>
      <thead>
        <tr>
          <th>{text.columns.at}</th>
          <th className="number">{text.columns.size}</th>
          <th>{text.columns.path}</th>
          <th className="settings-acts-head">
            <span className="visually-hidden">{acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ path, at, bytes }) => (
          <tr key={path}>
            <td className="settings-fixed">{fullDateTime(at)}</td>
            <td className="number settings-fixed">{fileSize(bytes)}</td>
            <td className="mono fg-2 settings-path" title={path}>
              {path}
            </td>
            <td className="settings-acts">
              <ButtonAction
                label={text.restore}
                description={fullDateTime(at)}
                size="small"
                onPress={() => onRestore(path)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function BackupSection({ settings }: { settings: SettingsView }) {
  const { backup: text } = useText(settingsText)
  const { lastBackupAt } = useSession()
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [busy, setBusy] = useState(false)
  const running = useProgress(({ tasks }) => tasks['backup'])
  const { dailyBackup, backupFolder } = settings.preferences
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await work()
    forgetProgress('backup')
    setBusy(false)
  }
  const look = (path: string | null): void =>
    void run(async () => setPreview(await guarded(() => call('restore.preview', { path }))))
  const setDaily = (on: boolean): void =>
    void save('settings.preferences', { dailyBackup: on }, on ? text.dailyOn : text.dailyOff)
  return (
    <>
      <SectionHead section="backup" intro={lastBackupAt === null ? text.never : text.last(dateTime(lastBackupAt))}>
        <ButtonAction label={text.restoreFile} look="text" busy={busy} onPress={() => look(null)} />
        <ButtonAction label={text.elsewhere} busy={busy} onPress={() => void run(() => backUp(true))} />
        <ButtonAction label={text.now} look="primary" busy={busy} onPress={() => void run(() => backUp(false))} />
      </SectionHead>
      {busy && running !== undefined && (
        <ProgressLine
          verb={text.running}
          said={text.far(percent(running.done, running.total))}
          done={running.done}
          total={running.total}
        />
      )}
      <div className="settings-fields">
        <CheckLine label={text.daily} checked={dailyBackup} onChange={setDaily} />
        <FolderField key={backupFolder} folder={backupFolder} />
      </div>
      <Backups onRestore={look} />
      {preview !== null && <RestoreDialog preview={preview} onClose={() => setPreview(null)} />}
    </>
  )
}
