// Wording of the settings, in both languages.
import { settings as en } from './en/settings.ts'
import type { Area } from './text.ts'
import { settings as zh } from './zh/settings.ts'

export const settingsText: Area<typeof zh> = { zh, en }
