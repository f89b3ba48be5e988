// All keys that work now, from the registry itself, so that the page can't be wrong about them.
import { useLayoutEffect, useState } from 'react'

import { deskText } from '../text/desk.ts'
import { useText } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { type OpenHotkey, type Scope, hotkeysNow } from '../ui/keyboard.ts'

import './dialogs.css'

const scopes: readonly Scope[] = ['drawer', 'list', 'page']

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help } = useText(deskText)
  const [keys, setKeys] = useState<readonly OpenHotkey[]>([])
  // oxlint-disable-next-line react/set-state-in-effect -- the keys stand outside React and may not be read while rendering
  useLayoutEffect(() => setKeys(hotkeysNow()), [])
  return (
    <Dialog title={help.title} onClose={onClose} width={760} light>
      <div className="help-keys">
        {scopes.map((scope) => {
          const mine = keys.filter((key) => key.scope === scope)
          if (mine.length === 0) return null
          return (
            <section key={scope} aria-label={help.scopes[scope]}>
              <h3>{help.scopes[scope]}</h3>
              <ul>
                {mine.map((key) => (
                  <li key={key.keys}>
                    {key.label}
                    <Kbd keys={key.keys} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <p className="help-note fg-3 small">{help.ime}</p>
    </Dialog>
  )
}
