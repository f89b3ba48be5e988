// Photographs the served gallery: `node test/ui/gallery/look.ts <base url> <out folder>`.
import { mkdirSync } from 'node:fs'

import { chromium } from '@playwright/test'

const [base = 'http://127.0.0.1:5199', out = 'gallery-pictures'] = process.argv.slice(2)
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
for (const theme of ['light', 'dark'])
  for (const page of ['sheet', 'list', 'parts', 'dialog'])
    for (const lang of ['zh', 'en']) {
      const tab = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(page, message.text()))
      tab.on('pageerror', (error) => console.log(page, error.message))
      await tab.goto(`${base}/?theme=${theme}&page=${page}&lang=${lang}`)
      await tab.waitForTimeout(1200)
      await tab.screenshot({
        path: `${out}/${page}-${theme}-${lang}.png`,
        fullPage: page === 'parts' || page === 'sheet',
      })
      await tab.close()
    }
await browser.close()
