// Wording of the compliance screen, in both languages.
import { compliance as en } from './en/compliance.ts'
import type { Area } from './text.ts'
import { compliance as zh } from './zh/compliance.ts'

export const complianceText: Area<typeof zh> = { zh, en }
