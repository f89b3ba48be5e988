// The toast in the filter row: what was done, 撤销, and a ring of ten seconds that waits while it is looked at.
import { useEffect, useState } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { Icon } from './icons.tsx'
import { Kbd } from './kbd.tsx'
import { UNDO_SECONDS, countToastDown, dismissToast, undoShown, useToast } from './toasts.ts'
import type { Toast } from './toasts.ts'

import './toast.css'

/** They stand still while `held`. */
const useSecondsLeft = (held: boolean): number => {
  const seconds = useToast(({ secondsLeft }) => secondsLeft)
  useEffect(() => {
    if (held) return undefined
    const timer = setInterval(countToastDown, 1000)
    return () => clearInterval(timer)
  }, [held])
  return seconds
}

function Ring({ held }: { held: boolean }) {
  const seconds = useSecondsLeft(held)
  const [passed] = useState(UNDO_SECONDS - seconds)
  return (
    <span className="toast-ring" aria-hidden="true">
      <svg width="22" height="22" viewBox="0 0 22 22">
        <circle className="toast-track" cx="11" cy="11" r="10" />
        <circle className="toast-left" cx="11" cy="11" r="10" style={{ animationDelay: `-${passed}s` }} />
      </svg>
      {seconds}
    </span>
  )
}

function ToastBox({ toast }: { toast: Toast }) {
  const { toast: text } = useText(uiText)
  const [held, setHeld] = useState(false)
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
        <button type="button" className="toast-undo" onClick={undoShown}>
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
