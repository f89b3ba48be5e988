// The field's own words, in both languages.
import { words as en } from '../../shared/contract/words/en/words.ts'
import type { Area } from './text.ts'
import { words as zh } from '../../shared/contract/words/zh/words.ts'

export const wordsText: Area<typeof zh> = { zh, en }
