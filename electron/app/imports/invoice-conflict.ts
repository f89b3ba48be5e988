// How a conflict about an invoice is worded on the order: the column it is about and both sides, as a list writes them.
import { fen } from '../../../shared/kernel/fen.ts'
import { instant } from '../../../shared/kernel/instant.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import { invoiceWords } from '../../../shared/packs/list-shapes.ts'
import { yuanOf } from '../yuan.ts'
import { synonyms } from './fields.ts'
import type { Field } from './fields.ts'
import type { Difference } from './invoice-compare.ts'

const fieldOf: Readonly<Record<Difference['code'], Field>> = {
  'invoice-status-differs': 'invoiceStatus',
  'invoice-number-differs': 'invoiceNumber',
  'invoice-amount-differs': 'invoiceAmount',
  'invoice-type-differs': 'invoiceType',
  'requested-at-differs': 'requestedAt',
}

const columnOf = (code: Difference['code']): string => synonyms[fieldOf[code]][0] ?? code

/** The word a list uses first; what was reversed has none and stands as itself. */
const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(words).find(([, meant]) => meant === value)?.[0] ?? value

const written = ({ code }: Difference, side: number | string): string => {
  switch (code) {
    case 'invoice-status-differs':
      return wordFor(invoiceWords.statuses, String(side))
    case 'invoice-type-differs':
      return wordFor(invoiceWords.types, String(side))
    case 'invoice-amount-differs':
      return yuanOf(fen(Number(side)))
    case 'requested-at-differs':
      return formatInstant(instant(Number(side)))
        .slice(0, 19)
        .replace('T', ' ')
    default:
      return String(side)
  }
}

export const sidesOf = (difference: Difference): { readonly shown: string; readonly ours: string } => ({
  shown: `${columnOf(difference.code)} ${written(difference, difference.shown)}`,
  ours: written(difference, difference.ours),
})

const beginnings = (Object.keys(fieldOf) as Difference['code'][]).map((code) => `${columnOf(code)} `)

/** A delivery list that agrees doesn't settle what an invoice list contradicts, nor the other way round. */
export const isAboutInvoice = ({ shown }: { readonly shown: string }): boolean =>
  beginnings.some((beginning) => shown.startsWith(beginning))
