// app://bundle/: the page's own files, read from the bundle and nowhere else, each with the content security policy.
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://bundle'
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/**
 * Nothing but our own files. Inline styles are antd's (it writes style elements); images may be data or blobs because
 * attachments are previewed from memory. Scripts, frames, connections, fonts and workers fall under `default-src`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

const refusal = (status: number): Response => new Response(null, { status, headers: HEADERS })

/** The file an address names, or null when it lies outside the bundle or is no path at all. */
const fileOf = (folder: string, address: string): string | null => {
  const url = URL.parse(address)
  if (url === null || `${url.protocol}//${url.host}` !== APP_ORIGIN) return null
  let name: string
  try {
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const file = path.join(folder, name === '/' ? 'index.html' : name)
  const inside = path.relative(folder, file)
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file
}

/** Answers every request of the page. `folder` holds the built page. */
export const serveBundle =
  (folder: string) =>
  async (request: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const file = fileOf(folder, request.url)
    const type = file === null ? undefined : CONTENT_TYPES[path.extname(file)]
    if (file === null || type === undefined) return refusal(404)
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) return refusal(404)
    return new Response(request.method === 'HEAD' ? null : bytes, { headers: { ...HEADERS, 'content-type': type } })
  }
