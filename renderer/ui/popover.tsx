// A panel beside its anchor: takes the focus, gives it back on Esc, closes when the focus or a click goes elsewhere.
import { useEffect, useLayoutEffect } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { usePlacement } from './placement.ts'

import './popover.css'

export interface PopoverProps {
  readonly anchor: HTMLElement
  readonly label: string
  readonly onClose: () => void
  /** `menu` for a list of choices; a menu has no arrow and follows its anchor's edge. */
  readonly role?: 'dialog' | 'menu' | 'listbox' | 'group'
  readonly align?: 'start' | 'end'
  readonly className?: string
  readonly children: ReactNode
}

/** Closes when something outside both panel and anchor is pressed or focused. */
const useOutside = (
  anchor: HTMLElement,
  panel: { readonly current: HTMLElement | null },
  onClose: () => void,
): void => {
  useEffect(() => {
    const leave = (event: Event): void => {
      const target = event.target
      if (!(target instanceof Node) || panel.current?.contains(target) === true || anchor.contains(target)) return
      onClose()
    }
    document.addEventListener('pointerdown', leave, true)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave, true)
      document.removeEventListener('focusin', leave)
    }
  }, [anchor, panel, onClose])
}

export function Popover({
  anchor,
  label,
  onClose,
  role = 'dialog',
  align = 'start',
  className,
  children,
}: PopoverProps) {
  const panel = usePlacement(anchor, align, onClose)
  useOutside(anchor, panel, onClose)
  // Before the effects of what is inside: a menu then moves the focus on to its item.
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = panel.current
    element?.focus({ preventScroll: true })
    return () => {
      const active = document.activeElement
      const lost = active === null || active === document.body || element?.contains(active) === true
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [panel])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return createPortal(
    <div
      ref={panel}
      className={`popover ${className ?? ''}`}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {role === 'dialog' && <i className="popover-arrow" />}
      <div className="popover-body">{children}</div>
    </div>,
    document.body,
  )
}
