// Lets `style` carry CSS variables, which is how components hand widths and counts to their stylesheet.

export type CssVariable = `--${string}`

declare module 'react' {
  interface CSSProperties {
    [variable: CssVariable]: string | number | undefined
  }
}
