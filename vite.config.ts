// One build for three programs: the page, the main process and the preload. `vite build` makes them all.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const forNode = (input: string, format: 'es' | 'cjs', outDir: string) => ({
  consumer: 'server' as const,
  resolve: { external: ['electron', 'better-sqlite3'], noExternal: true as const },
  build: {
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: { input, output: { format, entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}` } },
  },
})

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: { build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome148', modulePreload: false } },
    main: forNode('electron/main/main.ts', 'es', '../dist/main'),
    preload: forNode('electron/main/preload.ts', 'cjs', '../dist/preload'),
  },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/boundaries/fixtures/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'forks',
  },
})
