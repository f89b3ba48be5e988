// Wording of the home screen, in both languages.
import { home as en } from './en/home.ts'
import type { Area } from './text.ts'
import { home as zh } from './zh/home.ts'

export const homeText: Area<typeof zh> = { zh, en }
