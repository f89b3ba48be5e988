// Wording of the invoice desk, in both languages.
import { invoices as en } from './en/invoices.ts'
import type { Area } from './text.ts'
import { invoices as zh } from './zh/invoices.ts'

export const invoicesText: Area<typeof zh> = { zh, en }
