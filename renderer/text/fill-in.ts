// Wording of what the consoles do not know yet, in both languages.
import { fillIn as en } from './en/fill-in.ts'
import type { Area } from './text.ts'
import { fillIn as zh } from './zh/fill-in.ts'

export const fillInText: Area<typeof zh> = { zh, en }
