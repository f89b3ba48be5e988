// The field's own words, in both languages.
import { words as en } from './en/words.ts'
import type { Area } from './text.ts'
import { words as zh } from './zh/words.ts'

export const wordsText: Area<typeof zh> = { zh, en }
