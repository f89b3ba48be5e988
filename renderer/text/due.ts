// Wording where a row has no running clock, in both languages.
import { due as en } from './en/due.ts'
import type { Area } from './text.ts'
import { due as zh } from './zh/due.ts'

export const dueText: Area<typeof zh> = { zh, en }
