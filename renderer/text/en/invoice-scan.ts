// Scanner mode: words read from an arm’s length.
import { count } from '../format.ts'
import type { invoiceScan as zh } from '../zh/invoice-scan.ts'

const MINUTE = 60_000

export const invoiceScan: typeof zh = {
  title: 'Scanner mode',
  wait: 'Reading the waiting invoices',
  exit: 'Exit',
  allShops: 'All shops',
  order: (shops) => `${shops} · in print order`,
  pace: (seconds, leftMs) =>
    `about ${count(seconds)} s each, ${count(Math.max(1, Math.round(leftMs / MINUTE)))} min to go`,
  sound: 'Sound on',
  silent: 'Sound off',
  shot: (n) => `Scan ${n}`,
  shots: { 1: 'Invoice', 2: 'Parcel' },
  seqOf: (n) => `No. ${count(n)}`,
  requested: (at) => `requested ${at}`,
  number: 'Invoice no.',
  scanNumber: 'Scan the invoice’s number',
  counted: 'Counted on',
  given: 'Given',
  spoilt: 'one spoilt',
  tracking: 'Tracking no.',
  scanParcel: 'Scan the parcel’s label',
  afterNumber: 'Invoice first',
  courier: 'Courier',
  courierByNumber: 'By its number',
  lastCourier: (name) => `Last: ${name}`,
  noCourierYet: 'Asked once where in doubt',
  pays: { prepaid: 'We pay the courier', collect: 'The customer pays the courier', none: 'Digital, nothing to send' },
  written: (seq) => `No. ${count(seq)} written`,
  chosen: (title) => ({ title: `Found ${title}`, detail: 'Scan its number or its label next.' }),
  numbered: (number) => ({ title: `Invoice no. ${number}`, detail: 'Scan the parcel’s label.' }),
  takenBack: (seq) => `No. ${count(seq)} taken back`,
  twiceUndoes: 'The same label twice takes it back',
  lockedTitle: (title) => `${title}: can’t be issued`,
  refused: 'Not written',
  failed: { title: 'Not written', detail: 'The store gave no answer and this one isn’t kept. Scan it again.' },
  markedRefunded: (title) => ({ title: 'Marked refunded', detail: title }),
  used: { number: 'Invoice number used before', tracking: 'Label used before' },
  usedBy: (text, orderId) =>
    `${text} belongs to order ${orderId}. Take another if it’s the wrong one; scan again to use it all the same.`,
  whichRow: { title: 'Several shops have this order', detail: 'Choose one by its number key.' },
  whichCourier: (tracking) => ({
    title: 'Which courier?',
    detail: `${tracking} fits several or none; choose by number key.`,
  }),
  unusable: {
    unknown: {
      title: 'Not recognised',
      detail: (text) => `“${text}” is no order, invoice or tracking number. Scan it again.`,
    },
    elsewhere: {
      title: 'Not in this batch',
      detail: (text) => `Order ${text} isn’t in the list shown. Leave, clear the filters and scan again.`,
    },
    settled: {
      title: 'Nothing to issue',
      detail: (text) => `The invoice of order ${text} is issued, refunded or cancelled. Put it aside.`,
    },
    done: { title: 'Just written', detail: (text) => `Order ${text} was written in this round.` },
    finished: { title: 'All written', detail: (text) => `No invoice waits for ${text}.` },
    'no-number': {
      title: 'Invoice first',
      detail: () => 'The invoice number isn’t known yet. Scan it before the label.',
    },
  },
  justScanned: 'Just scanned',
  nothingYet: 'What is scanned is listed here, the newest on top.',
  kinds: { written: 'Written', warned: 'Look again', locked: 'Locked' },
  tones: { short: 'Short: written', double: 'Double: warning or choice', long: 'Long: not written' },
  coming: { next: 'Next', after: 'Then' },
  allDone: {
    title: 'This batch is done',
    detail: 'Leave to print the shipping list, or fill the numbers in at the console.',
  },
  none: { title: 'No paper invoice waits', detail: 'Digital ones go by link; fill them in in the grid.' },
  keys: {
    undo: 'Take the last back',
    nextNumber: 'Invoice number up',
    previousNumber: 'Invoice number down',
    skip: 'Skip this one',
  },
}
