// The desk's preferences: what they are when nobody has set them, and how they are read and kept.
import { z } from 'zod'
import type { Preferences } from '../../shared/contract/desk.ts'
import { reminderSetting } from '../../shared/contract/reminder-schemas.ts'
import { defaultReminders } from '../../shared/remind/setting.ts'
import type { ReadDb, WriteDb } from '../store/open.ts'
import { allPreferences, savePreferences } from '../store/settings/preferences.ts'

/** 24 and 4 hours are the design's thresholds, 50 MB and 20 files the architecture's. */
export const defaultPreferences: Preferences = {
  language: 'zh',
  theme: 'system',
  density: 'auto',
  railNav: false,
  dueSoonHours: 24,
  dueUrgentHours: 4,
  attachmentMaxMb: 50,
  attachmentsPerAct: 20,
  dailyBackup: true,
  backupFolder: null,
  reminders: defaultReminders,
}

const kept = z.object({
  language: z.enum(['zh', 'en']).catch(defaultPreferences.language),
  theme: z.enum(['light', 'dark', 'system']).catch(defaultPreferences.theme),
  density: z.enum(['auto', 'standard', 'compact']).catch(defaultPreferences.density),
  railNav: z.boolean().catch(defaultPreferences.railNav),
  dueSoonHours: z.number().catch(defaultPreferences.dueSoonHours),
  dueUrgentHours: z.number().catch(defaultPreferences.dueUrgentHours),
  attachmentMaxMb: z.number().catch(defaultPreferences.attachmentMaxMb),
  attachmentsPerAct: z.number().catch(defaultPreferences.attachmentsPerAct),
  dailyBackup: z.boolean().catch(defaultPreferences.dailyBackup),
  backupFolder: z.string().nullable().catch(defaultPreferences.backupFolder),
  reminders: reminderSetting.catch(defaultPreferences.reminders),
})

/** A setting that can't be read falls back to its default; the others stand. */
export const readPreferences = (db: ReadDb): Preferences => kept.parse(allPreferences(db))

export const keepPreferences = (db: WriteDb, changed: Partial<Preferences>): Preferences => {
  savePreferences(db, changed)
  return readPreferences(db)
}
