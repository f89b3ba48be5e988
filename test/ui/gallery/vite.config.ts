// Serves the gallery alone: `npx vite test/ui/gallery`.
import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('../../..', import.meta.url))

export default defineConfig({
  plugins: [react()],
  cacheDir: `${project}/node_modules/.cache/gallery`,
  server: { fs: { allow: [project] }, host: '127.0.0.1', strictPort: true },
})
