// Which part of the settings is shown; a link elsewhere may lead straight to one.
import { create } from 'zustand'

import { goTo } from './navigation.ts'

export const settingsSections = [
  'shops',
  'people',
  'packs',
  'templates',
  'checklists',
  'reminders',
  'calendar',
  'privacy',
  'backup',
  'audit',
  'display',
  'about',
] as const
export type SettingsSection = (typeof settingsSections)[number]

export const useSettingsSection = create<{ section: SettingsSection }>(() => ({ section: 'shops' }))

export const showSettings = (section: SettingsSection): void => {
  useSettingsSection.setState({ section })
  goTo('settings')
}
