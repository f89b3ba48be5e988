// The notation of hotkeys: how one is written, shown and matched. `mod` is Ctrl, on a Mac ⌘.
// `mod+enter` · `alt+r` · `?` · `g d` (one after the other) · `shift+arrowdown`

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const onMac = (): boolean => typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const LABELS: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: '␣',
  tab: 'Tab',
  backspace: '⌫',
  delete: 'Del',
  alt: 'Alt',
  shift: 'Shift',
}
const MAC_LABELS: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧' }

/** `Ctrl ↵`, `Alt R`, `G D`; on a Mac `⌘ ↵`, `⌥ R`. */
export const keyHint = (keys: string, mac: boolean = onMac()): string =>
  keys
    .split(' ')
    .map((press) =>
      press
        .split(/(?<=.)\+(?=.)/)
        .map((part) => (mac ? MAC_LABELS[part] : undefined) ?? LABELS[part] ?? (part === 'mod' ? 'Ctrl' : upper(part)))
        .join(' '),
    )
    .join(' ')

const upper = (part: string): string =>
  part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1)

/** `aria-keyshortcuts` wants `Control+Enter`, not our notation; sequences have no form there. */
export const ariaKeys = (keys: string, mac: boolean = onMac()): string | undefined =>
  keys.includes(' ')
    ? undefined
    : keys
        .split(/(?<=.)\+(?=.)/)
        .map((part) => (part === 'mod' ? (mac ? 'Meta' : 'Control') : upper(part)))
        .join('+')

/** The letter or digit of the physical key: with Alt held a Mac types `®` for R. */
const plainKey = ({ key, code, altKey }: KeyPress): string => {
  const physical = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  if (altKey && physical !== undefined) return physical.toLowerCase()
  return key === ' ' ? 'space' : key.toLowerCase()
}

/** The press in our notation. Shift is named only where it does not already make the character (`?`). */
export const pressOf = (event: KeyPress, mac: boolean = onMac()): string => {
  const key = plainKey(event)
  const mod = mac ? event.metaKey : event.ctrlKey
  const typed = key.length === 1 && !/[a-z0-9]/.test(key)
  const other = mac ? event.ctrlKey : event.metaKey
  return [mod && 'mod', other && 'other', event.altKey && 'alt', event.shiftKey && !typed && 'shift', key]
    .filter((part) => part !== false)
    .join('+')
}
