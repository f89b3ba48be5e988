// A sentence for every reason code that a refusal may carry, in both languages.
import { reasons as en } from './en/reasons.ts'
import type { Area } from './text.ts'
import { reasons as zh } from './zh/reasons.ts'

export const reasonsText: Area<Readonly<Record<string, string>>> = { zh, en }
