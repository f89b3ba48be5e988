// Wording of the refund register, in both languages.
import { refunds as en } from './en/refunds.ts'
import type { Area } from './text.ts'
import { refunds as zh } from './zh/refunds.ts'

export const refundsText: Area<typeof zh> = { zh, en }
