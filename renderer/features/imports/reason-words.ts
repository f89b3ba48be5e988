// From a reason's code and values to its sentence. Values that are codes themselves (fields, stages, facts, sums,
// instants) are worded first.
import type { ImportReason } from '../../../shared/contract/imports.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { instant } from '../../../shared/kernel/instant.ts'
import { commandLabel } from '../../actions/words.ts'
import { fullDateTime, yuan } from '../../text/format.ts'
import { importsText } from '../../text/imports.ts'
import { textNow } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'

type ReasonCode = keyof (typeof importsText)['zh']['reasons']

const worded = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

/** What a field of a list is called on this desk. */
export const fieldWord = (field: string): string => {
  const { fields, invoiceFields, otherFields } = textNow(importsText)
  return worded({ ...fields, ...invoiceFields, ...otherFields }, field)
}

/** A stage or a hold in the rulebook's word; what is neither shows as it came. */
export const stateWord = (state: string): string => {
  const { stages, holds } = textNow(wordsText)
  return worded({ ...stages, ...holds }, state)
}

const goodsWord = (goods: string): string => worded(textNow(importsText).add.goodsKinds, goods)
const whole = (digits: string): number | null => (/^\d+$/.test(digits) ? Number(digits) : null)

const sumWord = (digits: string): string => {
  const amount = whole(digits)
  return amount === null ? digits : yuan(fen(amount))
}
const timeWord = (digits: string): string => {
  const ms = whole(digits)
  return ms === null ? digits : fullDateTime(instant(ms))
}
const listed = (values: string, word: (value: string) => string): string =>
  values.split(', ').map(word).join(textNow(importsText).join.words)

/** `shown / ours` as two sides in words. */
const sides = (value: string, word: (side: string) => string): string => {
  const [shown = '', ours = ''] = value.split(' / ')
  return textNow(importsText).sides(word(shown), word(ours))
}

const valueWords: Partial<Record<ReasonCode, (value: string) => string>> = {
  'column-missing': fieldWord,
  'column-missing-for-new': fieldWord,
  'detail-changes': (value) => listed(value, fieldWord),
  moves: (value) => listed(value, commandLabel),
  'goods-inferred': goodsWord,
  'goods-differ': (value) => sides(value, goodsWord),
  'amount-differs': (value) => sides(value, sumWord),
  'paid-at-differs': (value) => sides(value, timeWord),
  'state-differs': (value) => sides(value, stateWord),
}

const isKnown = (code: string, table: object): code is ReasonCode => Object.hasOwn(table, code)

/** One sentence. A code nobody worded shows as itself, so that nothing is silently blank. */
export const reasonSentence = ({ code, column, value }: ImportReason, shopName: (id: string) => string): string => {
  const { reasons, thisCell } = textNow(importsText)
  if (!isKnown(code, reasons)) return [code, column, value].filter((part) => part !== null).join(' · ')
  const plain = value ?? ''
  const said = code === 'known-at-another-shop' ? shopName(plain) : (valueWords[code]?.(plain) ?? plain)
  return reasons[code]({ column: column ?? thisCell, value: said })
}
