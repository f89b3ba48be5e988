// Punctuation in both languages: a full-width mark has no place between English words, nor a narrow one between Chinese.
import { marks as en } from './en/marks.ts'
import type { Area } from './text.ts'
import { marks as zh } from './zh/marks.ts'

export const marksText: Area<typeof zh> = { zh, en }
