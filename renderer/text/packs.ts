// Wording of rule packs, in both languages.
import { packs as en } from './en/packs.ts'
import type { Area } from './text.ts'
import { packs as zh } from './zh/packs.ts'

export const packsText: Area<typeof zh> = { zh, en }
