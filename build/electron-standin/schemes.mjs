// `protocol`: the application's own schemes. Chromium can't be taught a scheme from outside, so `app://bundle/x` is
// served as `https://bundle.app.invalid/x`: a secure, standard origin that no network can answer. The application
// sees only its own scheme.

import { lacking, strict } from './strict.mjs'

/** @typedef {(request: Request) => Response | Promise<Response>} Handler */

/** @type {Map<string, Handler>} */
const handlers = new Map()
/** @type {Set<string>} */
const privileged = new Set()

/** @param {string} url as the application writes it @returns {string} as Chromium knows it */
export function toChromium(url) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(url)
  if (!match || !privileged.has(match[1] ?? '')) return url
  return `https://${match[2]}.${match[1]}.invalid${match[3] || '/'}`
}

/** @param {string} url as Chromium knows it @returns {string} as the application writes it */
export function fromChromium(url) {
  const match = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/s.exec(url)
  return match && privileged.has(match[2] ?? '') ? `${match[2]}://${match[1]}${match[3]}` : url
}

/** A policy may name the scheme itself: `img-src app:`. @param {string} policy */
export function policyForChromium(policy) {
  let translated = policy
  for (const scheme of privileged) {
    translated = translated
      .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}.invalid`)
      .replaceAll(new RegExp(`(?<=\\s)${scheme}:(?=[\\s;]|$)`, 'g'), `https://*.${scheme}.invalid`)
  }
  return translated
}

/** @param {string} url @returns {Handler | undefined} */
export const handlerOf = (url) => handlers.get(new URL(url).protocol.slice(0, -1))

export const protocol = strict('protocol', {
  /** @param {{ scheme: string, privileges?: { standard?: boolean, secure?: boolean } }[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure)
        throw lacking(`scheme that isn't standard and secure ('${scheme}')`)
      privileged.add(scheme)
    }
  },
  /** @param {string} scheme @param {Handler} handler */
  handle(scheme, handler) {
    if (!privileged.has(scheme)) throw lacking(`handler for '${scheme}', which isn't registered as privileged`)
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  /** @param {string} scheme */
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  /** @param {string} scheme */
  isProtocolHandled: (scheme) => handlers.has(scheme),
})
