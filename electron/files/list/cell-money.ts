// A sum as a list writes it to whole fen, by moving the decimal point in the text: no floating-point number takes part.
import type { Fen } from '../../../shared/kernel/fen.ts'
import { fen } from '../../../shared/kernel/fen.ts'
import { damageOf, problem, read, textOrNothing } from './cells.ts'
import type { Read } from './cells.ts'

const OTHER_CURRENCY = /[$€£₩₽]|\b(?:USD|EUR|GBP|HKD|JPY|TWD)\b|美元|港币|日元|欧元/i
const YUAN_MARK = /^(?:[¥￥]|RMB|CNY)\s*|\s*(?:元整|元|圆|RMB|CNY)$/gi

/** Whole yuan with or without thousands separators (comma, thin or plain space), then at most one decimal part. */
const SUM = /^(\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.(\d*))?$/
/** What consoles write; the same as below, sooner. */
const USUAL = /^\d{1,9}\.\d\d$/
/** No sum is longer; a long cell is not searched for one. */
const LONGEST = 64
/** 10 billion yuan: more is a mistake, and far below where integers stop being exact. */
const MOST_FEN_DIGITS = 12

const inFen = (yuan: string, decimals: string): Read<Fen> => {
  if (/[1-9]/.test(decimals.slice(2))) return problem('amount-too-precise')
  const digits = (yuan.replaceAll(/[, ]/g, '') + decimals.slice(0, 2).padEnd(2, '0')).replace(/^0+(?=\d)/, '')
  return digits.length > MOST_FEN_DIGITS ? problem('amount-too-large') : read(fen(Number(digits)))
}

/** `6800`, `6,800.00`, `￥ 6,800.00`, `6800元`, `+6800.5`, full-width digits; null for an empty cell. */
export const readAmount = (cell: string): Read<Fen | null> => {
  const text = textOrNothing(cell)
  if (text === null) return read(null)
  if (USUAL.test(text)) return read(fen(Number(text.replace('.', ''))))
  const damage = damageOf(text)
  if (damage) return problem(damage)
  if (text.length > LONGEST) return problem('amount-unreadable')
  if (OTHER_CURRENCY.test(text)) return problem('amount-other-currency')
  const bare = text.replaceAll(YUAN_MARK, '').trim()
  const inBrackets = /^\(.*\)$/.test(bare)
  if (inBrackets || /^[-−]/.test(bare)) {
    return SUM.test(bare.replace(/^[-−(]\s*/, '').replace(/\)$/, ''))
      ? problem('amount-negative')
      : problem('amount-unreadable')
  }
  const [, yuan, decimals = ''] = SUM.exec(bare.replace(/^\+/, '').replace(YUAN_MARK, '').trim()) ?? []
  return yuan === undefined ? problem('amount-unreadable') : inFen(yuan, decimals)
}
