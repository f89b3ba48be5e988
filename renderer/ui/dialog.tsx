// A dialog of our own: keeps the focus inside, Esc closes it, the page's keys wait. It mounts when opened.
import { useEffect, useId, useRef } from 'react'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { IconButton } from './button-action.tsx'
import { useHotkeys } from './keyboard.ts'
import type { Hotkey } from './keyboard.ts'

import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly foot?: ReactNode
  /** Makes it a form: Enter in a field submits, outside a composition. */
  readonly onSubmit?: () => void
  readonly keys?: readonly Hotkey[]
  /** Pixels; 480 by default. */
  readonly width?: number
  /** Closes when something beside it is pressed: for what holds no draft, such as help and the palette. */
  readonly light?: boolean
}

const FOCUSABLE = 'button,a[href],input,select,textarea,[tabindex]'
const NO_KEYS: readonly Hotkey[] = []

const focusable = (within: HTMLElement): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && !element.hidden,
  )

/** Tab from the last control leads to the first, and back. */
const keepInside = (event: KeyboardEvent, panel: HTMLElement): void => {
  const items = focusable(panel)
  const active = document.activeElement
  const edge = event.shiftKey ? items[0] : items.at(-1)
  if (active !== edge && !(event.shiftKey && active === panel)) return
  event.preventDefault()
  const other = event.shiftKey ? items.at(-1) : items[0]
  other?.focus()
}

/** The first field takes the focus, else the dialog itself; what had it before gets it back. */
const useFocusInside = () => {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const wanted = panel.current?.querySelector<HTMLElement>('[data-autofocus]')
    const field = panel.current?.querySelector<HTMLElement>('.dialog-body :is(input,textarea,select):not([hidden])')
    const target = wanted ?? field ?? panel.current
    target?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return panel
}

export function Dialog(props: DialogProps) {
  const { title, onClose, children, foot, onSubmit, keys = NO_KEYS, width = 480, light = false } = props
  const { dialog } = useText(uiText)
  const id = useId()
  const panel = useFocusInside()
  // Also when the focused control has just gone: the key then reaches the page, not the panel.
  useHotkeys('dialog', [{ keys: 'escape', label: dialog.close, inText: true, run: onClose }, ...keys])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Tab' && panel.current?.contains(event.target as Node)) keepInside(event, panel.current)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit?.()
  }
  const inside = (
    <>
      <div className="dialog-body">{children}</div>
      {foot !== undefined && <footer className="dialog-foot">{foot}</footer>}
    </>
  )
  return createPortal(
    <div
      className="dialog-veil"
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (light) onClose()
      }}
    >
      <div
        ref={panel}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        className="dialog"
        tabIndex={-1}
        style={{ '--dialog-width': `${width}px` }}
        onKeyDown={onKeyDown}
      >
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton label={dialog.close} icon="close" onPress={onClose} />
        </header>
        {onSubmit === undefined ? (
          inside
        ) : (
          <form className="dialog-form" onSubmit={submit}>
            {inside}
          </form>
        )}
      </div>
    </div>,
    document.body,
  )
}
