// The invoice desk, in English.
import type { invoices as zh } from '../zh/invoices.ts'

export const invoices: typeof zh = {
  title: 'Invoices',
  tabs: 'Invoice status',
  tabNames: {
    requested: 'Requested',
    issued: 'Issued',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
    trouble: 'Trouble',
  },
  mode: 'Way to fill in',
  modes: { list: 'List', grid: 'Fill in many', scan: 'Scanning gun' },
  list: 'Invoice list',
}
