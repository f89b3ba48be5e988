// What a person types for an amount or a time, read exactly or not at all.
import { dayOfDate, isCivilDate, startOfDay } from './civil.ts'
import type { Day } from './civil.ts'
import { type Fen, fen } from './fen.ts'
import { HOUR, type Instant, MINUTE, after } from './instant.ts'

/** `1234.5`, `1,234.50`, `￥1,234.50` → fen by string arithmetic, no float; null where it is not an amount. */
export const parseYuan = (text: string): Fen | null => {
  const plain = text.normalize('NFKC').replace(/[¥,\s元]/g, '')
  const [, yuan, cents = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return yuan === undefined ? null : fen(Number(yuan) * 100 + Number(cents.padEnd(2, '0')))
}

/** `2026-09-23` → its day; null where there is no such day. */
export const parseTypedDay = (text: string): Day | null => {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.normalize('NFKC').trim())
  const [year = 0, month = 0, day = 0] = (parts ?? []).slice(1).map(Number)
  return parts === null || !isCivilDate({ year, month, day }) ? null : dayOfDate({ year, month, day })
}

/** `2026-09-23 16:40` in Asia/Shanghai; null where it is no such instant. */
export const parseTyped = (text: string): Instant | null => {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim())
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (parts ?? []).slice(1).map(Number)
  if (parts === null || !isCivilDate({ year, month, day }) || hour > 23 || minute > 59) return null
  return after(startOfDay(dayOfDate({ year, month, day })), hour * HOUR + minute * MINUTE)
}
