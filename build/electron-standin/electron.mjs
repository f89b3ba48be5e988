// The module `electron` as a main process sees it: what the stand-in plays, and by name what it lacks.

import { missing } from './strict.mjs'

export { app } from './app.mjs'
export { BrowserWindow } from './browser-window.mjs'
export { ClipboardItem, clipboard } from './clipboard.mjs'
export { dialog } from './dialog.mjs'
export { ipcMain } from './ipc-main.mjs'
export { Menu, MenuItem } from './menu.mjs'
export { nativeImage } from './native-image.mjs'
export { nativeTheme } from './native-theme.mjs'
export { net } from './net.mjs'
export { Notification } from './notification.mjs'
export { protocol } from './schemes.mjs'
export { screen } from './screen.mjs'
export { session } from './session.mjs'
export { shell } from './shell.mjs'
export { powerMonitor, safeStorage } from './system.mjs'
export { Tray } from './tray.mjs'
export { webContents } from './web-contents.mjs'

export const autoUpdater = missing('autoUpdater')
export const BaseWindow = missing('BaseWindow')
export const BrowserView = missing('BrowserView')
export const contentTracing = missing('contentTracing')
export const crashReporter = missing('crashReporter')
export const desktopCapturer = missing('desktopCapturer')
export const globalShortcut = missing('globalShortcut')
export const ImageView = missing('ImageView')
export const inAppPurchase = missing('inAppPurchase')
export const MessageChannelMain = missing('MessageChannelMain')
export const netLog = missing('netLog')
export const powerSaveBlocker = missing('powerSaveBlocker')
export const pushNotifications = missing('pushNotifications')
export const ShareMenu = missing('ShareMenu')
export const systemPreferences = missing('systemPreferences')
export const TouchBar = missing('TouchBar')
export const utilityProcess = missing('utilityProcess')
export const View = missing('View')
export const WebContentsView = missing('WebContentsView')
export const webFrameMain = missing('webFrameMain')
