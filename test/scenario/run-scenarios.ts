// Runs the scenario runner in a process of its own, on files written for the purpose.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const runner = path.join(root, 'build/scenario/run.ts')
export const folder = mkdtempSync(path.join(tmpdir(), 'scenario-runner-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly lines: readonly Line[]
  readonly stderr: string
}
interface Line {
  readonly file: string
  readonly title: string
  readonly ok: boolean
  readonly steps: readonly Readonly<Record<string, unknown>>[]
}

export const run = (files: readonly string[], input = ''): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    input,
  })
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
  return { code: status, lines, stderr }
}

export const paidAt = '2026-03-02T09:00:00+08:00'
export const submit = { at: paidAt, by: 'customer', do: 'requirement.submit', with: { description: '迁移' } }
export const plain = {
  title: '一步',
  pack: 'tencent',
  subject: 'order',
  given: { id: 'O-1', paidAt, amountFen: 100, goods: 'service' },
  steps: [{ ...submit, expect: { ok: true, state: { stage: 'requirement-review' } } }],
}

let count = 0
export const write = (content: unknown): string => {
  count += 1
  const file = path.join(folder, `${count}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
