// `clipboard`: kept in this process, and given to Chromium too, so that a page can paste what the application wrote.

import { readLocally, writeLocally } from './clipboard-store.mjs'
import { lacking, strict } from './strict.mjs'
import { focusedWindow } from './windows.mjs'

/** Content of several kinds, as in browsers. */
export class ClipboardItem {
  #contents

  /** @param {Record<string, string | Blob | Promise<string | Blob>>} contents by their types */
  constructor(contents) {
    for (const type of Object.keys(contents)) if (!(type in KINDS)) throw lacking(`clipboard content of type ${type}`)
    this.#contents = contents
  }

  get types() {
    return Object.keys(this.#contents)
  }

  /** @param {string} type @returns {Promise<Blob>} rejects when there is no such content */
  async getType(type) {
    const content = await this.#contents[type]
    if (content === undefined) throw new Error(`The clipboard holds no ${type}`)
    return typeof content === 'string' ? new Blob([content], { type }) : content
  }
}

/** The kinds of content that the store knows. @type {Record<string, 'text' | 'html'>} */
const KINDS = { 'text/plain': 'text', 'text/html': 'html' }

/** What is there, by its type. */
const held = () => {
  const { text, html } = readLocally()
  return { ...(text === '' ? {} : { 'text/plain': text }), ...(html === '' ? {} : { 'text/html': html }) }
}

/** @param {Partial<Record<'text' | 'html', string>>} written */
async function write({ text = '', html = '' }) {
  writeLocally({ text, html })
  const contents = Object.entries(held()).map(
    ([type, content]) => `${JSON.stringify(type)}: ${JSON.stringify(content)}`,
  )
  if (contents.length === 0) return
  const code = `navigator.clipboard.write([new ClipboardItem({ ${contents.join(', ')} })])`
  // Chromium lets a page write only while its window has the focus; without it the clipboard stays in this process.
  await focusedWindow()
    ?.webContents.executeJavaScript(code)
    .catch(() => {})
}

export const clipboard = strict('clipboard', {
  /** @param {string} text */
  writeText: (text) => write({ text }),
  readText: async () => readLocally().text,
  /** @param {ClipboardItem[]} items */
  async write(items) {
    /** @type {Partial<Record<'text' | 'html', string>>} */
    const written = {}
    for (const item of items) {
      for (const type of item.types) written[KINDS[type] ?? 'text'] = await (await item.getType(type)).text()
    }
    await write(written)
  },
  read: async () => (Object.keys(held()).length === 0 ? [] : [new ClipboardItem(held())]),
  /** @param {string} type */
  has: async (type) => type in held(),
  clear: () => writeLocally({ text: '', html: '' }),
})
