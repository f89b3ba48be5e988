// How the desk makes itself heard while nobody looks at it: the system's notifications, the count on the app's icon, and the
// tray. Each is left out where the system doesn't have it.
import { Menu, Notification, Tray, app, nativeImage } from 'electron'
import type { OpenTarget } from '../../shared/contract/reminders.ts'
import type { Alerts, Notice, TrayWords } from '../app/native.ts'
import { trayPicture } from './tray-picture.ts'

/** As in the package's settings: Windows shows notifications only of an app it knows by this name. */
const APP_ID = 'cn.seller-workbench.desk'

/** `open` brings the window to the front; with a target the page shows it. */
export type Open = (target: OpenTarget | null) => void

/** Kept until they are closed: a notification that is collected can't be clicked. */
const shown = new Set<Notification>()

const notify = ({ title, body, target }: Notice, open: Open): void => {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('click', () => open(target))
  notification.on('close', () => shown.delete(notification))
  notification.show()
}

const menuOf = ({ open: label, inbox, quit }: TrayWords, unseen: number, open: Open): Menu =>
  Menu.buildFromTemplate([
    { label, click: () => open(null) },
    { label: inbox(unseen), click: () => open({ kind: 'inbox' }) },
    { type: 'separator' },
    { label: quit, click: () => app.quit() },
  ])

/** Null on a desktop without a tray. */
const makeTray = (open: Open): Tray | null => {
  try {
    const tray = new Tray(nativeImage.createFromBuffer(trayPicture(), { scaleFactor: 2 }))
    tray.on('click', () => open(null))
    return tray
  } catch {
    return null
  }
}

export const electronAlerts = (open: Open): Alerts => {
  app.setAppUserModelId(APP_ID)
  let tray: Tray | null = null
  let last = ''
  return {
    notify: (notice) => notify(notice, open),
    showBadge: (unseen, words) => {
      const said = words.inbox(unseen)
      if (said === last) return
      last = said
      app.setBadgeCount(unseen)
      tray ??= makeTray(open)
      tray?.setToolTip(said)
      tray?.setContextMenu(menuOf(words, unseen, open))
    },
  }
}
