// Wording of the invoice grid, in both languages.
import { invoiceGrid as en } from './en/invoice-grid.ts'
import type { Area } from './text.ts'
import { invoiceGrid as zh } from './zh/invoice-grid.ts'

export const invoiceGridText: Area<typeof zh> = { zh, en }
