// Appeals and complaints, in both languages.
import { appeals as en } from './en/appeals.ts'
import type { Area } from './text.ts'
import { appeals as zh } from './zh/appeals.ts'

export const appealsText: Area<typeof zh> = { zh, en }
