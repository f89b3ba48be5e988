// Markup of printed pages: whatever a person or a customer wrote is escaped, and nothing else makes tags.
declare const markup: unique symbol
/** Safe to stand in a page. */
export type Markup = string & { readonly [markup]: true }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): Markup => text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? '') as Markup

/** Made by us, not from anybody's text. */
export const trusted = (made: string): Markup => made as Markup

/** A template whose holes are escaped unless they are markup already made here. */
export const joined = (parts: readonly Markup[]): Markup => parts.join('') as Markup

/** `<tag class="name">…</tag>` */
export const element = (tag: string, name: string, content: Markup): Markup =>
  `<${tag}${name === '' ? '' : ` class="${name}"`}>${content}</${tag}>` as Markup

/** One complete page; it may load nothing and run nothing. */
export const page = (title: string, style: string, body: Markup): string =>
  `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body>`
