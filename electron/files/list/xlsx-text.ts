// XML parts of a workbook as text: whole for the small ones, in pieces that end between records for the long ones, and
// what a text in them means.
import { isAscii } from 'node:buffer'
import { htmlTokens } from './html-tokens.ts'
import { ListRefused } from './table.ts'
import type { HtmlToken } from './html-tokens.ts'
import type { Zip } from './zip.ts'

const SMALL_PART = 16 * 1024 * 1024
/** A record (a row, a string) longer than this is no list. */
const LONGEST_RECORD = 64 * 1024 * 1024

const asText = (bytes: Buffer): string => (isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8'))

const refuseUtf16 = (bytes: Buffer): void => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ListRefused('xlsx-damaged', 'utf-16')
}

export const smallPart = async (zip: Zip, name: string): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of zip.read(name, SMALL_PART)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  refuseUtf16(bytes)
  return asText(bytes)
}

/** Tags of a small part, namespace prefixes taken off. */
export function* xmlTags(xml: string): Generator<Extract<HtmlToken, { kind: 'open' | 'close' }>> {
  for (const token of htmlTokens(xml)) {
    if (token.kind !== 'text') yield { ...token, name: token.name.slice(token.name.indexOf(':') + 1) }
  }
}

/** Some writers put every element into a prefix; the scanners know the names without it. */
const prefixOf = (head: string): string => /<([A-Za-z][\w.-]*):(?:worksheet|sst)\b/.exec(head)?.[1] ?? ''

const plain = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')

interface XmlPiece {
  readonly text: string
  /** Bytes of the part read so far. */
  readonly read: number
}

/** Pieces that each end behind a whole record (`row`, `si`), the last one with what follows the last record. */
export async function* records(zip: Zip, name: string, record: string, limit: number): AsyncGenerator<XmlPiece> {
  let pending: Buffer = Buffer.alloc(0)
  let prefix: string | null = null
  let read = 0
  for await (const piece of zip.read(name, limit)) {
    if (read === 0) refuseUtf16(piece)
    read += piece.length
    const bytes = pending.length === 0 ? piece : Buffer.concat([pending, piece])
    prefix ??= prefixOf(bytes.toString('latin1', 0, 4096))
    const end = prefix === '' ? `</${record}>` : `</${prefix}:${record}>`
    const cut = bytes.lastIndexOf(end)
    if (cut < 0 && bytes.length > LONGEST_RECORD) throw new ListRefused('xlsx-damaged', 'record')
    const stop = cut < 0 ? 0 : cut + end.length
    pending = bytes.subarray(stop)
    if (stop > 0) yield { text: plain(asText(bytes.subarray(0, stop)), prefix), read }
  }
  if (pending.length > 0) yield { text: plain(asText(pending), prefix ?? ''), read }
}

const XML_ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos);/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = (body: string): string => {
  if (!body.startsWith('#')) return NAMED[body] ?? ''
  const hex = body[1] === 'x' || body[1] === 'X'
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/** V8 keeps the whole text alive for a long slice of it: a copy lets the text go. */
const detached = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8'))

/** Content of a `t` or `v` element: entities, CDATA and the spreadsheet's own `_x000D_` escapes decoded. */
export const xmlText = (raw: string): string => {
  const open = raw.includes('<![CDATA[')
    ? raw.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inner: string) => inner.replaceAll('&', '&amp;'))
    : raw
  const text = open.includes('&') ? open.replaceAll(XML_ENTITY, (_, body: string) => entity(body)) : detached(open)
  const whole = text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole
}

/** The text of a rich string: its runs joined, reading aids (`rPh`) left out. */
export const richText = (xml: string): string => {
  const spoken = xml.includes('<rPh') ? xml.replaceAll(/<rPh\b.*?<\/rPh>/gs, '') : xml
  let text = ''
  for (let at = spoken.indexOf('<t'); at >= 0; at = spoken.indexOf('<t', at + 2)) {
    const next = spoken[at + 2]
    if (next !== '>' && next !== ' ') continue
    const from = spoken.indexOf('>', at) + 1
    const end = spoken.indexOf('</t>', from)
    if (from === 0 || spoken[from - 2] === '/' || end < 0) continue
    text += xmlText(spoken.slice(from, end))
  }
  return text
}
