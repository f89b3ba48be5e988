// A PDF of a page that nobody sees: as confined as the app's own window, without a preload, gone when it is printed.
import { BrowserWindow } from 'electron'

/** `html`: the inside of one page, already escaped, that loads and runs nothing. Its own `@page` says the paper's size. */
export const printToPdf = async (html: string): Promise<Uint8Array> => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL('about:blank')
    // Markup set this way never runs a script; a data address would be cut at two megabytes.
    await window.webContents.executeJavaScript(
      `document.documentElement.innerHTML = ${JSON.stringify(html)}; document.fonts.ready.then(() => null)`,
    )
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    window.destroy()
  }
}
