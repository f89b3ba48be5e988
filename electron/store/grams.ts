// Which pieces of a text the search index holds. One and two characters of any kind, three, four and six of ASCII: every
// query is answered by the longest pieces that cover it, so that six digits are one look-up and not a scan.
// FTS5's own trigrams find nothing for two characters, silently; these pieces are written out by us.

/** Lower case for ASCII alone, as SQL's LIKE compares. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[A-Z]+/g, (upper) => upper.toLowerCase())

const isAscii = (piece: readonly string[]): boolean => piece.every((char) => char < '\u0080')

/** A piece as a word the tokenizer can't take apart: code points in hexadecimal. */
const word = (piece: readonly string[]): string => piece.map((char) => char.codePointAt(0)?.toString(16)).join('x')

const windows = (chars: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.max(0, chars.length - size + 1) }, (_, start) => chars.slice(start, start + size))

/** Every piece of a text of several fields (one a line), as words for the index. */
export const gramsOf = (text: string): string => {
  const words = new Set<string>()
  for (const field of text.split('\n')) {
    const chars = Array.from(field)
    for (const size of [1, 2]) for (const piece of windows(chars, size)) words.add(word(piece))
    for (const size of [3, 4, 6]) for (const piece of windows(chars, size)) if (isAscii(piece)) words.add(word(piece))
  }
  return [...words].join(' ')
}

export interface GramQuery {
  /** Words of the index, all of which must be there. */
  readonly words: readonly string[]
  /** True when the pieces alone prove the text is there; otherwise each hit must be looked at. */
  readonly exact: boolean
}

const sizesFor = (chars: readonly string[]): number => {
  const longest = [6, 4, 3].find((size) => chars.length >= size)
  if (longest !== undefined && isAscii(chars)) return longest
  return Math.min(chars.length, 2)
}

/** The pieces a folded, non-empty query must be made of; the last ones first, because ids differ at their ends. */
export const gramQuery = (query: string): GramQuery => {
  const chars = Array.from(query)
  const size = sizesFor(chars)
  const starts = new Set([chars.length - size])
  // Pairs overlap; longer pieces stand side by side, with one flush right.
  for (let start = 0; start + size <= chars.length; start += size === 2 ? 1 : size) starts.add(start)
  const words = new Set([...starts].sort((a, b) => b - a).map((start) => word(chars.slice(start, start + size))))
  return { words: [...words], exact: chars.length === size }
}

/** Words as FTS5's MATCH wants them: all of them in one row. */
export const matching = (words: readonly string[]): string => words.map((piece) => `"${piece}"`).join(' AND ')
