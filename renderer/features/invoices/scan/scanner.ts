// Tells a scanner from a person by the time between keys. Pure: presses come in with their instants, readings go out.
// An input method changes nothing: its presses (key code 229) are read by the physical key, and full-width characters
// are brought back to plain ones.

export interface Press {
  readonly key: string
  readonly code: string
  readonly shift: boolean
  /** Ctrl, Alt or ⌘ is held: never a character. */
  readonly modified: boolean
  readonly composing: boolean
  /** Milliseconds on any steady clock. */
  readonly at: number
}

/** `scan`: read by a scanner. `typed`: written by hand and ended with Enter. */
export interface Reading {
  readonly kind: 'scan' | 'typed'
  readonly text: string
}

export interface Reader {
  readonly text: string
  readonly lastAt: number
  /** Presses that followed the one before at a scanner's pace. */
  readonly quick: number
  readonly slow: number
}

export const idleReader: Reader = { text: '', lastAt: 0, quick: 0, slow: 0 }

/** No hand keeps this pace over six keys; the slowest scanners stay below it. */
export const SCAN_GAP_MS = 50
/** A scanner that sends no Enter is done after this long. */
export const SCAN_PAUSE_MS = 120
const SHORTEST_SCAN = 6

const SHIFTED: Readonly<Record<string, string>> = { Minus: '_', Equal: '+', Slash: '?', Semicolon: ':', Period: '>' }
const PLAIN: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Semicolon: ';',
  Period: '.',
  Comma: ',',
  Space: ' ',
}

const byPhysicalKey = (code: string, shift: boolean): string | null => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  return (shift ? SHIFTED[code] : undefined) ?? PLAIN[code] ?? null
}

const isControl = (character: string): boolean => /\p{Cc}|\p{Cf}/u.test(character)

/** The character of a press, or null for a key that makes none. */
export const characterOf = ({ key, code, shift, modified, composing }: Press): string | null => {
  if (modified) return null
  if (composing || key === 'Process' || key === 'Unidentified') return byPhysicalKey(code, shift)
  const plain = key.normalize('NFKC')
  return Array.from(plain).length === 1 && !isControl(plain) ? plain : null
}

const isScan = ({ text, quick, slow }: Reader): boolean =>
  slow === 0 && text.length >= SHORTEST_SCAN && quick >= text.length - 1

const ended = (reader: Reader): Reading | null => {
  const text = reader.text.trim()
  return text === '' ? null : { kind: isScan(reader) ? 'scan' : 'typed', text }
}

export interface Step {
  readonly reader: Reader
  readonly reading: Reading | null
}

/** Enter ends whatever stands there; Tab ends only a scan, for a person's Tab moves on. */
export const pressed = (reader: Reader, press: Press): Step => {
  const gap = press.at - reader.lastAt
  if (press.key === 'Enter' || press.code === 'Enter' || press.code === 'NumpadEnter')
    return { reader: idleReader, reading: ended(reader) }
  if (press.key === 'Tab')
    return isScan(reader) ? { reader: idleReader, reading: ended(reader) } : { reader, reading: null }
  if (press.key === 'Backspace' && !press.modified)
    return {
      reader: { ...reader, text: reader.text.slice(0, -1), slow: reader.slow + 1, lastAt: press.at },
      reading: null,
    }
  const character = characterOf(press)
  if (character === null) return { reader, reading: null }
  // A scan whose pause nobody waited for is over before the next one begins.
  const before = gap > SCAN_PAUSE_MS && isScan(reader) ? ended(reader) : null
  const from = before === null ? reader : idleReader
  const first = from.text === ''
  const quick = !first && gap <= SCAN_GAP_MS
  return {
    reader: {
      text: from.text + character,
      lastAt: press.at,
      quick: from.quick + (quick ? 1 : 0),
      slow: from.slow + (first || quick ? 0 : 1),
    },
    reading: before,
  }
}

/** Asked after a pause: a scanner without Enter is done, a person is still thinking. */
export const paused = (reader: Reader, at: number): Step =>
  isScan(reader) && at - reader.lastAt >= SCAN_PAUSE_MS
    ? { reader: idleReader, reading: ended(reader) }
    : { reader, reading: null }
