// The boundaries hold because a tool says so; these fixtures prove that the tool isn't blind. Each one is compiled or
// linted where its first line says it stands, and must be refused with the code that line names.
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(import.meta.dirname, 'fixtures')

interface Fixture {
  readonly name: string
  readonly source: string
  readonly folder: string
  readonly tool: 'tsc' | 'oxlint'
  readonly code: string
}

const read = (file: string): Fixture => {
  const source = readFileSync(path.join(fixtures, file), 'utf8')
  const [, folder, tool, code] = /^\/\/ as: (\S+) · (tsc|oxlint) · (\S+)/.exec(source) ?? []
  if (folder === undefined || code === undefined) throw new Error(`${file} does not say where it stands`)
  return { name: path.basename(file), source, folder, tool: tool as Fixture['tool'], code }
}

const all = globSync('**/*.ts', { cwd: fixtures }).map(read)

/** A copy of the sources, so that a broken file never stands in the real tree. */
let house: string
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'workbench-boundaries-'))
  for (const folder of ['shared', 'electron', 'renderer'])
    cpSync(path.join(root, folder), path.join(house, folder), { recursive: true })
  for (const file of ['tsconfig.base.json', '.oxlintrc.json']) cpSync(path.join(root, file), path.join(house, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

const run = (command: string, args: readonly string[]): string => {
  try {
    return execFileSync(command, args, { cwd: house, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}

/** The folder's own project, its build info kept out of the real tree's. */
const compile = (folder: string): string => {
  const file = path.join(house, 'tsconfig.base.json')
  const base = JSON.parse(readFileSync(file, 'utf8')) as { compilerOptions: Record<string, unknown> }
  writeFileSync(file, JSON.stringify({ ...base, compilerOptions: { ...base.compilerOptions, outDir: './out' } }))
  for (const project of globSync('{shared,electron,renderer}/**/tsconfig.json', { cwd: house })) {
    const where = path.join(house, project)
    writeFileSync(
      where,
      readFileSync(where, 'utf8').replace(
        /"tsBuildInfoFile": "[^"]*\/([^/"]+)"/,
        (_, name: string) => `"tsBuildInfoFile": "${house}/out/${name}"`,
      ),
    )
  }
  return run('tsc', ['-b', folder])
}

test('the sources compile where nothing is broken', () => {
  mkdirSync(path.join(house, 'out'), { recursive: true })
  expect(compile('renderer/app')).toBe('')
  expect(compile('electron/main')).toBe('')
}, 120_000)

test.each(all)(
  '$name is refused by $tool with $code',
  ({ name, source, folder, tool, code }) => {
    const file = path.join(house, folder, name)
    writeFileSync(file, source)
    const said = tool === 'tsc' ? compile(folder) : run('oxlint', ['--type-aware', file])
    rmSync(file)
    const lines = said.split('\n').filter((line) => line.includes(name))
    expect(lines.length, said).toBeGreaterThan(0)
    expect(said).toContain(code)
  },
  60_000,
)
