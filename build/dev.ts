// `npm run dev`: the page from a development server that reloads what changes; main and preload as built at the start.
import { createServer } from 'vite'
import { startDesk } from './start/run.ts'

const server = await createServer({ mode: 'development' })
await server.listen()
const [address] = server.resolvedUrls?.local ?? []
if (address === undefined) throw new Error('the development server has no address')
process.env['WORKBENCH_DEV_SERVER'] = address
await startDesk(process.argv.slice(2))
