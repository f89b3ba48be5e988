// What no page of ours may ever do, whatever it shows: Electron's security checklist, point by point. (The window's own
// switches are in window.ts, the policy header in protocol.ts, the sender's check in ipc, the fuses in the packager's file.)
import type { App, Session, Shell, WebContents } from 'electron'
import { isOurPage } from '../ipc/trusted-sender.ts'
import type { TrustedPages } from '../ipc/trusted-sender.ts'

/** Checklist 5: no page needs a permission; the clipboard goes through main, notifications too. */
export const denyPermissions = (
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/** Checklist 15: only an https address, and only in the person's own browser. */
export const isOpenableOutside = (address: string): boolean => URL.parse(address)?.protocol === 'https:'

/** Checklist 12, 13, 14: stay on our page, open no window, attach no webview. */
const confine = (contents: WebContents, pages: TrustedPages, shell: Pick<Shell, 'openExternal'>): void => {
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url, pages)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurPage(event.url, pages)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isOpenableOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

export const confineEveryPage = (
  app: Pick<App, 'on'>,
  pages: TrustedPages,
  shell: Pick<Shell, 'openExternal'>,
): void => {
  app.on('web-contents-created', (_event, contents) => confine(contents, pages, shell))
}
