// Privacy and retention in English.
import { count } from '../format.ts'
import type { retention as zh } from '../zh/retention.ts'

const orders = (n: number): string => `${count(n)} ${n === 1 ? 'order' : 'orders'}`

export const retention: typeof zh = {
  intro:
    'Phones, e-mails and addresses are masked in lists, and every look at one is noted. Once an order is complete, its warranty over and the set days have passed, its personal data can be purged.',
  masks: 'Masks',
  masksSaid: [
    { what: 'Phone', shown: '138****4608' },
    { what: 'E-mail', shown: 'c****@example.com' },
    { what: 'Address', shown: 'its first 6 characters' },
    { what: 'Postcode', shown: 'its first 2 digits' },
    { what: 'Name', shown: 'not masked' },
  ],
  after: 'Kept after the warranty (days)',
  afterHint: 'Without a warranty it runs from completion. The rules name no length; it is yours to set.',
  afterBad: 'A whole number from 0 to 3650',
  saved: 'Retention saved',
  due: 'Can be purged',
  dueSaid: (n, values) => `${orders(n)}, ${count(values)} values`,
  held: 'Past it, but not settled',
  heldNote: 'A refund, invoice, fill-in, conflict or hold is open; they can be purged once it is settled',
  waiting: 'Not yet',
  purged: 'Purged',
  orders,
  lastPurge: (at) => `last ${at}`,
  preview: 'Show the list',
  purge: 'Purge personal data',
  none: 'No personal data can be purged now',
  dialog: 'Purge personal data',
  confirm: (n) => `Purge ${orders(n)}`,
  goes: 'Goes: contact, phone, e-mail, invoice recipient, address and postcode, what they are searched by, and unsent drafts of these orders.',
  stays:
    'Stays: the log (it holds ids only, its fingerprints don’t change), every figure, customer names, invoice numbers. Attachments and written notes are evidence of the delivery and stay as they are; see to personal data in them yourself.',
  backups:
    'Earlier backups still hold it: only the latest 14 automatic ones are kept. Those made by hand, exported files, and copies left before an upgrade or a restore (named before-version, before-restore) aren’t deleted by themselves; see to them. A purge can’t be undone.',
  olderBackups: (n, oldest) =>
    `${count(n)} ${n === 1 ? 'backup is' : 'backups are'} older than the last purge (the oldest ${oldest}) and still hold what was purged then; automatic ones are replaced day by day once there are 14.`,
  list: 'Orders that can be purged',
  columns: { order: 'Order no.', customer: 'Customer', since: 'Since', values: 'Values' },
  more: (n) => `${count(n)} more not listed`,
  running: 'Purging',
  far: (done, total) => `Purging · ${count(done)} / ${orders(total)}`,
  done: (n) => `Personal data of ${orders(n)} purged`,
  stopped: (n) => `Stopped: ${orders(n)} purged, the others untouched`,
  reveals: 'Who looked',
  revealColumns: { at: 'When', person: 'Who', order: 'Order no.', why: 'Where' },
  whys: { page: 'Order page', export: 'Exported file', invoice: 'Invoice', print: 'Print' },
  noReveals: {
    title: 'Nobody has looked yet',
    text: 'Showing a contact on its page, or exporting or printing with contacts, is noted here.',
  },
  older: 'Earlier ones',
  nobody: 'nobody chosen',
  purgedAt: (at) => `Purged ${at}`,
  purgedBasis: (since, days, person) => `${count(days)} days after ${since} (W9), by ${person}`,
}
