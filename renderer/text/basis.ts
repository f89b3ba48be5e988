// Wording of 依据, in both languages.
import { basis as en } from '../../shared/contract/words/en/basis.ts'
import type { Area } from './text.ts'
import { basis as zh } from '../../shared/contract/words/zh/basis.ts'

export const basisText: Area<typeof zh> = { zh, en }
