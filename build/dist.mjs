// `npm run dist -- [--linux dir | electron-builder's other options]`: packages of the desk.

import { requireNode } from './node-version.mjs'

requireNode()
const { packDesk } = await import('./pack/run.ts')
await packDesk(process.argv.slice(2))
