// Every hotkey of the page in one place. Keys belong to a scope; the innermost open scope answers first and a dialog
// keeps them all. Nothing fires while an input method composes, nor a plain key while a text field has the focus.
import { useEffect, useEffectEvent } from 'react'

import { pressOf } from './hotkey.ts'

export type Scope = 'page' | 'list' | 'drawer' | 'dialog'

export interface Hotkey {
  /** In the notation of `hotkey.ts`. */
  readonly keys: string
  /** What it does, for the help screen. */
  readonly label: string
  readonly run: (event: KeyboardEvent) => void
  /** Works in text fields too although it is a plain key: Escape, F8. Keys with Ctrl, ⌘ or Alt always do. */
  readonly inText?: boolean
}

interface Layer {
  readonly scope: Scope
  /** Asked at each press, so that labels and acts are those of the last render. */
  readonly keys: () => readonly Hotkey[]
}

const INNERMOST_FIRST: readonly Scope[] = ['drawer', 'list', 'page']
const SEQUENCE_MS = 1000

const layers = new Set<Layer>()
let pending: { press: string; until: number } | null = null

const TEXT_INPUTS = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number', 'date', 'time', ''])

/** Whether typing here makes text: plain keys belong to it then. */
export const isTextField = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type)
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.getAttribute('contenteditable') === 'true')
  )
}

/** Composing an ideograph: Enter chooses a candidate and must reach nobody else. 229 is the key code of such presses. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

const PRESSED_BY_KEY = 'button,a[href],summary,select,input,[role=menuitem],[role=option],[role=tab],[role=checkbox]'

/** Enter and Space press the control that has the focus. */
export const pressesControl = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest(PRESSED_BY_KEY) !== null

/** The screen's layers, innermost first, whether or not a dialog stands before them. */
const screenLayers = (): readonly Layer[] => {
  const all = [...layers].reverse()
  return INNERMOST_FIRST.flatMap((scope) => all.filter((layer) => layer.scope === scope))
}

/** The layers that may answer now. An open dialog shuts the others out. */
const openLayers = (): readonly Layer[] => {
  const dialog = [...layers].findLast(({ scope }) => scope === 'dialog')
  return dialog === undefined ? screenLayers() : [dialog]
}

const allowed = (event: KeyboardEvent, hotkey: Hotkey): boolean => {
  const modified = event.ctrlKey || event.metaKey || event.altKey
  if (modified || hotkey.inText === true) return true
  return !isTextField(event.target) && !pressesControl(event)
}

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || isComposing(event)) return
  const press = pressOf(event)
  const sequence = pending !== null && event.timeStamp <= pending.until ? `${pending.press} ${press}` : null
  pending = null
  const keys = openLayers().flatMap((layer) => layer.keys().filter((hotkey) => allowed(event, hotkey)))
  const hit = keys.find((hotkey) => hotkey.keys === sequence) ?? keys.find((hotkey) => hotkey.keys === press)
  if (hit !== undefined) {
    event.preventDefault()
    hit.run(event)
  } else if (keys.some((hotkey) => hotkey.keys.startsWith(`${press} `))) {
    pending = { press, until: event.timeStamp + SEQUENCE_MS }
  }
}

/** Opens a layer of keys until the returned function is called. */
export const openLayer = (scope: Scope, keys: () => readonly Hotkey[]): (() => void) => {
  if (layers.size === 0) window.addEventListener('keydown', onKeyDown)
  const layer = { scope, keys }
  layers.add(layer)
  return () => {
    layers.delete(layer)
    if (layers.size === 0) window.removeEventListener('keydown', onKeyDown)
  }
}

export interface OpenHotkey {
  readonly scope: Scope
  readonly keys: string
  readonly label: string
}

/** The screen's keys for its help, which is itself a dialog: a key shadowed by an inner one is left out. Not to be asked
 * while rendering. */
export const hotkeysNow = (): readonly OpenHotkey[] => {
  const found = new Map<string, OpenHotkey>()
  for (const layer of screenLayers())
    for (const { keys, label } of layer.keys())
      if (!found.has(keys)) found.set(keys, { scope: layer.scope, keys, label })
  return [...found.values()]
}

/** The component's keys while it is mounted. Later mounts of the same scope answer first. */
export const useHotkeys = (scope: Scope, keys: readonly Hotkey[], enabled = true): void => {
  const current = useEffectEvent(() => keys)
  useEffect(() => (enabled ? openLayer(scope, () => current()) : undefined), [scope, enabled])
}
