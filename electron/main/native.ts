// The machine's own shell, as Electron gives it: file dialogs, the clipboard, the window, the theme.
import { clipboard, dialog, nativeTheme, shell } from 'electron'
import type { BrowserWindow, ClipboardItem, OpenDialogOptions } from 'electron'
import type { Alerts, FilesPicked, Native } from '../app/native.ts'
import { printToPdf } from './print-to-pdf.ts'
import { paintOverlay } from './window.ts'

const LIST_FILTER = [
  { name: 'CSV, TSV, Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
  { name: '*', extensions: ['*'] },
]

const JSON_FILTER = [{ name: 'JSON', extensions: ['json'] }]

const pickers: Readonly<Record<FilesPicked, OpenDialogOptions>> = {
  attachments: { properties: ['openFile', 'multiSelections'] },
  list: { properties: ['openFile'], filters: LIST_FILTER },
  pack: { properties: ['openFile'], filters: JSON_FILTER },
  scenarios: { properties: ['openFile', 'multiSelections'], filters: JSON_FILTER },
}

/** The clipboard's content of one kind; '' where it holds none. */
const contentOf = async (items: readonly ClipboardItem[], type: string): Promise<string> => {
  const item = items.find(({ types }) => types.includes(type))
  const content = await item?.getType(type)
  return content instanceof Blob ? content.text() : ''
}

const act = (window: BrowserWindow, action: 'minimize' | 'maximize' | 'close'): void => {
  if (action === 'minimize') window.minimize()
  else if (action === 'close') window.close()
  else if (window.isMaximized()) window.unmaximize()
  else window.maximize()
}

/** `window` may be gone by the time a dialog is asked for; then nobody can choose. */
export const electronNative = (window: BrowserWindow, platform: NodeJS.Platform, alerts: Alerts): Native => {
  /** Places the person chose to save at: nothing else is ever opened. */
  const chosen = new Set<string>()
  return {
    ...alerts,
    pickFiles: async (of) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, pickers[of])
      return canceled ? [] : filePaths
    },
    pickFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    pickSavePlace: async (suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested })
      if (canceled || filePath === '') return null
      chosen.add(filePath)
      return filePath
    },
    openSaved: async (path) => chosen.has(path) && (await shell.openPath(path)) === '',
    showSaved: (path) => {
      if (chosen.has(path)) shell.showItemInFolder(path)
    },
    printToPdf,
    readClipboard: async () => {
      const items = await clipboard.read()
      return { text: await contentOf(items, 'text/plain'), html: await contentOf(items, 'text/html') }
    },
    writeClipboard: (text) => clipboard.writeText(text),
    actOnWindow: (action) => act(window, action),
    showTheme: (theme) => {
      nativeTheme.themeSource = theme
      paintOverlay(window, platform, nativeTheme.shouldUseDarkColors)
    },
  }
}
