// A tolerant scanner for the HTML a console or a spreadsheet puts on the clipboard: tags with their attributes, and
// the text between them with entities decoded. It never fails; what it cannot read as a tag is text.

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  yen: '¥', middot: '·', hellip: '…', mdash: '—', ndash: '–', times: '×', deg: '°', copy: '©', reg: '®', trade: '™',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', zwnj: '\u200C', zwj: '\u200D',
} // oxfmt-ignore

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD')

const decodeOne = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return NAMED[body] ?? whole
  const hex = body[1] === 'x' || body[1] === 'X'
  return fromCode(Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10))
}

/** Named entities that lists use, and all numbered ones; an unknown name stays as it is written. */
const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replaceAll(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g, decodeOne) : text

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

const attributesOf = (source: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return found
}

/** Elements whose content is never text a person saw. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title'])

/** Where the tag that begins at `from` ends, quotes respected; -1 where it never does, or another begins before. */
const tagEnd = (html: string, from: number): number => {
  let quote = ''
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at
    else if (character === '<') return -1
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character
  }
  return -1
}

const indexAfter = (html: string, mark: string, from: number): number => {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

const skipUnseen = (html: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}\\b[^>]*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) ? close.lastIndex : html.length
}

const TAG_NAME = /^<(\/?)([a-zA-Z][\w:-]*)/

export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    const stop = next < 0 ? html.length : next
    if (stop > at) yield { kind: 'text', text: decodeEntities(html.slice(at, stop)) }
    if (next < 0) return
    const [head, slash, name] = TAG_NAME.exec(html.slice(next, next + 40)) ?? []
    const end = head === undefined ? -1 : tagEnd(html, next + head.length)
    if (html.startsWith('<!--', next)) at = indexAfter(html, '-->', next + 4)
    else if (html.startsWith('<!', next) || html.startsWith('<?', next)) at = indexAfter(html, '>', next)
    else if (head === undefined || name === undefined || end < 0) {
      yield { kind: 'text', text: '<' }
      at = next + 1
    } else {
      const lower = name.toLowerCase()
      at = end + 1
      if (slash === '/') yield { kind: 'close', name: lower }
      else if (UNSEEN.has(lower)) at = skipUnseen(html, lower, at)
      else yield { kind: 'open', name: lower, attributes: attributesOf(html.slice(next + head.length, end)) }
    }
  }
}
