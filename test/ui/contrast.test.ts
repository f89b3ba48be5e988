// Every pair of design.md section 6, computed with the WCAG 2 formula from tokens.css itself, in both themes.
import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { readTokens, token } from '../../renderer/ui/tokens.ts'
import type { ThemeName } from '../../renderer/ui/tokens.ts'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = 4.5
const GRAPHIC = 3

/** Foreground, background, least ratio, and the ratios the design page states (light / dark). */
const pairs: readonly (readonly [string, string, number, number, number])[] = [
  ['fg', 'bg-surface', TEXT, 16.51, 14.2],
  ['fg-2', 'bg-surface', TEXT, 7.75, 8.45],
  ['fg-3', 'bg-surface', TEXT, 5.37, 5.92],
  ['fg-3', 'bg-app', TEXT, 4.88, 6.43],
  ['fg-3', 'bg-selected', TEXT, 4.76, 4.92],
  ['primary-text', 'bg-surface', TEXT, 6.16, 7.9],
  ['on-fill', 'primary-fill', TEXT, 5.15, 5.19],
  ['on-fill', 'risk-fill', TEXT, 5.41, 5.29],
  ['primary', 'bg-surface', GRAPHIC, 4.1, 5.11],
  ['primary', 'bg-app', GRAPHIC, 3.73, 5.56],
  ['ours-fg', 'ours-bg', TEXT, 5.84, 7.25],
  ['wait-fg', 'wait-bg', TEXT, 6.91, 7.54],
  ['hold-fg', 'hold-bg', TEXT, 6.68, 7.8],
  ['done-fg', 'done-bg', TEXT, 5.88, 7.91],
  ['soon-fg', 'soon-bg', TEXT, 5.91, 8.45],
  ['risk-fg', 'risk-bg', TEXT, 6.1, 7.4],
  ['fill-fg', 'fill-bg', TEXT, 6.08, 8.01],
  ['line-control', 'bg-surface', GRAPHIC, 3.13, 3.92],
  ['fg-3', 'track', GRAPHIC, 4.21, 3.94],
  ['soon', 'track', GRAPHIC, 3.22, 4.83],
  ['risk', 'track', GRAPHIC, 4.24, 3.47],
]

describe.each<ThemeName>(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = readTokens(css, theme)
  test.each(pairs)('%s on %s reaches %s', (fg, bg, least, light, dark) => {
    const ratio = contrast(token(tokens, fg), token(tokens, bg))
    expect(ratio).toBeGreaterThanOrEqual(least)
    expect(ratio).toBeCloseTo(theme === 'light' ? light : dark, 1)
  })
})

test('a token that is missing is noticed', () => {
  expect(() => token(readTokens(css, 'light'), 'no-such-token')).toThrow('--no-such-token')
})
