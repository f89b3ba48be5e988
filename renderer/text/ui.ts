// Wording of the shared components, in both languages.
import { ui as en } from './en/ui.ts'
import type { Area } from './text.ts'
import { ui as zh } from './zh/ui.ts'

export const uiText: Area<typeof zh> = { zh, en }
