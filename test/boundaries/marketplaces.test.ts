// W2: adding a marketplace is a new pack, not new code. So no marketplace is named in any source outside the packs.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { releasedPacks } from '../../shared/packs/released.ts'

const root = path.resolve(import.meta.dirname, '../..')
const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.startsWith(path.join('shared', 'packs')),
)

test('W2 no marketplace is named outside its pack', () => {
  const ids = [...releasedPacks.keys()]
  expect(ids.length).toBeGreaterThan(2)
  expect(sources.length).toBeGreaterThan(200)
  const named = sources.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8').toLowerCase()
    return ids.some((id) => text.includes(id))
  })
  expect(named).toEqual([])
})
