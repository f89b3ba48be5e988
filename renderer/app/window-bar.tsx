// The 40 px on top instead of a title bar: brand, shops, search, import, undo, bell, person, the window's own buttons.
import { Bell } from '../features/reminders/bell.tsx'
import { openPanel } from '../actions/panels.ts'
import { deskText } from '../text/desk.ts'
import { useText } from '../text/text.ts'
import { Icon } from '../ui/icons.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { PersonSwitch, ShopSwitch, UndoMenu } from './bar-menus.tsx'
import { WindowKeys } from './window-keys.tsx'

import './window-bar.css'

export function WindowBar() {
  const text = useText(deskText)
  return (
    <header className="window-bar">
      <div className="brand">
        <i aria-hidden="true">
          <Icon name="check" size="s" />
        </i>
        <span className="nav-word">{text.product}</span>
      </div>
      <ShopSwitch />
      <button type="button" className="bar-find" aria-label={text.search} onClick={() => openPanel('palette')}>
        <Icon name="search" size="s" />
        <span>{text.search}</span>
        <Kbd keys="mod+k" />
      </button>
      <span className="bar-room" />
      <button type="button" className="bar-button" onClick={() => openPanel('import')}>
        <Icon name="import" size="s" />
        {text.import}
      </button>
      <UndoMenu />
      <Bell />
      <PersonSwitch />
      <WindowKeys />
    </header>
  )
}
