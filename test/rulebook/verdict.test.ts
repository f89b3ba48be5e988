// A table of rules: what stops a command, and what only flags a fact.
import { describe, expect, test } from 'vitest'
import { RuleTable, contradicted, said, unmet } from '../../shared/rulebook/verdict.ts'
import type { Rule } from '../../shared/rulebook/verdict.ts'

const table: readonly Rule[] = [
  ['T5', 'wrong-stage', true],
  ['T5', 'wrong-actor', false],
  ['W2', 'seat-taken-by-platform', false],
  ['T5', 'note-missing', false],
]
const absent: readonly Rule[] = [...table, ['T1', 'no-delivery-flow', false]]

const byRow = (rows: readonly Rule[]): RuleTable => rows.reduce((built, row) => built.row(...row), new RuleTable())

describe('W22 a table of rules', () => {
  test('W22 refuses a command by every rule it breaks', () => {
    expect(unmet(table, 'chosen')?.refusedBy.map(({ clause }) => clause)).toEqual(['T5', 'W2', 'T5'])
    expect(unmet(table.slice(0, 1), 'chosen')).toBeNull()
    expect(contradicted(table, 'chosen')).toEqual([])
  })

  test('W19 lets a fact stand and flags it, but for a missing text', () => {
    expect(unmet(table, 'recorded')).toBeNull()
    expect(contradicted(table, 'recorded')).toEqual(['T5', 'W2'])
    expect(contradicted([['T5', 'note-missing', false]], 'recorded')).toEqual([])
  })

  test('W19 a fact whose move does not exist is stopped by just that', () => {
    expect(unmet(absent, 'recorded')?.refusedBy).toEqual([{ clause: 'T1', reason: 'no-delivery-flow' }])
  })

  test.each([table, absent, []])('W22 reads the same row by row', (...rows) => {
    for (const how of ['chosen', 'recorded'] as const) {
      expect(byRow(rows).unmet(how)).toEqual(unmet(rows, how))
      expect(byRow(rows).contradicted(how)).toEqual(contradicted(rows, how))
    }
  })

  test('T5 a text of blanks says nothing', () => {
    expect([said('好'), said('  \n'), said(''), said(undefined)]).toEqual([true, false, false, false])
  })
})
