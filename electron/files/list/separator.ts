// Which character parts the cells of a text. The header decides: the separator that cuts the first lines into the
// most columns, the same number on every line, outside quotes.
const CANDIDATES = ['\t', ',', ';', '|'] as const
const LINES_LOOKED_AT = 20

/** Widths of the first records when cut by `separator`; quoted line breaks and separators do not count. */
const widths = (text: string, separator: string): number[] => {
  const found: number[] = []
  let width = 1
  let quoted = false
  let content = false
  for (let at = 0; at < text.length && found.length < LINES_LOOKED_AT; at += 1) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === separator) width += 1
    else if (character === '\n') {
      if (content) found.push(width)
      width = 1
      content = false
      continue
    }
    content ||= character !== ' '
  }
  if (content && found.length < LINES_LOOKED_AT) found.push(width)
  return found
}

const score = (found: readonly number[]): number => {
  const widest = Math.max(...found, 1)
  const agreeing = found.filter((width) => width === widest).length
  return widest === 1 ? 0 : (agreeing / found.length) * 1000 + widest
}

interface Separator {
  readonly separator: string
  /** The text begins with a `sep=` line, which Excel writes and nobody means as data. */
  readonly declared: boolean
}

/** Comma where nothing in the text parts anything: then there is one column. `sample` has `\n` line ends. */
export const detectSeparator = (sample: string): Separator => {
  const declared = /^\uFEFF?sep=(.)\n/.exec(sample)?.[1]
  if (declared !== undefined && declared !== '"') return { separator: declared, declared: true }
  const [best] = CANDIDATES.map((separator) => ({ separator, points: score(widths(sample, separator)) })).sort(
    (a, b) => b.points - a.points,
  )
  return { separator: best && best.points > 0 ? best.separator : ',', declared: false }
}
