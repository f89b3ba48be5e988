// Wording of 依据, in both languages.
import { basis as en } from './en/basis.ts'
import type { Area } from './text.ts'
import { basis as zh } from './zh/basis.ts'

export const basisText: Area<typeof zh> = { zh, en }
