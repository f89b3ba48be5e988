// Draws icon.png from icon.svg with the browser that is there: `node build/icons/run.ts`, after the drawing was changed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'

/** What electron-builder makes all other sizes and formats from. Pixels. */
const SIZE = 1024

const browser = await chromium.launch({ executablePath: findBrowser() })
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
const drawing = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8')
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`)
await page.screenshot({ path: path.join(import.meta.dirname, 'icon.png'), omitBackground: true })
await browser.close()
