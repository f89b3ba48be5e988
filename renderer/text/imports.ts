// Wording of bringing lists and single orders onto the desk, in both languages.
import { imports as en } from './en/imports.ts'
import type { Area } from './text.ts'
import { imports as zh } from './zh/imports.ts'

export const importsText: Area<typeof zh> = { zh, en }
