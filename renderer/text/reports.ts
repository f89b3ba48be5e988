// Wording of the reports, in both languages.
import { reports as en } from './en/reports.ts'
import type { Area } from './text.ts'
import { reports as zh } from './zh/reports.ts'

export const reportsText: Area<typeof zh> = { zh, en }
