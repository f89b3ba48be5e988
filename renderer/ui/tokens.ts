// Reads tokens.css as data, so that the theme and the contrast test use the very values the page is styled with.

export type ThemeName = 'light' | 'dark'

/** Token values by name without the leading dashes; dark overrides light. References to other tokens stay as written. */
export type Tokens = Readonly<Record<string, string>>

const BLOCKS: Record<ThemeName, RegExp> = {
  light: /:root\s*\{([^}]*)\}/,
  dark: /\[data-theme=['"]?dark['"]?\]\s*\{([^}]*)\}/,
}

const block = (css: string, theme: ThemeName): Record<string, string> => {
  const body = BLOCKS[theme].exec(css)?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value = '']) => [name, value.replace(/\s+/g, ' ')]),
  )
}

export const readTokens = (css: string, theme: ThemeName): Tokens =>
  theme === 'light' ? block(css, 'light') : { ...block(css, 'light'), ...block(css, 'dark') }

/** A token's value. Throws where tokens.css lacks it: the theme would be wrong without a sign of it. */
export const token = (tokens: Tokens, name: string): string => {
  const value = tokens[name]
  if (value === undefined) throw new Error(`tokens.css has no --${name}`)
  return value
}
