// `net`: fetching, including files and the application's own schemes.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { handlerOf } from './schemes.mjs'
import { strict } from './strict.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export const net = strict('net', {
  /**
   * @param {string | URL | Request} input
   * @param {RequestInit} [init]
   * @returns {Promise<Response>} rejects when the file isn't there, as Electron does
   */
  async fetch(input, init) {
    const request = new Request(input, init)
    if (request.url.startsWith('file:')) return fetchFile(request.url)
    return (await handlerOf(request.url)?.(request)) ?? fetch(request)
  },
  isOnline: () => true,
  online: true,
})

/** @param {string} url */
async function fetchFile(url) {
  const file = fileURLToPath(url)
  const body = await readFile(file).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  })
  return new Response(body, {
    headers: { 'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream' },
  })
}
