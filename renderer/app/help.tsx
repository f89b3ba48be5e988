// All keys that work now, from the registry itself, so that the page can't be wrong about them.
import { useState } from 'react'

import { deskText } from '../text/desk.ts'
import { useText } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { type Scope, hotkeysNow } from '../ui/keyboard.ts'

const scopes: readonly Scope[] = ['drawer', 'list', 'page']

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help } = useText(deskText)
  // Read once, when it opens: the dialog's own layer would hide the others a moment later.
  const [keys] = useState(hotkeysNow)
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
      <p className="fg-3 small">{help.ime}</p>
    </Dialog>
  )
}
