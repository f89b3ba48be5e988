// Wording of privacy and retention, in both languages.
import { retention as en } from './en/retention.ts'
import type { Area } from './text.ts'
import { retention as zh } from './zh/retention.ts'

export const retentionText: Area<typeof zh> = { zh, en }
