// Wording of the audit, in both languages.
import { audit as en } from './en/audit.ts'
import type { Area } from './text.ts'
import { audit as zh } from './zh/audit.ts'

export const auditText: Area<typeof zh> = { zh, en }
