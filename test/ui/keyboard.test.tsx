// @vitest-environment jsdom
// Hotkeys: their notation, their scopes, and the two silences: while composing, and plain keys in text fields.
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { ariaKeys, keyHint, pressOf } from '../../renderer/ui/hotkey.ts'
import { hotkeysNow, openLayer, useHotkeys } from '../../renderer/ui/keyboard.ts'
import type { Hotkey, Scope } from '../../renderer/ui/keyboard.ts'

const closers: (() => void)[] = []
afterEach(() => {
  cleanup()
  for (const close of closers.splice(0)) close()
  document.body.replaceChildren()
  vi.useRealTimers()
})

const listen = (scope: Scope, keys: string, more: Partial<Hotkey> = {}) => {
  const run = vi.fn<() => void>()
  closers.push(openLayer(scope, () => [{ keys, label: keys, run, ...more }]))
  return run
}

const press = (key: string, more: object = {}, target: EventTarget = document.body): boolean =>
  fireEvent.keyDown(target as Element, { key, ...more })

const field = (tag: 'input' | 'textarea' | 'button'): HTMLElement =>
  document.body.appendChild(document.createElement(tag))

describe('silence', () => {
  test('no hotkey fires while an input method composes', () => {
    const confirm = listen('drawer', 'mod+enter')
    const plain = listen('drawer', 'enter')
    press('Enter', { ctrlKey: true, isComposing: true })
    press('Enter', { ctrlKey: true, keyCode: 229 })
    press('Enter', { keyCode: 229 })
    expect(confirm).not.toHaveBeenCalled()
    expect(plain).not.toHaveBeenCalled()
    press('Enter', { ctrlKey: true })
    expect(confirm).toHaveBeenCalledTimes(1)
  })

  test('in a text field only keys with a modifier work', () => {
    const plain = listen('list', 'j')
    const reject = listen('drawer', 'alt+r')
    const area = field('textarea')
    press('j', {}, area)
    press('r', { altKey: true, code: 'KeyR' }, area)
    expect(plain).not.toHaveBeenCalled()
    expect(reject).toHaveBeenCalledTimes(1)
    press('j')
    expect(plain).toHaveBeenCalledTimes(1)
  })

  test('a key may ask to work in text too; a checkbox is no text field', () => {
    const next = listen('list', 'f8', { inText: true })
    press('F8', {}, field('input'))
    expect(next).toHaveBeenCalledTimes(1)
    const plain = listen('list', 'x')
    const box = field('input') as HTMLInputElement
    box.type = 'checkbox'
    press('x', {}, box)
    expect(plain).toHaveBeenCalledTimes(1)
  })

  test('Enter presses the button that has the focus, not the list', () => {
    const open = listen('list', 'enter')
    press('Enter', {}, field('button'))
    expect(open).not.toHaveBeenCalled()
  })
})

describe('scopes', () => {
  test('the drawer answers before the list, the list before the page', () => {
    const page = listen('page', 'e')
    const drawer = listen('drawer', 'e')
    const list = listen('list', 'e')
    press('e')
    expect([page, list, drawer].map((run) => run.mock.calls.length)).toEqual([0, 0, 1])
  })

  test('an open dialog keeps every key', () => {
    const undo = listen('page', 'mod+z')
    const close = openLayer('dialog', () => [])
    press('z', { ctrlKey: true })
    expect(undo).not.toHaveBeenCalled()
    close()
    press('z', { ctrlKey: true })
    expect(undo).toHaveBeenCalledTimes(1)
  })

  test('the help lists what works now, a shadowed key once', () => {
    listen('page', 'e', { label: 'page' })
    listen('drawer', 'e', { label: 'drawer' })
    listen('page', '?', { label: 'help' })
    expect(hotkeysNow()).toEqual([
      { scope: 'drawer', keys: 'e', label: 'drawer' },
      { scope: 'page', keys: '?', label: 'help' },
    ])
  })

  test('a component’s keys act on its last render and end with it', () => {
    const said: string[] = []
    const Part = ({ word }: { word: string }) => {
      useHotkeys('list', [{ keys: 'x', label: word, run: () => said.push(word) }])
      return null
    }
    const { rerender, unmount } = render(<Part word="one" />)
    rerender(<Part word="two" />)
    press('x')
    unmount()
    press('x')
    expect(said).toEqual(['two'])
  })
})

describe('sequences', () => {
  test('g d goes to delivery; a pause or another key breaks it', () => {
    const go = listen('page', 'g d')
    press('g')
    press('d')
    expect(go).toHaveBeenCalledTimes(1)
    press('g')
    press('x')
    press('d')
    expect(go).toHaveBeenCalledTimes(1)
  })

  test('a pending g does not leak into a text field', () => {
    const go = listen('page', 'g d')
    press('g')
    press('d', {}, field('input'))
    expect(go).not.toHaveBeenCalled()
  })
})

describe('notation', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' }
  test('a press is written with mod first, and Shift only where it makes no character', () => {
    expect(pressOf({ ...plain, key: 'Enter', ctrlKey: true }, false)).toBe('mod+enter')
    expect(pressOf({ ...plain, key: 'Enter', metaKey: true }, true)).toBe('mod+enter')
    expect(pressOf({ ...plain, key: '?', shiftKey: true }, false)).toBe('?')
    expect(pressOf({ ...plain, key: 'ArrowDown', shiftKey: true }, false)).toBe('shift+arrowdown')
    expect(pressOf({ ...plain, key: '®', code: 'KeyR', altKey: true }, true)).toBe('alt+r')
    expect(pressOf({ ...plain, key: 'k', metaKey: true }, false)).toBe('other+k')
  })
  test('shown as on the keyboard', () => {
    expect(keyHint('mod+enter', false)).toBe('Ctrl ↵')
    expect(keyHint('mod+enter', true)).toBe('⌘ ↵')
    expect(keyHint('alt+r', false)).toBe('Alt R')
    expect(keyHint('g d', false)).toBe('G D')
    expect(keyHint('?', false)).toBe('?')
    expect(ariaKeys('mod+enter', false)).toBe('Control+Enter')
    expect(ariaKeys('g d', false)).toBeUndefined()
  })
})
