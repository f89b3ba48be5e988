// Wording of times, in both languages.
import { time as en } from './en/time.ts'
import type { Area } from './text.ts'
import { time as zh } from './zh/time.ts'

export const timeText: Area<typeof zh> = { zh, en }
