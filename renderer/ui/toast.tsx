// The toast in the filter row: what was done, 撤销, and a ring of ten seconds that waits while it is looked at.
import { useEffect, useState } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { Icon } from './icons.tsx'
import { Kbd } from './kbd.tsx'
import { UNDO_MS, dismissToast, useToast } from './toasts.ts'
import type { Toast } from './toasts.ts'

import './toast.css'

/** Whole seconds left; they stand still while `held`. */
const useSecondsLeft = (held: boolean): number => {
  const [seconds, setSeconds] = useState(UNDO_MS / 1000)
  useEffect(() => {
    if (held || seconds <= 0) return undefined
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [held, seconds])
  useEffect(() => {
    if (seconds <= 0) dismissToast()
  }, [seconds])
  return seconds
}

function Ring({ held }: { held: boolean }) {
  const seconds = useSecondsLeft(held)
  return (
    <span className="toast-ring" aria-hidden="true">
      <svg width="22" height="22" viewBox="0 0 22 22">
        <circle className="toast-track" cx="11" cy="11" r="10" />
        <circle className="toast-left" cx="11" cy="11" r="10" />
      </svg>
      {seconds}
    </span>
  )
}

function ToastBox({ toast }: { toast: Toast }) {
  const { toast: text } = useText(uiText)
  const [held, setHeld] = useState(false)
  const undo = (): void => {
    toast.undo?.()
    dismissToast()
  }
  return (
    <div
      className={`toast is-${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'done' ? 'check' : 'warning'} size="s" />
      <span className="toast-text" title={toast.text}>
        {toast.text}
      </span>
      {toast.undo !== null && (
        <button type="button" className="toast-undo" onClick={undo}>
          {text.undo}
          <Kbd keys="mod+z" />
        </button>
      )}
      {toast.follow !== null && (
        <button type="button" className="toast-undo" onClick={toast.follow.run}>
          {toast.follow.label}
        </button>
      )}
      {toast.tone === 'done' ? (
        <Ring held={held} />
      ) : (
        <button type="button" aria-label={text.dismiss} title={text.dismiss} onClick={dismissToast}>
          <Icon name="close" size="s" />
        </button>
      )}
    </div>
  )
}

/** The live region. Stands once per screen, in its filter row. */
export function ToastSlot() {
  const toast = useToast((state) => state.toast)
  return (
    <div className="toast-slot" role={toast?.tone === 'failed' ? 'alert' : 'status'}>
      {toast !== null && <ToastBox key={toast.id} toast={toast} />}
    </div>
  )
}
