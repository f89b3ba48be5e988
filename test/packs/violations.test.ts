// The catalogue of violations that ships.
import { describe, expect, test } from 'vitest'
import { releasedPacks } from '../../shared/packs/released.ts'
import { readViolations, violationCatalogues } from '../../shared/packs/violations.ts'
import file from '../../shared/packs/violations.json' with { type: 'json' }
import { clauses } from '../../shared/rulebook/clauses.ts'

describe('A19 the catalogue of violations', () => {
  test('A19 every marketplace has one, with each type once and the article it comes from', () => {
    expect([...violationCatalogues.keys()].toSorted()).toEqual([...releasedPacks.keys()].toSorted())
    for (const { types } of violationCatalogues.values()) {
      expect(new Set(types.map(({ type }) => type)).size).toBe(types.length)
      for (const { type, clause } of types) expect([type, clauses[clause].source]).toEqual([type, 'A'])
    }
  })

  test('A14 A15 A16 A18 name the types; W6 none of them gives points, so none are invented', () => {
    const { types = [] } = violationCatalogues.get('aliyun') ?? {}
    expect([...new Set(types.map(({ clause }) => clause))]).toEqual(['A14', 'A15', 'A16', 'A18'])
    expect(types.filter(({ points }) => points !== null)).toEqual([])
  })

  test('W18 a catalogue that is not the marketplace’s own says where it comes from', () => {
    expect(
      [...violationCatalogues].filter(([, { inferredFrom }]) => inferredFrom === null).map(([name]) => name),
    ).toEqual(['aliyun'])
  })

  test('a catalogue that is not whole is refused', () => {
    expect(() => readViolations({ ...file, types: [] })).toThrow('types')
    expect(() => readViolations({ ...file, effectiveFrom: '2015' })).toThrow('effectiveFrom')
  })
})
