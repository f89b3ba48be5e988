// Everything a 依据 is worded with, in one language: for the page, and for what main prints or packs.
import { account as accountEn } from './en/account.ts'
import { basis as basisEn } from './en/basis.ts'
import { weekdayShort as weekdayShortEn } from './en/time.ts'
import { words as wordsEn } from './en/words.ts'
import { account as accountZh } from './zh/account.ts'
import { basis as basisZh } from './zh/basis.ts'
import { weekdayShort as weekdayShortZh } from './zh/time.ts'
import { words as wordsZh } from './zh/words.ts'

export type Language = 'zh' | 'en'

export interface RuleWords {
  readonly language: Language
  readonly basis: typeof basisZh
  readonly account: typeof accountZh
  readonly words: typeof wordsZh
  /** Stands between two parts of a sentence. */
  readonly between: string
  readonly weekdayShort: (iso: number) => string
}

export const ruleWords: Readonly<Record<Language, RuleWords>> = {
  zh: {
    language: 'zh',
    basis: basisZh,
    account: accountZh,
    words: wordsZh,
    between: '；',
    weekdayShort: weekdayShortZh,
  },
  en: {
    language: 'en',
    basis: basisEn,
    account: accountEn,
    words: wordsEn,
    between: '; ',
    weekdayShort: weekdayShortEn,
  },
}

/** An event type in words; one without words shows as itself, so that nothing is silently blank. */
export const eventName = ({ basis, account }: RuleWords, type: string): string =>
  basis.events[type] ?? account.events[type] ?? type
