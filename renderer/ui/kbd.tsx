// A key as it stands on the keyboard. Hidden from assistive technology: it would become part of a button's name.
import { keyHint } from './hotkey.ts'

import './kbd.css'

/** `keys` in the notation of `keyboard.ts`: `mod+enter`, `alt+r`, `g d`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {keyHint(keys)}
    </kbd>
  )
}
