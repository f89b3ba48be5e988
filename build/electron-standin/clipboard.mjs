// `clipboard`: kept in this process, and given to Chromium too, so that a page can paste what the application wrote.

import { readLocally, writeLocally } from './clipboard-store.mjs'
import { strict } from './strict.mjs'
import { focusedWindow } from './windows.mjs'

/** @param {{ text?: string, html?: string }} data */
function write({ text = '', html = '' }) {
  writeLocally({ text, html })
  const items = [
    ['text/plain', text],
    ['text/html', html],
  ].filter(([, value]) => value !== '')
  if (items.length === 0) return
  const blobs = items.map(
    ([type, value]) =>
      `${JSON.stringify(type)}: new Blob([${JSON.stringify(value)}], { type: ${JSON.stringify(type)} })`,
  )
  // Chromium lets a page write only while its window has the focus; without it the clipboard stays in this process.
  focusedWindow()
    ?.webContents.executeJavaScript(`navigator.clipboard.write([new ClipboardItem({ ${blobs.join(', ')} })])`)
    .catch(() => {})
}

export const clipboard = strict('clipboard', {
  /** @param {string} text */
  writeText: (text) => write({ text }),
  readText: () => readLocally().text,
  /** @param {string} html */
  writeHTML: (html) => write({ html }),
  readHTML: () => readLocally().html,
  /** As ClipboardItems, each kind of content by its type. */
  read: async () => {
    const { text, html } = readLocally()
    const held = new Map([...(text ? [['text/plain', text]] : []), ...(html ? [['text/html', html]] : [])])
    if (held.size === 0) return []
    return [{ types: [...held.keys()], getType: async (/** @type {string} */ type) => new Blob([held.get(type) ?? ''], { type }) }]
  },
  write,
  clear: () => writeLocally({ text: '', html: '' }),
  availableFormats: () => [...(readLocally().text ? ['text/plain'] : []), ...(readLocally().html ? ['text/html'] : [])],
})
