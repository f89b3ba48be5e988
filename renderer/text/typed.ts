// Figures as a person types them, read strictly: what could be meant in two ways is not read at all.
import { instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { fen } from '../../shared/kernel/fen.ts'
import type { Fen } from '../../shared/kernel/fen.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'

/** Half-width digits and signs, whatever the input method's width was. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const SUM = /^(\d{1,10}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** `1234.5`, `1,234.50`, `¥1234` in yuan to fen, by moving the point in the text. Null for anything else. */
export const typedMoney = (text: string): Fen | null => {
  const [, whole, decimals = ''] = SUM.exec(plain(text).replace(/^[¥¥]\s*/, '')) ?? []
  if (whole === undefined) return null
  return fen(Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0')))
}

const TIME = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const two = (digits: string): string => digits.padStart(2, '0')

/** `2026-09-23 16:40`, with or without seconds, or the day alone for its 00:00; always +08:00. Null for anything else. */
export const typedInstant = (text: string): Instant | null => {
  const [, year, month = '', day = '', hour = '0', minute = '00', second = '00'] = TIME.exec(plain(text)) ?? []
  if (year === undefined) return null
  const at = parseInstant(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}+08:00`)
  return at === null || at < 0 ? null : instant(at)
}
