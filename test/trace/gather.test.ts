// Which files the clause trace reads, shown on a small tree of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { gather } from '../../build/trace/gather.ts'

const treeOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'clause-trace-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

const scenario = (id: string): string => JSON.stringify({ steps: [{ expect: { refusedBy: [id] } }] })

const files = {
  'shared/rulebook/clauses.ts':
    "export const clauses = { T1: { kind: 'record', refuses: true }, Q1: { kind: 'record' } }",
  'test/trace/rulebook-ids.json': '[{ "id": "T1", "kind": "record", "refuses": true }]',
  'test/trace/not-yet.ts': "export const ceiling = 1\nexport const notYet = [{ why: 'later', clauses: ['Q1'] }]",
  'shared/rulebook/delivery-clauses.ts': "export const registry = ['T2']",
  'shared/delivery/decide.ts': "export const citing = ['T3']",
  'shared/packs/one/2020-01-01.json': '{ "clause": "T4" }',
  'electron/main/preload.cts': "export const citing = ['T5']",
  'renderer/features/delivery/queue.tsx': 'export const chip = <i>T6</i>',
  'test/delivery/decide.test.ts': "test('T7', () => {})",
  'test/rulebook/clauses.test.ts': "test('T8', () => {})",
  'test/boundaries/fixtures/bad.test.ts': "test('T9', () => {})",
  'test/scenarios/public/one.json': scenario('T10'),
  'test/scenarios/later/two.json': scenario('T11'),
  'test/journeys/desk.spec.ts': "test('T12', () => {})",
}

test('code is read everywhere but in the registry', async () => {
  const { code } = await gather(treeOf(files))
  expect(code.map(({ id }) => id).toSorted()).toEqual(['T3', 'T4', 'T5', 'T6'])
})

test('tests are read where they run, and not where they only check the registry', async () => {
  const { tests } = await gather(treeOf(files))
  expect(tests.map(({ id }) => id).toSorted()).toEqual(['T10', 'T12', 'T7'])
})

test('the registry, the rulebook and the list that waits are read from the same tree', async () => {
  const { registered, rulebook, notYet, ceiling } = await gather(treeOf(files))
  expect(registered).toEqual([
    { id: 'T1', kind: 'record', refuses: true },
    { id: 'Q1', kind: 'record', refuses: false },
  ])
  expect(rulebook).toEqual([{ id: 'T1', kind: 'record', refuses: true }])
  expect({ notYet, ceiling }).toEqual({ notYet: [{ why: 'later', clauses: ['Q1'] }], ceiling: 1 })
})
