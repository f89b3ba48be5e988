// `npm start -- [--db FILE] [--practice] [--today INSTANT]`: the desk, on the real Electron where that can be had.

import { requireNode } from './node-version.mjs'

requireNode()
const { startDesk } = await import('./start/run.ts')
await startDesk(process.argv.slice(2))
