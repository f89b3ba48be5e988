// Wording of the scanner mode, in both languages.
import { invoiceScan as en } from './en/invoice-scan.ts'
import type { Area } from './text.ts'
import { invoiceScan as zh } from './zh/invoice-scan.ts'

export const invoiceScanText: Area<typeof zh> = { zh, en }
