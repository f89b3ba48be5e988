// 设置: sections at the side, one of them shown. Everything saves at once.
import type { SettingsView } from '../../../shared/contract/api.ts'
import { type SettingsSection, settingsSections, useSettingsSection } from '../../actions/settings-section.ts'
import { useRead } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { moveFocus } from '../../ui/move-focus.ts'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { ToastSlot } from '../../ui/toast.tsx'
import { AboutSection } from './about-section.tsx'
import { AuditSection } from './audit-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { ChecklistsSection } from './checklists-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { PacksSection } from './packs/packs-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { RemindersSection } from './reminders-section.tsx'
import { ShopsSection } from './shops-section.tsx'
import { TemplatesSection } from './templates-section.tsx'

import './forms.css'
import './settings.css'
import './calendar.css'
import './upkeep.css'

const sectionOf: Readonly<Record<SettingsSection, (settings: SettingsView) => React.ReactNode>> = {
  shops: (settings) => <ShopsSection settings={settings} />,
  people: (settings) => <PeopleSection settings={settings} />,
  packs: () => <PacksSection />,
  templates: (settings) => <TemplatesSection settings={settings} />,
  checklists: (settings) => <ChecklistsSection settings={settings} />,
  reminders: (settings) => <RemindersSection setting={settings.preferences.reminders} />,
  calendar: () => <CalendarSection />,
  privacy: () => <PrivacySection />,
  backup: (settings) => <BackupSection settings={settings} />,
  audit: () => <AuditSection />,
  display: (settings) => <DisplaySection settings={settings} />,
  about: (settings) => <AboutSection settings={settings} />,
}

function SideNav({ section }: { section: SettingsSection }) {
  const { sections, sectionNames } = useText(settingsText)
  return (
    <nav className="settings-nav" aria-label={sections} onKeyDown={(event) => moveFocus(event, 'button')}>
      {settingsSections.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={id === section ? 'page' : undefined}
          onClick={() => useSettingsSection.setState({ section: id })}
        >
          {sectionNames[id]}
        </button>
      ))}
    </nav>
  )
}

export function SettingsScreen() {
  const { title } = useText(settingsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const section = useSettingsSection((state) => state.section)
  const { data: settings, error, refetch } = useRead('settings.get', null)
  return (
    <>
      <div className="settings-top">
        <ScreenHead title={title} />
        <ToastSlot />
      </div>
      <div className="settings">
        <SideNav section={section} />
        <div className="settings-page">
          <div className="settings-sheet">
            {settings === undefined && error === null && <SkeletonRows rows={6} />}
            {settings === undefined && error !== null && (
              <ErrorState {...failures(error.error)}>
                <ButtonAction label={retry} onPress={() => void refetch()} />
              </ErrorState>
            )}
            {settings !== undefined && sectionOf[section](settings)}
          </div>
        </div>
      </div>
    </>
  )
}
