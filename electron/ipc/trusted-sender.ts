// Who may call: only the main frame of our own page. A frame inside it, another page, or a frame that has gone is refused.
import type { WebFrameMain } from 'electron'

export type SenderFrame = Pick<WebFrameMain, 'url' | 'parent'> | null

/** Pages the app itself loads: the bundle, and Vite's server while developing. */
export interface TrustedPages {
  readonly origins: readonly string[]
}

/** `app://bundle` of an address; custom schemes have no `URL.origin`, so scheme and host are put together here. */
export const originOf = (address: string): string | null => {
  const url = URL.parse(address)
  return url === null ? null : `${url.protocol}//${url.host}`
}

export const isOurPage = (address: string, { origins }: TrustedPages): boolean => {
  const origin = originOf(address)
  return origin !== null && origins.includes(origin)
}

export const isTrustedSender = (frame: SenderFrame | undefined, pages: TrustedPages): boolean =>
  frame !== null && frame !== undefined && frame.parent === null && isOurPage(frame.url, pages)
