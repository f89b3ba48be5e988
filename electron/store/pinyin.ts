// The first letters of a name as it is spoken: 杭州云栖 → hzyq, 重庆银行 → cqyh. From a table that
// build/pinyin/make-initials.mjs writes.
import table from './pinyin-initials.json' with { type: 'json' }

const otherwise: Readonly<Record<string, string>> = table.otherwise
const longestFirst = Object.keys(otherwise).sort((a, b) => b.length - a.length)
const spokenOtherwise = new RegExp(longestFirst.join('|'), 'gu')

const letterOf = (char: string): string => table.letters[(char.codePointAt(0) ?? 0) - table.first]?.trim() ?? ''

/** Lower-case letters, for the Chinese characters alone; empty for a name without any. */
export const initialsOf = (name: string): string => {
  let initials = ''
  let from = 0
  for (const { 0: word, index } of name.matchAll(spokenOtherwise)) {
    initials += Array.from(name.slice(from, index), letterOf).join('') + (otherwise[word] ?? '')
    from = index + word.length
  }
  return initials + Array.from(name.slice(from), letterOf).join('')
}
