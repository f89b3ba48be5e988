// macOS needs a menu for copy, paste and quit to have keys; elsewhere the page's own bar is the menu and there is none.
import type { Menu } from 'electron'

export const menuTemplate = (
  platform: NodeJS.Platform,
  name: string,
  menu: Pick<typeof Menu, 'buildFromTemplate'>,
): Menu | null =>
  platform === 'darwin'
    ? menu.buildFromTemplate([
        { label: name, submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'hide' }, { role: 'quit' }] },
        { role: 'editMenu' },
        { role: 'windowMenu' },
      ])
    : null
